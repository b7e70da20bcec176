package org.throughline.demand;

import static org.throughline.demand.DemandStory.delivery;
import static org.throughline.demand.DemandStory.emptyDelivery;
import static org.throughline.demand.DemandStory.emptyLine;
import static org.throughline.demand.DemandStory.emptyOrder;
import static org.throughline.demand.DemandStory.emptyQuote;
import static org.throughline.demand.DemandStory.line;
import static org.throughline.demand.DemandStory.order;
import static org.throughline.demand.DemandStory.quote;

import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.throughline.database.DatabaseSettings;
import org.throughline.events.DemandFact;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.QuoteId;
import org.throughline.events.SalesLineId;
import org.throughline.journal.BookContract;

class DemandBookTest extends BookContract {

    DemandBookTest(DatabaseSettings.External settings) {
        super(settings, new DemandIntake());
    }

    @Override
    protected List<DemandFact> full() {
        return List.of(order("SO-5", "S00005"), line("SO-5/1", "SO-5"), delivery("D-1", "SO-5/1", 10), quote("Q-1"));
    }

    @Override
    protected List<DemandFact> empty() {
        return List.of(emptyOrder("SO-5"), emptyLine("SO-5/1"), emptyDelivery("D-1"), emptyQuote("Q-1"));
    }

    @Override
    protected List<DemandFact> said(Handle transaction) {
        Demand demand = new Demand(transaction);
        return Stream.of(
                        demand.orders(List.of(new OrderId("SO-5"))),
                        demand.lines(List.of(new SalesLineId("SO-5/1"))),
                        demand.deliveries(List.of(new MoveId("D-1"))),
                        demand.quotes(List.of(new QuoteId("Q-1"))))
                .<DemandFact>flatMap(List::stream)
                .toList();
    }
}
