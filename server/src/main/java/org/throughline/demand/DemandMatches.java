package org.throughline.demand;

import java.util.List;
import org.throughline.events.DemandFact;

/**
 * What was found by a part of its name, the closest first.
 *
 * @param orders sales orders whose names hold the text
 * @param deliveries deliveries, open or not, whose documents hold it
 */
public record DemandMatches(List<DemandFact.SalesOrderStated> orders, List<DemandFact.DeliveryStated> deliveries) {}
