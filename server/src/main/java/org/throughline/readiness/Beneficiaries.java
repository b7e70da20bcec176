package org.throughline.readiness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.events.OrderId;
import org.throughline.planning.Inspection;
import org.throughline.planning.Peg;
import org.throughline.planning.Place;
import org.throughline.planning.Promise;
import org.throughline.supply.DemandLink;
import org.throughline.supply.DemandNames;
import org.throughline.supply.DemandPrices;
import org.throughline.supply.Shares;
import org.throughline.values.Micros;

/**
 * Who is behind a supply: pegging followed up to the customers. Where a supply serves an order that serves several
 * customers, each has a share of it.
 */
final class Beneficiaries {

    private static final int PLACES = 6;

    private final Inspection inspection;
    private final Papers papers;

    /**
     * A supply, or a demand that it serves.
     *
     * @param demanded where a demand asks; empty for a supply
     */
    private record Party(String name, Optional<Place> demanded) {}

    Beneficiaries(Inspection inspection, Papers papers) {
        this.inspection = inspection;
        this.papers = papers;
    }

    /** The customers whom the receipts of an order serve. */
    List<WaitingDemand> of(OrderId order) {
        List<Party> own = papers.receiptsOf.find(order).orElse(List.of()).stream()
                .map(receipt -> new Party(receipt.receipt(), Optional.empty()))
                .toList();
        Shares<Party> shares = Shares.from(own, this::links);
        return shares.reached().stream()
                .flatMap(
                        party -> party.demanded().stream().map(place -> waiting(party.name(), place, shares.of(party))))
                .sorted(Comparator.comparing(WaitingDemand::due).thenComparing(WaitingDemand::demand))
                .toList();
    }

    /** Whom a supply serves: of a demand so much, of an order that part which hangs on so much of its component. */
    private List<Shares.Link<Party>> links(Party party) {
        return party.demanded().isPresent()
                ? List.of()
                : inspection.served(party.name()).stream()
                        .flatMap(served -> link(served).stream())
                        .toList();
    }

    private static Optional<Shares.Link<Party>> link(Inspection.Served served) {
        Peg peg = served.peg();
        Place place = new Place(peg.item(), peg.site());
        return switch (peg.requirementKind()) {
            case ORDER ->
                Optional.of(link(new Party(peg.requirement(), Optional.of(place)), peg, place, BigDecimal.ONE));
            case DEPENDENT, ALLOCATION ->
                Optional.of(link(
                        new Party(peg.requirement(), Optional.empty()), peg, place, Micros.decimal(served.asked())));
            // Nobody in particular waits for it.
            case SAFETY_STOCK, FORECAST -> Optional.empty();
        };
    }

    private static Shares.Link<Party> link(Party to, Peg peg, Place component, BigDecimal whole) {
        return new Shares.Link<>(to, component.item() + "\n" + component.site(), Micros.decimal(peg.quantity()), whole);
    }

    private WaitingDemand waiting(String name, Place place, BigDecimal share) {
        Promise promise = DemandNames.known(inspection.promise(name, place), name);
        DemandLink link = DemandNames.known(papers.demands.find(name), name);
        BigDecimal quantity = share.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return new WaitingDemand(
                name,
                link.order(),
                link.customer(),
                link.item(),
                quantity,
                promise.dueDate(),
                promise.promiseDate().text(),
                promise.lateDays(),
                DemandNames.money(quantity, DemandPrices.of(promise.demand(), papers.items.find(place.item()))));
    }
}
