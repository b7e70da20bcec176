package org.throughline.readiness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.throughline.events.PartnerId;

/**
 * What holds one or more orders, at the far end of their chains: whoever solves it frees them all.
 *
 * @param provision what comes late, or what nothing brings
 * @param orders those that cannot start in time because of it, the first to start first
 * @param bitesIn days until the first of them is to start; below zero where that is past
 * @param customers who waits for them, each once, the first due first
 * @param money the price of what the customers wait for, in the plan's currency, each demand counted once
 */
public record RootCause(
        Provision provision, List<OrderReadiness> orders, long bitesIn, List<PartnerId> customers, BigDecimal money) {

    public RootCause {
        orders = List.copyOf(orders);
        customers = List.copyOf(customers);
    }

    /** When the first of its orders is to start. */
    public LocalDate firstStart() {
        return orders.getFirst().start();
    }

    /** How urgent it is: the more money and the sooner it bites, the more. */
    public double weight() {
        return money.doubleValue() / (Math.max(0, bitesIn) + 1);
    }
}
