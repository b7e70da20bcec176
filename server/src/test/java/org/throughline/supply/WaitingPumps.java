package org.throughline.supply;

import java.util.List;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.events.ProcurementFact.PurchaseState;
import org.throughline.events.ProductionFact.ProductionState;
import org.throughline.events.ProductionFact.WorkOrderState;
import org.throughline.events.PurchaseLineId;

/** A plant for tests of pages: 400 pumps for Acme wait for 800 seals, which come four days after the pumps are due. */
public final class WaitingPumps {

    private WaitingPumps() {}

    /**
     * The plant.
     *
     * @param supplier who sends the seals
     * @param seals how many come, in pieces
     * @param acknowledged whether the supplier has confirmed that
     */
    public static PlantStory of(String supplier, int seals, boolean acknowledged) {
        PlantStory story = PlantStory.ofThePumpMaker()
                .item("PUMP")
                .item("SEAL")
                .partner(supplier)
                .partner("Acme")
                .made("PUMP", "2 SEAL")
                .bought("SEAL", supplier, 30);
        OrderStory orders = story.orders;
        orders.sold("SO-1", "Acme", SalesState.CONFIRMED, "400 PUMP")
                .deliver("out:1", "PUMP", "400", "2026-03-16", orders.line(0))
                .purchase(new OrderStory.Purchase(
                        "PO-7",
                        supplier,
                        PurchaseState.CONFIRMED,
                        acknowledged,
                        "2026-03-20",
                        List.of(seals + " SEAL")))
                .receive("in:1", "SEAL", String.valueOf(seals), "2026-03-20", new PurchaseLineId("PO-7:0"))
                .produce("MO-1", "400 PUMP", ProductionState.CONFIRMED, "2026-03-04")
                .output("make:1", "MO-1", "PUMP", "400", false)
                .component("use:1", "MO-1", "SEAL", "800", "2026-03-04")
                .operation("assemble", "MO-1", WorkOrderState.READY)
                .operation("test", "MO-1", WorkOrderState.BLOCKED);
        return story;
    }

    /** The same with 800 seals, which somebody else sells too, in a currency without a rate. */
    public static PlantStory alsoOfUnknownPrice(String supplier) {
        return of(supplier, 800, true)
                .term(new Term("SEAL", "Yankee", 40).at("5", "USD", "0").ranked(9));
    }
}
