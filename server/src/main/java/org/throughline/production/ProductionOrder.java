package org.throughline.production;

import java.util.List;
import org.throughline.events.ProductionFact;

/**
 * A manufacturing order with all that belongs to it, done or not.
 *
 * @param workOrders its operations in the order in which they are to be done
 */
public record ProductionOrder(
        ProductionFact.ProductionOrderStated head,
        List<ProductionFact.WorkOrderStated> workOrders,
        List<ProductionFact.ComponentStated> components,
        List<ProductionFact.OutputStated> outputs) {}
