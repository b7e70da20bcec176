package org.throughline.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.planning.PlanDifference.CausedPromise;

/** The answer to an inquiry. */
public sealed interface Quote {

    /** What was asked. */
    Inquiry inquiry();

    /** The day for which all of it can be promised without taking from anybody; never where none was found. */
    PlanDay day();

    /** What keeps it for the customer until it is taken away again; empty where it cannot be promised. */
    Optional<Change> kept();

    /** What stock and receipts give (available to promise). */
    record Available(Inquiry inquiry, Availability availability) implements Quote {

        @Override
        public PlanDay day() {
            return availability.day();
        }

        @Override
        public Optional<Change> kept() {
            return day().isDate() ? Optional.of(new Change.DemandIs(inquiry.dueOn(day().date()))) : Optional.empty();
        }
    }

    /**
     * What the plan would be with it, down through the structure (capable to promise).
     *
     * @param availability what stock and receipts alone would give
     * @param asWanted the plan with it on the wanted day
     * @param harmless the plan with it on the soonest day that was found on which it is on time, makes nobody later
     *     and, unless it was asked for, takes no safety stock
     * @param harmful the plan with it on the last day before that which was tried, is not the wanted one and does harm
     *     or is late: why it is not promised sooner; the last day of all that was tried where none does no harm
     */
    record Planned(
            Inquiry inquiry, Availability availability, Laid asWanted, Optional<Laid> harmless, Optional<Laid> harmful)
            implements Quote {

        @Override
        public PlanDay day() {
            return harmless.map(Laid::promised).orElse(PlanDay.NEVER);
        }

        @Override
        public Optional<Change> kept() {
            return harmless.map(laid -> new Change.DemandIs(inquiry.dueOn(laid.due())));
        }
    }

    /** The question is unsound; rows count within the inquiries of the batch. */
    record Refused(Inquiry inquiry, List<ModelProblem> problems) implements Quote {

        /** Copies the problems. */
        public Refused {
            problems = List.copyOf(problems);
        }

        @Override
        public PlanDay day() {
            return PlanDay.NEVER;
        }

        @Override
        public Optional<Change> kept() {
            return Optional.empty();
        }
    }

    /**
     * What the plan would be, were what is asked for ordered for a day.
     *
     * @param due that day
     * @param promised when all of it is there if nobody acts, not before {@code due}
     * @param cause the chain of supplies that holds it; empty where it is on time
     * @param safetyStock what it would use of the item's safety stock
     * @param difference the orders that would be new, and all else that would be different
     */
    record Laid(
            LocalDate due,
            PlanDay promised,
            List<String> cause,
            SafetyStockUse safetyStock,
            PlanDifference difference) {

        /** Copies the chain. */
        public Laid {
            cause = List.copyOf(cause);
        }

        /** Whether all of it is there on the day for which it is ordered. */
        public boolean isOnTime() {
            return promised.isDate() && promised.date().equals(due);
        }

        /** The orders of others that would be served later than without it. */
        public List<Different<CausedPromise>> delayed() {
            return delayed(difference);
        }

        static List<Different<CausedPromise>> delayed(PlanDifference difference) {
            return difference.promises().stream().filter(Laid::isDelayed).toList();
        }

        private static boolean isDelayed(Different<CausedPromise> different) {
            Promise promise = different.row().promise();
            return promise.demand().kind() == DemandKind.ORDER
                    && different
                            .before()
                            .filter(before -> !different.isGone()
                                    && before.promise().promiseDate().compareTo(promise.promiseDate()) < 0)
                            .isPresent();
        }
    }

    /**
     * What an order would use of safety stock.
     *
     * @param quantity by how much less of it would lie there, on the day on which the order is served or the worst one
     *     after it, in millionths
     * @param isReplaceable whether all of it could be there then, and nobody be later, were it as urgent as the order
     */
    record SafetyStockUse(long quantity, boolean isReplaceable) {

        static final SafetyStockUse NONE = new SafetyStockUse(0, true);

        /** Whether it is taken for good: used, and not to be replaced by then. */
        public boolean isTaken() {
            return quantity > 0 && !isReplaceable;
        }
    }
}
