package org.throughline.production;

import static org.throughline.production.ProductionStory.component;
import static org.throughline.production.ProductionStory.emptyComponent;
import static org.throughline.production.ProductionStory.emptyOrder;
import static org.throughline.production.ProductionStory.emptyOutput;
import static org.throughline.production.ProductionStory.emptyWorkOrder;
import static org.throughline.production.ProductionStory.order;
import static org.throughline.production.ProductionStory.output;
import static org.throughline.production.ProductionStory.workOrder;

import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.throughline.database.DatabaseSettings;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.ProductionFact;
import org.throughline.events.ProductionFact.ProductionState;
import org.throughline.events.WorkOrderId;
import org.throughline.journal.BookContract;

class ProductionBookTest extends BookContract {

    ProductionBookTest(DatabaseSettings.External settings) {
        super(settings, new ProductionIntake());
    }

    @Override
    protected List<ProductionFact> full() {
        return List.of(
                order("MO-91", "M00091", ProductionState.TO_CLOSE),
                workOrder("W-1", "MO-91", 10),
                component("C-1", "MO-91", 5),
                output("O-1", "MO-91", 20));
    }

    @Override
    protected List<ProductionFact> empty() {
        return List.of(emptyOrder("MO-91"), emptyWorkOrder("W-1"), emptyComponent("C-1"), emptyOutput("O-1"));
    }

    @Override
    protected List<ProductionFact> said(Handle transaction) {
        Production production = new Production(transaction);
        return Stream.of(
                        production.orders(List.of(new OrderId("MO-91"))),
                        production.workOrders(List.of(new WorkOrderId("W-1"))),
                        production.components(List.of(new MoveId("C-1"))),
                        production.outputs(List.of(new MoveId("O-1"))))
                .<ProductionFact>flatMap(List::stream)
                .toList();
    }
}
