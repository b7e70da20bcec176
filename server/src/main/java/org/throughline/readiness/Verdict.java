package org.throughline.readiness;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Whether something can start. */
public sealed interface Verdict extends Comparable<Verdict> {

    /** All it needs is there. */
    record Ready() implements Verdict {}

    /**
     * It can start on a day to come.
     *
     * @param until when the last of it is there if nobody acts
     * @param inTime whether that is not after the day on which it is meant to start
     */
    record Waiting(LocalDate until, boolean inTime) implements Verdict {}

    /** Something is missing, and nothing that is known will bring it. */
    record Lacking() implements Verdict {}

    /** The plan says nothing of it. */
    record Unknown(String why) implements Verdict {}

    /**
     * Whether components that are needed together are there.
     *
     * @param needed those that the plan knows
     * @param wanted whether any has still to be issued, known to the plan or not
     * @param start the day on which it is meant to start
     */
    static Verdict of(List<ComponentReadiness> needed, boolean wanted, LocalDate start) {
        return needed.isEmpty() && wanted
                ? new Unknown("Its components are not in the plan; the health of the data says why.")
                : needed.stream()
                        .map(ComponentReadiness::verdict)
                        .max(Comparator.naturalOrder())
                        .map(worst -> worst.measuredBy(start))
                        .orElseGet(Ready::new);
    }

    /** What can start at once comes before what has to wait, and what lacks something last. */
    @Override
    default int compareTo(Verdict other) {
        return until().compareTo(other.until());
    }

    private LocalDate until() {
        return switch (this) {
            case Ready _ -> LocalDate.MIN;
            case Waiting(var until, var _) -> until;
            case Unknown _ -> LocalDate.MAX.minusDays(1);
            case Lacking _ -> LocalDate.MAX;
        };
    }

    /** The same, in time where it does not wait beyond the day on which it is meant to start. */
    default Verdict measuredBy(LocalDate start) {
        return switch (this) {
            case Waiting(var until, var _) -> new Waiting(until, !until.isAfter(start));
            case Ready _, Lacking _, Unknown _ -> this;
        };
    }

    /** The same, but not sooner than a day: what could start or waits for an earlier one waits until then. */
    default Verdict notBefore(LocalDate day) {
        return switch (this) {
            case Ready _ -> new Waiting(day, true);
            case Waiting waiting -> waiting.until().isBefore(day) ? new Waiting(day, true) : waiting;
            case Lacking _, Unknown _ -> this;
        };
    }

    /** Whether it keeps an order from starting in time. What is not known is no trouble yet, but a question. */
    default boolean isTrouble() {
        return switch (this) {
            case Ready _, Unknown _ -> false;
            case Waiting waiting -> !waiting.inTime();
            case Lacking _ -> true;
        };
    }

    /** One word for it. */
    default String word() {
        return switch (this) {
            case Ready _ -> "ready";
            case Waiting waiting -> waiting.inTime() ? "waiting" : "late";
            case Lacking _ -> "short";
            case Unknown _ -> "unknown";
        };
    }
}
