package org.throughline.scenarios;

import java.util.List;
import java.util.Optional;
import org.throughline.planning.Plan;
import org.throughline.supply.PlanChange;
import org.throughline.supply.PlanFigures;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.Simulation;

/** What the plan would be with a scenario. */
public sealed interface ScenarioLook {

    /**
     * It was planned.
     *
     * @param name of the scenario
     * @param simulation the plan as it stands, of which it was asked
     * @param plan the plan as it would be
     */
    record Planned(String name, Simulation simulation, Plan plan) implements ScenarioLook {

        /** The plan as it stands. */
        public PlanVersion live() {
            return simulation.plan();
        }

        /** The plan as it would be, in figures. */
        public PlanFigures figures() {
            return PlanFigures.of(plan, live().assembly().model());
        }

        /** What would be otherwise: orders, promises and messages. */
        public List<PlanChange> changes() {
            return simulation.changes(plan, why());
        }

        /** What would be otherwise than with another scenario. */
        public List<PlanChange> changesSince(Planned other) {
            return simulation.changes(other.plan, plan, other.why() + " " + why());
        }

        private String why() {
            return "The scenario (%s) assumes so.".formatted(name);
        }
    }

    /** It cannot be planned; everything that is wrong. */
    record Unsound(List<Problem> problems) implements ScenarioLook {

        /** Copies the problems. */
        public Unsound {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Why it cannot be planned.
     *
     * @param sentence says what to do
     * @param assumption the one without which it could; empty where none is the reason
     */
    record Problem(String sentence, Optional<AssumptionPlace> assumption) {

        /** Not because of an assumption. */
        public Problem(String sentence) {
            this(sentence, Optional.empty());
        }
    }

    /** No plan stands that it could be asked of. */
    record NoPlan() implements ScenarioLook {}
}
