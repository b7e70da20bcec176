package org.throughline.trials.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who gets an item at a site: in the hub's plan, and in Odoo's forecast. Quantities are in the item's unit.
 *
 * @param asOf the day of the plan
 * @param soonest the day on which an order placed on that day would come, were its material there
 * @param supplies what the plan has and proposes
 * @param lines what Odoo gives to whom
 * @param held what lies at the site on quality hold, such as at its place of inspection
 */
record Dealing(LocalDate asOf, LocalDate soonest, List<Supply> supplies, List<Line> lines, BigDecimal held) {

    Dealing {
        supplies = List.copyOf(supplies);
        lines = List.copyOf(lines);
    }

    /**
     * A supply of the plan.
     *
     * @param record the order behind it, such as {@code odoo:purchase.order:246}; empty for stock and proposals
     * @param due the day on which its papers expect it; empty for stock
     * @param comes the day on which it is there if nobody acts; empty for stock, and for never
     * @param free what nobody gets
     * @param holder what the manufacturing order behind it waits for; empty for nothing
     */
    record Supply(
            String name,
            String record,
            Optional<LocalDate> due,
            Optional<LocalDate> comes,
            BigDecimal quantity,
            BigDecimal free,
            String holder,
            List<Use> uses) {

        Supply {
            uses = List.copyOf(uses);
        }

        /** What an order gets of it. */
        BigDecimal givenTo(String order) {
            return uses.stream()
                    .filter(use -> use.record().equals(order))
                    .map(Use::quantity)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * Who gets of a supply.
     *
     * @param record the order that gets it; empty for what the plan proposes, and for safety stock
     * @param date on which it is needed
     * @param forStock whether it only fills up safety stock
     */
    record Use(String name, String record, LocalDate date, BigDecimal quantity, boolean forStock) {}

    /**
     * A line of Odoo's forecast.
     *
     * @param move the number of the movement that gets it
     * @param taker the name of the order that gets it; empty for nobody
     * @param date on which that movement is planned
     * @param record the order that brings it; empty for stock
     * @param name what people call that order; empty for stock
     * @param comes the day on which its receipt is planned; empty for stock
     * @param ordered the days that the lines of a purchase order name for the item
     * @param reserved whether it is set aside already
     */
    record Line(
            long move,
            String taker,
            LocalDate date,
            String record,
            String name,
            Optional<LocalDate> comes,
            List<LocalDate> ordered,
            BigDecimal quantity,
            boolean reserved) {

        Line {
            ordered = List.copyOf(ordered);
        }
    }

    /** Supplies of the plan that an order brings; those from stock where it is empty. */
    List<Supply> broughtBy(String order) {
        return supplies.stream()
                .filter(supply -> order.isEmpty()
                        ? supply.due().isEmpty()
                        : supply.record().equals(order))
                .toList();
    }
}
