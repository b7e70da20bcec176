package org.throughline.production;

import java.util.List;
import org.throughline.events.ProductionFact;

/**
 * Production as it was last stated: the manufacturing orders that are neither done nor called off, with all their work
 * orders, components and outputs.
 */
public record ProductionSnapshot(
        List<ProductionFact.ProductionOrderStated> orders,
        List<ProductionFact.WorkOrderStated> workOrders,
        List<ProductionFact.ComponentStated> components,
        List<ProductionFact.OutputStated> outputs) {}
