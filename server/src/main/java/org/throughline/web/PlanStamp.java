package org.throughline.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.PlanningState;
import org.throughline.supply.Plans;

/**
 * Which plan figures come from, how old it is, and how planning goes.
 *
 * @param plan its number; empty while there is none
 * @param asOf the day on which it stands
 * @param position every fact up to here is in it
 * @param why what planning waits for or failed on; empty where nothing is wrong
 * @param problems what in the data does not allow a plan
 */
public record PlanStamp(
        Optional<Integer> plan,
        Optional<LocalDate> asOf,
        Optional<Instant> madeAt,
        long position,
        String age,
        State state,
        String why,
        List<String> problems) {

    public PlanStamp {
        problems = List.copyOf(problems);
    }

    /** How planning goes. */
    public enum State {
        STARTING,
        FOLLOWING,
        PLANNING,
        WAITING,
        REFUSED,
        FAILED;

        /** The end of the key of its text. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static PlanStamp of(Plans plans, Optional<PlanVersion> plan, InstantSource clock) {
        PlanningState state = plans.state();
        return new PlanStamp(
                plan.map(PlanVersion::number),
                plan.map(version -> version.assembly().asOf()),
                plan.map(PlanVersion::madeAt),
                plan.map(version -> version.position().value()).orElse(0L),
                plan.map(version -> Written.age(Duration.between(version.madeAt(), clock.instant())))
                        .orElse(""),
                switch (state) {
                    case PlanningState.Starting _ -> State.STARTING;
                    case PlanningState.Following _ -> State.FOLLOWING;
                    case PlanningState.Planning _ -> State.PLANNING;
                    case PlanningState.Waiting _ -> State.WAITING;
                    case PlanningState.Refused _ -> State.REFUSED;
                    case PlanningState.Failed _ -> State.FAILED;
                },
                switch (state) {
                    case PlanningState.Waiting waiting -> waiting.why();
                    case PlanningState.Failed failed -> failed.why();
                    case PlanningState.Starting _,
                            PlanningState.Following _,
                            PlanningState.Planning _,
                            PlanningState.Refused _ -> "";
                },
                state instanceof PlanningState.Refused refused
                        ? refused.problems().stream()
                                .map(problem -> problem.text())
                                .toList()
                        : List.of());
    }
}
