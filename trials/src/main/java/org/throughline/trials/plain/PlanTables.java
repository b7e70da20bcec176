package org.throughline.trials.plain;

import java.util.Map;

/** The four tables of a plan as the text of their CSV files (§7). */
public record PlanTables(String plannedOrders, String pegging, String demands, String messages) {

    /** Returns the tables by file name. */
    public Map<String, String> byFileName() {
        return Map.of(
                "planned_orders.csv",
                plannedOrders,
                "pegging.csv",
                pegging,
                "demands.csv",
                demands,
                "messages.csv",
                messages);
    }
}
