package org.throughline.readiness;

import java.time.Instant;
import org.throughline.events.OrderId;

/**
 * A stretch of an order's story: from then on it stood so.
 *
 * @param plan the plan that first said so
 * @param verdict one word: ready, waiting, late, short, unknown, or closed
 * @param until the day until which it waits; empty where it does not
 * @param because the chain of supplies that holds it, joined by {@code <}
 */
public record Chapter(OrderId order, int plan, Instant at, String verdict, String until, String because) {

    /** The order is open no more. */
    static final String CLOSED = "closed";

    /** Whether the other says the same of the order. */
    boolean saysTheSame(Chapter other) {
        return verdict.equals(other.verdict) && until.equals(other.until) && because.equals(other.because);
    }
}
