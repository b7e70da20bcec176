package org.throughline.supply;

import java.util.List;
import org.throughline.planning.Quote;

/**
 * Answers to what customers ask before they order.
 *
 * @param plan the plan of which it was asked
 * @param quotes one for each inquiry, in their order
 */
public record Promised(PlanVersion plan, List<Quote> quotes) {

    /** Copies the quotes. */
    public Promised {
        quotes = List.copyOf(quotes);
    }
}
