package org.throughline.production;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.ProductionFact;
import org.throughline.events.WorkOrderId;

/**
 * Production as it was last stated: the manufacturing orders that are neither done nor called off, with all their work
 * orders, components and outputs.
 */
public record ProductionSnapshot(
        List<ProductionFact.ProductionOrderStated> orders,
        List<ProductionFact.WorkOrderStated> workOrders,
        List<ProductionFact.ComponentStated> components,
        List<ProductionFact.OutputStated> outputs) {

    /** The orders of which something was said, and those from which what was said took something away. */
    Set<OrderId> touched(Collection<ProductionFact> said) {
        Set<OrderId> touched = new HashSet<>();
        Set<WorkOrderId> works = new HashSet<>();
        Set<MoveId> moves = new HashSet<>();
        for (ProductionFact fact : said) {
            switch (fact) {
                case ProductionFact.ProductionOrderStated order -> touched.add(order.order());
                case ProductionFact.WorkOrderStated work -> {
                    works.add(work.workOrder());
                    touched.add(work.production());
                }
                case ProductionFact.ComponentStated component -> {
                    moves.add(component.move());
                    touched.add(component.production());
                }
                case ProductionFact.OutputStated output -> {
                    moves.add(output.move());
                    touched.add(output.production());
                }
            }
        }
        workOrders.stream()
                .filter(row -> works.contains(row.workOrder()))
                .forEach(row -> touched.add(row.production()));
        components.stream().filter(row -> moves.contains(row.move())).forEach(row -> touched.add(row.production()));
        outputs.stream().filter(row -> moves.contains(row.move())).forEach(row -> touched.add(row.production()));
        return touched;
    }
}
