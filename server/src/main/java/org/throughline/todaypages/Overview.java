package org.throughline.todaypages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How orders stand today.
 *
 * @param asOf the day of the plan
 * @param stopped how many orders cannot start in time
 * @param counts how all open orders stand
 * @param currency of all money
 * @param problems what holds orders, the most urgent first
 * @param more how many problems are not told
 * @param days orders by the day on which they are meant to start
 * @param worklists what the plan asks of people
 */
public record Overview(
        LocalDate asOf,
        long stopped,
        StateCounts counts,
        String currency,
        List<HoldingProblem> problems,
        int more,
        List<StartDay> days,
        List<WorklistSize> worklists) {

    public Overview {
        problems = List.copyOf(problems);
        days = List.copyOf(days);
        worklists = List.copyOf(worklists);
    }

    /**
     * What holds one or more orders in the end.
     *
     * @param bitesIn days until the first of them is to start; below zero where that is past
     * @param orders the first of them
     * @param orderCount how many there are
     * @param customers the first of those who wait
     * @param customerCount how many wait
     * @param money the price of what they wait for
     * @param siteName where it is missing
     * @param elsewhere where else the item lies; only asked where nobody has ordered it
     * @param address the list of the orders
     */
    public record HoldingProblem(
            ProvisionLook provision,
            String siteName,
            List<Lying> elsewhere,
            String address,
            long bitesIn,
            List<StoppedOrder> orders,
            int orderCount,
            List<String> customers,
            int customerCount,
            BigDecimal money) {

        public HoldingProblem {
            elsewhere = List.copyOf(elsewhere);
            orders = List.copyOf(orders);
            customers = List.copyOf(customers);
        }
    }

    /** So much of an item lies free at a site; the address is that of its plan there. */
    public record Lying(String site, String address, BigDecimal quantity) {}

    /** An order that cannot start in time. */
    public record StoppedOrder(String id, String name, LocalDate start) {}

    /**
     * The orders that are meant to start on a day.
     *
     * @param day empty for those before today
     */
    public record StartDay(Optional<LocalDate> day, StateCounts counts) {}

    /**
     * So many messages of one code.
     *
     * @param code such as {@code expedite}
     */
    public record WorklistSize(String code, int count) {}
}
