package org.throughline.readiness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.events.OrderId;
import org.throughline.planning.Peg;
import org.throughline.planning.Promise;
import org.throughline.planning.Requirement;
import org.throughline.planning.SupplyKind;
import org.throughline.supply.DemandLink;
import org.throughline.supply.DemandNames;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.ReceiptLink;
import org.throughline.supply.Shares;
import org.throughline.values.Micros;

/**
 * Who is behind a supply: pegging followed up to the customers. Where a supply serves an order that serves several
 * customers, each has a share of it.
 */
final class Beneficiaries {

    private static final int PLACES = 6;

    private final Map<String, List<Peg>> served;
    private final Map<Asked, BigDecimal> asked = new HashMap<>();
    private final Map<OrderId, List<String>> receipts;
    private final DemandNames demands;

    /** What one order, receipt or demand wants of an item at a site. */
    private record Asked(String requirement, String item, String site) {}

    /** A supply, or a demand that it serves. */
    private record Party(boolean isDemand, String name) {}

    Beneficiaries(PlanVersion version) {
        served = version.plan().pegging().stream()
                .filter(peg -> peg.supplyKind() == SupplyKind.RECEIPT || peg.supplyKind() == SupplyKind.PLANNED)
                .collect(Collectors.groupingBy(Peg::supply));
        receipts = version.assembly().links().receipts().stream()
                .collect(Collectors.groupingBy(
                        ReceiptLink::order, Collectors.mapping(ReceiptLink::receipt, Collectors.toList())));
        demands = new DemandNames(version);
    }

    /** Notes how much is asked for; of a share only what hangs on an order or a receipt is one. */
    void see(Requirement requirement) {
        switch (requirement.kind()) {
            case DEPENDENT, ALLOCATION ->
                asked.merge(
                        new Asked(requirement.name(), requirement.item(), requirement.site()),
                        Micros.decimal(requirement.quantity()),
                        BigDecimal::add);
            case ORDER, FORECAST, SAFETY_STOCK -> {
                // A climb ends there.
            }
        }
    }

    /** The customers whom the receipts of an order serve. */
    List<WaitingDemand> of(OrderId order) {
        List<Party> own = receipts.getOrDefault(order, List.of()).stream()
                .map(receipt -> new Party(false, receipt))
                .toList();
        Shares<Party> shares = Shares.from(own, this::links);
        return shares.reached().stream()
                .filter(Party::isDemand)
                .map(party -> waiting(party.name(), shares.of(party)))
                .sorted(Comparator.comparing(WaitingDemand::due).thenComparing(WaitingDemand::demand))
                .toList();
    }

    /** Whom a supply serves: of a demand so much, of an order that part which hangs on so much of its component. */
    private List<Shares.Link<Party>> links(Party party) {
        return party.isDemand()
                ? List.of()
                : served.getOrDefault(party.name(), List.of()).stream()
                        .flatMap(peg -> link(peg).stream())
                        .toList();
    }

    private Optional<Shares.Link<Party>> link(Peg peg) {
        Asked component = new Asked(peg.requirement(), peg.item(), peg.site());
        BigDecimal quantity = Micros.decimal(peg.quantity());
        return switch (peg.requirementKind()) {
            case ORDER -> Optional.of(link(true, component, quantity, BigDecimal.ONE));
            case DEPENDENT, ALLOCATION ->
                Optional.of(link(false, component, quantity, asked.getOrDefault(component, quantity)));
            // Nobody in particular waits for it.
            case SAFETY_STOCK, FORECAST -> Optional.empty();
        };
    }

    private static Shares.Link<Party> link(boolean toDemand, Asked component, BigDecimal quantity, BigDecimal whole) {
        return new Shares.Link<>(
                new Party(toDemand, component.requirement()),
                component.item() + "\n" + component.site(),
                quantity,
                whole);
    }

    private WaitingDemand waiting(String name, BigDecimal share) {
        Promise promise = demands.promise(name);
        DemandLink link = demands.link(name);
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
                DemandNames.money(quantity, demands.price(promise.demand())));
    }
}
