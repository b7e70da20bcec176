package org.throughline.tradepages;

import java.math.BigDecimal;
import java.util.List;
import org.throughline.itempages.PlanWork;

/**
 * What a customer still waits for, and when the plan serves it.
 *
 * @param demand what the plan calls it
 * @param order the identity of its sales order; empty where it has none, such as for goods that go back
 * @param orderName what people call the order
 * @param open what has still to leave, in the unit
 * @param reserved what stock is set aside for it, in the same
 * @param due the ISO date on which it must leave
 * @param promised the ISO date on which all of it is served if nobody acts; empty for never
 * @param standing reserved, in-time, late or never
 * @param lateDays calendar days after the due date
 * @param cause the supplies that hold it, down to the last; empty where nothing does
 * @param held the last of these, as people find it; with empty names where nothing holds it
 * @param money the price of what is open, in the plan's currency
 */
public record SalesRow(
        String demand,
        String order,
        String orderName,
        PlanWork.Thing customer,
        PlanWork.Thing item,
        String description,
        PlanWork.Thing site,
        BigDecimal open,
        BigDecimal reserved,
        String unit,
        String due,
        String promised,
        String standing,
        int lateDays,
        List<String> cause,
        Held held,
        BigDecimal money) {

    public SalesRow {
        cause = List.copyOf(cause);
    }

    /**
     * What holds a demand in the end.
     *
     * @param name of the order; of the item where nobody has ordered it yet
     * @param address where it is shown; empty where it has no page
     * @param isProposed whether nobody has ordered it yet
     */
    public record Held(String name, String address, boolean isProposed) {

        static final Held NOTHING = new Held("", "", false);
    }

    /** Whether it is served too late. */
    public boolean late() {
        return standing.equals("late");
    }

    /** Whether it is served too late, or never. */
    public boolean isTrouble() {
        return standing.equals("late") || standing.equals("never");
    }
}
