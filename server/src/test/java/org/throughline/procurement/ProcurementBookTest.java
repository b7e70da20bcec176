package org.throughline.procurement;

import static org.throughline.procurement.ProcurementStory.emptyLine;
import static org.throughline.procurement.ProcurementStory.emptyOrder;
import static org.throughline.procurement.ProcurementStory.emptyReceipt;
import static org.throughline.procurement.ProcurementStory.emptyTransfer;
import static org.throughline.procurement.ProcurementStory.line;
import static org.throughline.procurement.ProcurementStory.order;
import static org.throughline.procurement.ProcurementStory.receipt;
import static org.throughline.procurement.ProcurementStory.transfer;

import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.throughline.database.DatabaseSettings;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact;
import org.throughline.events.PurchaseLineId;
import org.throughline.journal.BookContract;

class ProcurementBookTest extends BookContract {

    ProcurementBookTest(DatabaseSettings.External settings) {
        super(settings, new ProcurementIntake());
    }

    @Override
    protected List<ProcurementFact> full() {
        return List.of(
                order("PO-7", "P00007"), line("PO-7/1", "PO-7"), receipt("R-1", "PO-7/1", 10), transfer("T-1", 10));
    }

    @Override
    protected List<ProcurementFact> empty() {
        return List.of(emptyOrder("PO-7"), emptyLine("PO-7/1"), emptyReceipt("R-1"), emptyTransfer("T-1"));
    }

    @Override
    protected List<ProcurementFact> said(Handle transaction) {
        Procurement procurement = new Procurement(transaction);
        return Stream.of(
                        procurement.orders(List.of(new OrderId("PO-7"))),
                        procurement.lines(List.of(new PurchaseLineId("PO-7/1"))),
                        procurement.receipts(List.of(new MoveId("R-1"))),
                        procurement.transfers(List.of(new MoveId("T-1"))))
                .<ProcurementFact>flatMap(List::stream)
                .toList();
    }
}
