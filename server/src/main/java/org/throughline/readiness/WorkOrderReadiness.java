package org.throughline.readiness;

import org.throughline.events.ProductionFact.WorkOrderStated;

/**
 * Whether a work order can start.
 *
 * @param material whether the components of its operation are there
 * @param after the work order that has to be done before it; empty where none has
 */
public record WorkOrderReadiness(WorkOrderStated workOrder, Verdict material, String after) {}
