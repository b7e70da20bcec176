package org.throughline.supply;

import java.util.ArrayList;
import java.util.List;
import org.throughline.events.ProcurementFact.ReceiptStated;
import org.throughline.procurement.ProcurementSnapshot;
import org.throughline.production.ProductionSnapshot;

/** Makes what orders and transfers bring, and keeps it order by order. */
final class ArrivalData {

    private final Derived<ProcurementSnapshot, PurchaseOrders> purchases = new Derived<>();
    private final Derived<ProductionSnapshot, ProductionOrders> productions = new Derived<>();
    private final ToldEach<PurchaseOrders.Whole, Arrival> ordered = new ToldEach<>();
    private final ToldEach<ReceiptStated, Arrival> unordered = new ToldEach<>();
    private final ToldEach<ProductionOrders.Whole, Arrival> produced = new ToldEach<>();
    private final ToldEach<Transfers.Crossing, Arrival> transferred = new ToldEach<>();
    private final Derived<Arrivals.Basis, Arrivals> arrivals = new Derived<>();

    Arrivals of(Ground ground, BillsOfMaterial bills, Transfers transfers) {
        BookSnapshot books = ground.books().snapshot();
        PurchaseOrders bought = purchases.of(books.procurement(), PurchaseOrders::of);
        ProductionOrders made = productions.of(books.production(), ProductionOrders::of);
        List<Arrival> all = new ArrayList<>();
        all.addAll(ordered.of(ground, bought.orders(), told -> new PurchaseArrivals(told, bills)::of));
        all.addAll(unordered.of(ground, bought.unordered(), told -> new PurchaseArrivals(told, bills)::of));
        all.addAll(produced.of(ground, made.orders(), told -> new ProductionArrivals(told)::of));
        all.addAll(transferred.of(ground, transfers.arriving(), told -> new TransferArrivals(told)::of));
        Arrivals.Basis basis = new Arrivals.Basis(
                MasterData.Basis.of(ground),
                all,
                transfers,
                books.production(),
                books.procurement().receipts());
        return arrivals.of(basis, ground.findings(), own -> Arrivals.of(ground.telling(own), basis));
    }
}
