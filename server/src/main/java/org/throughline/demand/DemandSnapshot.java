package org.throughline.demand;

import java.util.List;
import org.throughline.events.DemandFact;

/**
 * Demand as it was last stated: the deliveries that are open, with the orders and lines that they serve.
 *
 * @param quotes those that nobody gave free, also where their last day has passed
 */
public record DemandSnapshot(
        List<DemandFact.SalesOrderStated> orders,
        List<DemandFact.SalesLineStated> lines,
        List<DemandFact.DeliveryStated> deliveries,
        List<DemandFact.QuoteStated> quotes) {}
