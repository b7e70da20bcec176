package org.throughline.supply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.ItemFact.BillOfMaterialDescribed;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.structure.Source;
import org.throughline.values.Fraction;

/**
 * What a subcontractor will need for what he has been asked for. The home system writes his order with its components
 * only when the purchase is confirmed; until then they are owed as a planned order would owe them: by the bill that
 * names him, on the day that lies the lead time before the receipt.
 *
 * @param supplies how the sites are supplied with what subcontractors may make
 */
record Subcontracting(BillsOfMaterial bills, Map<ItemAtSite, Supply> supplies) {

    /** Whether the receipt is of a purchase that is not confirmed yet; what is confirmed comes by a movement. */
    static boolean isAsked(Arrival arrival) {
        return arrival.isSubcontracted() && arrival.moves().isEmpty();
    }

    /** The components that are owed to what was asked for. */
    List<AllocationLink> of(Ground ground, Arrivals.Receipt receipt) {
        Arrival arrival = receipt.arrival();
        return ground.books().site(arrival.site()).stream()
                .flatMap(site -> ground.books().item(arrival.item()).stream()
                        .flatMap(item -> bills.toSubcontract(item, site, arrival.supplier()).stream()
                                .flatMap(bill -> owed(ground, receipt, made(item, site, bill)))))
                .toList();
    }

    /** The item as it comes to the site where this bill is used. */
    private Supply made(ItemDescribed item, SiteDescribed site, BillOfMaterialDescribed bill) {
        Optional<Supply> usual = Optional.ofNullable(supplies.get(new ItemAtSite(item.item(), site.site())));
        return new Supply(
                item,
                site,
                Source.SUBCONTRACT,
                Optional.empty(),
                usual.map(Supply::wayDays).orElse(BigDecimal.ZERO),
                Optional.of(bill),
                usual.map(Supply::offers).orElse(Map.of()),
                Optional.empty());
    }

    private Stream<AllocationLink> owed(Ground ground, Arrivals.Receipt receipt, Supply supply) {
        Arrival arrival = receipt.arrival();
        LeadTimes leadTimes = new LeadTimes(ground.books(), ground.calendars());
        int days = supply.offers().getOrDefault(arrival.supplier(), List.of()).stream()
                .findFirst()
                .map(term -> leadTimes.of(supply, term))
                .orElseGet(() -> leadTimes.of(supply));
        LocalDate needed = ground.calendars().workingDaysBefore(supply.site(), arrival.due(), days);
        Explosion.Batch batch =
                new Explosion.Batch(supply.item(), supply.bill().orElseThrow(), Fraction.ofMicros(arrival.quantity()));
        return Explosion.of(ground, bills, supply.site(), batch).entrySet().stream()
                .flatMap(entry ->
                        ground
                                .measures()
                                .micros(entry.getValue(), RoundingMode.CEILING, entry.getKey(), arrival.line())
                                .stream()
                                .mapToObj(amount -> new AllocationLink(
                                        receipt.name(),
                                        entry.getKey(),
                                        arrival.site(),
                                        needed,
                                        new MoveId(arrival.line().value()),
                                        OrderId.NONE,
                                        amount,
                                        0,
                                        0,
                                        0)));
    }
}
