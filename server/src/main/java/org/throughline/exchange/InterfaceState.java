package org.throughline.exchange;

import java.util.List;
import java.util.Optional;

/** How an interface is; which states follow one another is a table. */
public enum InterfaceState {
    /** It has not been read yet. */
    AWAITED,
    /** It is read. */
    READING,
    /** The other system was away; it is asked again soon. */
    INTERRUPTED,
    /** The other system refused; a person must change rights or settings, and it is asked again at long intervals. */
    REFUSED,
    /** Question and answer do not fit; it stands still until somebody resumes it. */
    STOPPED,
    /** What it reads is not installed in the other system. */
    UNNEEDED;

    /** What can happen to an interface. */
    public enum Occasion {
        /** It was answered. */
        ANSWERED,
        /** The other system could not be reached. */
        UNAVAILABLE,
        /** It was refused. */
        REJECTED,
        /** Question and answer did not fit. */
        DEFECTIVE,
        /** What it reads is not installed. */
        NOT_INSTALLED,
        /** What it reads is installed now. */
        INSTALLED,
        /** Somebody wants it to go on, or to begin anew. */
        RESUMED
    }

    /** One row of the table. */
    public record Step(InterfaceState from, Occasion on, InterfaceState to) {}

    private static final List<Step> STEPS = List.of(
            new Step(AWAITED, Occasion.ANSWERED, READING),
            new Step(AWAITED, Occasion.UNAVAILABLE, INTERRUPTED),
            new Step(AWAITED, Occasion.REJECTED, REFUSED),
            new Step(AWAITED, Occasion.DEFECTIVE, STOPPED),
            new Step(AWAITED, Occasion.NOT_INSTALLED, UNNEEDED),
            new Step(READING, Occasion.UNAVAILABLE, INTERRUPTED),
            new Step(READING, Occasion.REJECTED, REFUSED),
            new Step(READING, Occasion.DEFECTIVE, STOPPED),
            new Step(READING, Occasion.NOT_INSTALLED, UNNEEDED),
            new Step(READING, Occasion.RESUMED, AWAITED),
            new Step(INTERRUPTED, Occasion.ANSWERED, READING),
            new Step(INTERRUPTED, Occasion.REJECTED, REFUSED),
            new Step(INTERRUPTED, Occasion.DEFECTIVE, STOPPED),
            new Step(INTERRUPTED, Occasion.NOT_INSTALLED, UNNEEDED),
            new Step(INTERRUPTED, Occasion.RESUMED, AWAITED),
            new Step(REFUSED, Occasion.ANSWERED, READING),
            new Step(REFUSED, Occasion.UNAVAILABLE, INTERRUPTED),
            new Step(REFUSED, Occasion.DEFECTIVE, STOPPED),
            new Step(REFUSED, Occasion.NOT_INSTALLED, UNNEEDED),
            new Step(REFUSED, Occasion.RESUMED, AWAITED),
            new Step(STOPPED, Occasion.RESUMED, AWAITED),
            new Step(UNNEEDED, Occasion.INSTALLED, AWAITED));

    /** The whole table. */
    public static List<Step> steps() {
        return STEPS;
    }

    /** The state afterwards; the same where the table has no row. */
    InterfaceState on(Occasion occasion) {
        return step(occasion).map(Step::to).orElse(this);
    }

    private Optional<Step> step(Occasion occasion) {
        return STEPS.stream()
                .filter(step -> step.from() == this && step.on() == occasion)
                .findFirst();
    }
}
