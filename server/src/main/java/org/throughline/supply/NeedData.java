package org.throughline.supply;

import java.util.List;
import org.throughline.demand.DemandSnapshot;
import org.throughline.events.ProductionFact.ComponentStated;
import org.throughline.production.ProductionSnapshot;

/** Makes what takes from stock, and keeps it movement by movement. */
final class NeedData {

    private final Derived<DemandSnapshot, List<Needs.Delivery>> deliveries = new Derived<>();
    private final Derived<ProductionSnapshot, List<ComponentStated>> components = new Derived<>();
    private final ToldEach<Needs.Delivery, Needs.Sold> sold = new ToldEach<>();
    private final ToldEach<ComponentStated, Needs.Used> used = new ToldEach<>();
    private final ToldEach<Transfers.Crossing, Needs.Leaving> leaving = new ToldEach<>();

    Needs of(Ground ground, Transfers transfers) {
        BookSnapshot books = ground.books().snapshot();
        List<Needs.Delivery> open = deliveries.of(books.demand(), Needs::deliveries);
        List<ComponentStated> issued = components.of(books.production(), Needs::components);
        return new Needs(
                sold.of(ground, open, told -> delivery -> Needs.of(told, delivery)),
                used.of(ground, issued, told -> component -> Needs.of(told, component)),
                leaving.of(ground, transfers.leaving(), told -> movement -> Needs.of(told, movement)));
    }
}
