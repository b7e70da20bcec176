package org.throughline.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.events.LocationKind;
import org.throughline.events.ProcurementFact.ReceiptStated;
import org.throughline.events.ProductionFact.ComponentStated;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.supply.KeptEach.Nothing;

/** Makes what orders and transfers bring, and keeps it order by order. */
final class ArrivalData {

    private final PurchaseOrders purchases = new PurchaseOrders();
    private final ProductionOrders productions = new ProductionOrders();
    private final ToldEach<PurchaseOrders.Whole, Arrival> ordered = new ToldEach<>();
    private final ToldEach<ReceiptStated, Arrival> unordered = new ToldEach<>();
    private final ToldEach<ProductionOrders.Whole, Arrival> produced = new ToldEach<>();
    private final ToldEach<Transfers.Crossing, Arrival> transferred = new ToldEach<>();
    private final KeptEach<Nothing, Arrival, Arrivals.Brought> brought = new KeptEach<>();
    private final KeptEach<Nothing, ProductionOrderStated, Arrivals.Making> making = new KeptEach<>();
    private final KeptSome<Nothing, ReceiptStated, Arrivals.Following> following = new KeptSome<>();
    private final KeptSome<MasterData.Basis, ComponentStated, ComponentStated> lent = new KeptSome<>();
    private final Derived<List<Arrivals.Called>, Names<String>> names = new Derived<>();
    private final Derived<Arrivals.Basis, Arrivals> arrivals = new Derived<>();

    /** All that comes, and what it is called. */
    record Coming(List<Arrival> all, Arrivals known) {}

    Coming of(Ground ground, BillsOfMaterial bills, Transfers transfers) {
        BookSnapshot books = ground.books().snapshot();
        PurchaseOrders.Bought bought = purchases.of(books.procurement());
        List<Arrival> all = new ArrayList<>();
        all.addAll(ordered.of(ground, bought.orders(), told -> new PurchaseArrivals(told, bills)::of));
        all.addAll(unordered.of(ground, bought.unordered(), told -> new PurchaseArrivals(told, bills)::of));
        all.addAll(produced.of(ground, productions.of(books.production()), told -> new ProductionArrivals(told)::of));
        all.addAll(transferred.of(ground, transfers.arriving(), told -> new TransferArrivals(told)::of));
        MasterData.Basis master = MasterData.Basis.of(ground);
        Arrivals.Basis basis = new Arrivals.Basis(
                master,
                brought.of(Nothing.NOTHING, all, Arrivals.Brought::of),
                transfers,
                making.of(Nothing.NOTHING, books.production().orders(), Arrivals.Making::of),
                books.production().outputs(),
                following.of(Nothing.NOTHING, books.procurement().receipts(), Arrivals.Following::of),
                lent.of(
                        master,
                        books.production().components(),
                        component -> Optional.of(component)
                                .filter(part -> ground.books().isOf(part.from(), LocationKind.SUBCONTRACTOR))));
        return new Coming(
                all, arrivals.of(basis, ground.findings(), own -> Arrivals.of(ground.telling(own), basis, names)));
    }
}
