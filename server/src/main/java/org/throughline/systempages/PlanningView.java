package org.throughline.systempages;

import java.time.Instant;
import java.util.Optional;
import org.throughline.pages.Elapsed;
import org.throughline.supply.PlanningState;

/**
 * How planning goes, for people.
 *
 * @param since when it began to go so; absent where that does not matter
 * @param why in a sentence; empty where there is nothing to say
 */
public record PlanningView(Course course, Optional<Instant> since, Optional<Elapsed> age, String why) {

    /** The ways in which it can go. */
    public enum Course {
        STARTING,
        FOLLOWING,
        PLANNING,
        WAITING,
        REFUSED,
        FAILED
    }

    static PlanningView of(PlanningState state, Instant now) {
        return switch (state) {
            case PlanningState.Starting() -> new PlanningView(Course.STARTING, Optional.empty(), Optional.empty(), "");
            case PlanningState.Following() ->
                new PlanningView(Course.FOLLOWING, Optional.empty(), Optional.empty(), "");
            case PlanningState.Planning(var since) -> since(Course.PLANNING, since, now, "");
            case PlanningState.Waiting(var since, var why) -> since(Course.WAITING, since, now, why);
            case PlanningState.Refused(var since, var _) -> since(Course.REFUSED, since, now, "");
            case PlanningState.Failed(var since, var why) -> since(Course.FAILED, since, now, why);
        };
    }

    private static PlanningView since(Course course, Instant since, Instant now, String why) {
        return new PlanningView(course, Optional.of(since), Optional.of(Elapsed.between(since, now)), why);
    }
}
