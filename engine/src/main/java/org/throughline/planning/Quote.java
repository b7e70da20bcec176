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
     * @param harmless the plan with it on the soonest day that was found on which it makes nobody later and, unless it
     *     was asked for, uses no safety stock; on time there, or late on the wanted day where no trial found better
     */
    record Planned(Inquiry inquiry, Availability availability, Laid asWanted, Optional<Laid> harmless)
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
     * @param safetyStockUsed by how much less of the item's safety stock would lie there then or later, in millionths
     * @param difference the orders that would be new, and all else that would be different
     */
    record Laid(LocalDate due, PlanDay promised, List<String> cause, long safetyStockUsed, PlanDifference difference) {

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
}
