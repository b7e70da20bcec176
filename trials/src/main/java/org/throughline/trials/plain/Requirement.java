package org.throughline.trials.plain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** A quantity of a node that is needed on a date (§3); the date is as it counts, not before as_of. */
record Requirement(
        Node node,
        LocalDate date,
        Kind kind,
        int priority,
        String reference,
        int offsetDays,
        BigDecimal quantity,
        boolean mayUseSubcontractPool,
        Optional<PlannedOrder> parent) {

    /** Dependent and allocation requirements have this priority (§3). */
    static final int USUAL_PRIORITY = 10;

    /**
     * The order of requirements: date, then safety stock first, then priority, then kind, then reference, then offset;
     * negative stock is an extra first one (§3).
     */
    static final Comparator<Requirement> ORDER = Comparator.comparing(Requirement::isNegativeStock)
            .reversed()
            .thenComparing(Requirement::date)
            .thenComparing(Requirement::isSafetyStock, Comparator.reverseOrder())
            .thenComparingInt(Requirement::priority)
            .thenComparing(Requirement::kind)
            .thenComparing(Requirement::reference, CodePoints.ORDER)
            .thenComparingInt(Requirement::offsetDays);

    /** The kinds of requirements, in the order in which they count at equal priority (§3). */
    enum Kind {
        NEGATIVE_STOCK("safety_stock"),
        SAFETY_STOCK("safety_stock"),
        ORDER("order"),
        FORECAST("forecast"),
        ALLOCATION("allocation"),
        DEPENDENT("dependent");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** Returns the kind as it is printed; negative stock is of the kind safety_stock (§7). */
        String text() {
            return text;
        }
    }

    boolean isNegativeStock() {
        return kind == Kind.NEGATIVE_STOCK;
    }

    boolean isSafetyStock() {
        return kind == Kind.SAFETY_STOCK;
    }
}
