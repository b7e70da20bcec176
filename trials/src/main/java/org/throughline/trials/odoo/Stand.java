package org.throughline.trials.odoo;

import java.time.LocalDate;
import java.util.Comparator;

/** How a component of an order stands, in what Odoo and the hub both say. */
sealed interface Stand {

    /** The best first; what comes sooner before what comes later. */
    Comparator<Stand> WORST_LAST = Comparator.comparing(Stand::day);

    /** All of it is there. */
    record There() implements Stand {}

    /** The last of it comes on a day, by orders that exist. */
    record Expected(LocalDate on) implements Stand {}

    /** For some of it there is no order. */
    record Lacking() implements Stand {}

    private LocalDate day() {
        return switch (this) {
            case There _ -> LocalDate.MIN;
            case Expected(var on) -> on;
            case Lacking _ -> LocalDate.MAX;
        };
    }

    /** In a few words. */
    default String said() {
        return switch (this) {
            case There _ -> "there";
            case Expected(var on) -> "expected " + on;
            case Lacking _ -> "nothing ordered";
        };
    }
}
