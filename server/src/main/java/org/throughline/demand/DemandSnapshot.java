package org.throughline.demand;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.events.DemandFact;
import org.throughline.events.MoveId;
import org.throughline.events.SalesLineId;

/**
 * Demand as it was last stated: the deliveries that are open, with the orders and lines that they serve.
 *
 * @param quotes those that nobody gave free, also where their last day has passed
 */
public record DemandSnapshot(
        List<DemandFact.SalesOrderStated> orders,
        List<DemandFact.SalesLineStated> lines,
        List<DemandFact.DeliveryStated> deliveries,
        List<DemandFact.QuoteStated> quotes) {

    /** The lines that these deliveries serve. */
    Set<SalesLineId> linesOf(Set<MoveId> moves) {
        return deliveries.stream()
                .filter(delivery -> moves.contains(delivery.move()))
                .map(DemandFact.DeliveryStated::line)
                .collect(Collectors.toSet());
    }
}
