package org.throughline.supply;

import java.util.ArrayList;
import java.util.List;
import org.throughline.events.DemandFact.QuoteStated;
import org.throughline.events.MoveId;
import org.throughline.items.ItemSnapshot;

/** Makes what customers want, and keeps it delivery by delivery. */
final class DemandData {

    private final Derived<ItemSnapshot, ItemCosts> costs = new Derived<>();
    private final Derived<SalesOrders.Basis, SalesOrders> orders = new Derived<>();
    private final KeptEach<Sales, Needs.Sold, Sale> sales = new KeptEach<>();
    private final KeptEach<MasterData.Basis, Sale, OpenDemand.Candidates> candidates = new KeptEach<>();
    private final Derived<List<OpenDemand.Candidates>, Names<MoveId>> names = new Derived<>();
    private final ToldEach<OpenDemand.Named, OpenDemand.Asked> demands = new ToldEach<>();
    private final ToldEach<QuoteStated, OpenDemand.Asked> quotes = new ToldEach<>();

    OpenDemand of(Ground ground, Needs needs) {
        BookSnapshot books = ground.books().snapshot();
        SalesOrders placed = orders.of(
                new SalesOrders.Basis(books.demand().lines(), books.demand().orders()), SalesOrders::of);
        Sales around = Sales.of(placed, needs.sold(), books.procurement());
        List<Sale> found = sales.of(around, needs.sold(), around::sale);
        ItemCosts known = costs.of(books.items(), ItemCosts::of);
        List<OpenDemand.Candidates> called =
                candidates.of(MasterData.Basis.of(ground), found, sale -> OpenDemand.Candidates.of(ground, sale));
        Names<MoveId> unique = names.of(called, OpenDemand::names);
        List<OpenDemand.Named> named = found.stream()
                .map(sale ->
                        new OpenDemand.Named(sale, unique.of(sale.delivery().move())))
                .toList();
        List<OpenDemand.Asked> all = new ArrayList<>(demands.of(ground, named, told -> {
            SalesPrices prices = new SalesPrices(told, known);
            return each -> OpenDemand.of(told, prices, each);
        }));
        all.addAll(quotes.of(ground, books.demand().quotes(), told -> quote -> OpenDemand.of(told, quote)));
        return new OpenDemand(all);
    }
}
