package org.throughline.todaypages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.events.ProductionFact.ProductionState;
import org.throughline.itempages.NamedItem;
import org.throughline.itempages.PlanNames;
import org.throughline.readiness.Board;
import org.throughline.readiness.OrderReadiness;
import org.throughline.readiness.Provision;
import org.throughline.readiness.Verdict;
import org.throughline.readiness.WaitingDemand;

/**
 * A manufacturing order in short.
 *
 * @param id its identity
 * @param name what its papers call it
 * @param quantity how much is to be made, in the unit
 * @param site the name of the site; empty where its papers say none
 * @param siteId the identity of the site
 * @param start the day on which it is meant to start
 * @param state ready, waiting (in time), late, short or unknown
 * @param until when the last of its material is there; empty where it is there, or never comes
 * @param begun whether work on it has begun
 * @param held what holds it in the end; empty where nothing does
 * @param customers who waits for it, each once, the first due first
 */
public record OrderCard(
        String id,
        String name,
        NamedItem item,
        BigDecimal quantity,
        String unit,
        String site,
        String siteId,
        LocalDate start,
        String state,
        Optional<LocalDate> until,
        boolean begun,
        Optional<ProvisionLook> held,
        List<String> customers) {

    public OrderCard {
        customers = List.copyOf(customers);
    }

    static OrderCard of(OrderReadiness readiness, Board board, PlanNames names) {
        return new OrderCard(
                readiness.order().order().value(),
                readiness.order().name(),
                names.item(readiness.order().item()),
                readiness.order().quantity().amount(),
                names.unit(readiness.order().quantity().unit()),
                names.site(readiness.site()),
                readiness.site().value(),
                readiness.start(),
                readiness.verdict().word(),
                until(readiness.verdict()),
                hasBegun(readiness),
                held(readiness).map(provision -> ProvisionLook.of(provision, board, names)),
                readiness.customers().stream()
                        .map(WaitingDemand::customer)
                        .distinct()
                        .map(names::partner)
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    /** The far end of the chain that holds an order. */
    static Optional<Provision> held(OrderReadiness readiness) {
        return readiness.chain().isEmpty()
                ? Optional.empty()
                : Optional.of(readiness.chain().getLast());
    }

    static Optional<LocalDate> until(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Waiting(var day, var _) -> Optional.of(day);
            case Verdict.Ready _, Verdict.Lacking _, Verdict.Unknown _ -> Optional.empty();
        };
    }

    private static boolean hasBegun(OrderReadiness readiness) {
        ProductionState state = readiness.order().state();
        return switch (state) {
            case IN_PROGRESS, TO_CLOSE -> true;
            case DRAFT, CONFIRMED, DONE, CANCELLED -> false;
        };
    }
}
