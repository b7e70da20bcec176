package org.throughline.readiness;

import java.time.LocalDate;
import java.util.List;
import org.throughline.events.ProductionFact.WorkOrderStated;
import org.throughline.events.WorkOrderId;

/**
 * Whether a work order can start.
 *
 * @param start the day on which it is meant to start, by the clock of the site; its order's where its papers say none
 * @param verdict whether the components of its operation are there, and those of the operations before it
 * @param material whether the components of its operation are there
 * @param components of its operation, the one that holds it longest first
 * @param after the work order that has to be done before it; empty where none has
 * @param behind the work order before it whose components hold it longer than its own do; none where none does
 */
public record WorkOrderReadiness(
        WorkOrderStated workOrder,
        LocalDate start,
        Verdict verdict,
        Verdict material,
        List<ComponentReadiness> components,
        String after,
        WorkOrderId behind) {

    /** Copies the list. */
    public WorkOrderReadiness {
        components = List.copyOf(components);
    }

    /** What holds its own material, down to the last; empty where nothing does. */
    public List<Provision> chain() {
        return components.isEmpty() ? List.of() : components.getFirst().chain();
    }
}
