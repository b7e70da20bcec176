package org.throughline.supply;

import java.util.ArrayList;
import java.util.List;
import org.throughline.events.DemandFact.QuoteStated;
import org.throughline.events.MoveId;
import org.throughline.items.ItemSnapshot;

/** Makes what customers want, and keeps it delivery by delivery. */
final class DemandData {

    private final Derived<ItemSnapshot, ItemCosts> costs = new Derived<>();
    private final Sales sales = new Sales();
    private final KeptEach<MasterData.Basis, Sale, OpenDemand.Candidates> candidates = new KeptEach<>();
    private final Derived<List<OpenDemand.Candidates>, Names<MoveId>> names = new Derived<>();
    private final KeptEach<Names<MoveId>, Sale, OpenDemand.Named> named = new KeptEach<>();
    private final ToldEach<OpenDemand.Named, OpenDemand.Asked> demands = new ToldEach<>();
    private final ToldEach<QuoteStated, OpenDemand.Asked> quotes = new ToldEach<>();

    OpenDemand of(Ground ground, Needs needs) {
        BookSnapshot books = ground.books().snapshot();
        List<Sale> found = sales.of(needs.sold(), books.demand(), books.procurement());
        ItemCosts known = costs.of(books.items(), ItemCosts::of);
        List<OpenDemand.Candidates> possible =
                candidates.of(MasterData.Basis.of(ground), found, sale -> OpenDemand.Candidates.of(ground, sale));
        Names<MoveId> unique = names.of(possible, OpenDemand::names);
        List<OpenDemand.Named> called = named.of(
                unique,
                found,
                sale -> new OpenDemand.Named(sale, unique.of(sale.delivery().move())));
        List<OpenDemand.Asked> all = new ArrayList<>(demands.of(ground, called, told -> {
            SalesPrices prices = new SalesPrices(told, known);
            return each -> OpenDemand.of(told, prices, each);
        }));
        all.addAll(quotes.of(ground, books.demand().quotes(), told -> quote -> OpenDemand.of(told, quote)));
        return new OpenDemand(all);
    }
}
