package org.throughline.scenarios;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.throughline.planning.Change;
import org.throughline.planning.LivePlan;
import org.throughline.planning.ModelProblem;
import org.throughline.planning.UncountableException;
import org.throughline.planning.WhatIf;
import org.throughline.supply.Simulation;

/** Asks the plan that stands what it would be with a scenario, and finds the assumption that it does not bear. */
record Trial(Scenarios.Asked plans) {

    ScenarioLook look(Scenario scenario) {
        List<ScenarioLook.Problem> gone = gone(scenario);
        return gone.isEmpty() ? ask(scenario.name(), Premise.of(scenario)) : new ScenarioLook.Unsound(gone);
    }

    private static List<ScenarioLook.Problem> gone(Scenario scenario) {
        return scenario.chain().stream()
                .filter(each -> !each.isKept())
                .map(each -> "It stands on the scenario (%s), which was discarded. Maybe make it anew on the live plan."
                        .formatted(each.name()))
                .map(ScenarioLook.Problem::new)
                .toList();
    }

    /** The same, with the assumption that is the reason where the plan does not bear it. */
    ScenarioLook explained(Scenario scenario) {
        ScenarioLook look = look(scenario);
        List<Premise> premises = Premise.of(scenario);
        boolean isRefused = look instanceof ScenarioLook.Unsound(var problems)
                && problems.stream().allMatch(problem -> problem.assumption().isEmpty());
        return isRefused && gone(scenario).isEmpty() && !premises.isEmpty()
                ? blamed(scenario.name(), premises, look)
                : look;
    }

    /**
     * The engine says what is wrong with the model, not since when: the reason is the first assumption with which those
     * before it cannot be planned any more.
     */
    private ScenarioLook blamed(String name, List<Premise> premises, ScenarioLook refused) {
        int borne = 0;
        int unborne = premises.size();
        ScenarioLook found = refused;
        while (unborne - borne > 1) {
            int middle = (borne + unborne) / 2;
            ScenarioLook look = ask(name, premises.subList(0, middle));
            if (look instanceof ScenarioLook.Unsound) {
                unborne = middle;
                found = look;
            } else {
                borne = middle;
            }
        }
        return because(premises.get(unborne - 1).place(), problems(found), problems(refused));
    }

    /** Those that are there from an assumption on, with it, and then the others. */
    private static ScenarioLook because(
            AssumptionPlace place, List<ScenarioLook.Problem> since, List<ScenarioLook.Problem> all) {
        return new ScenarioLook.Unsound(Stream.concat(
                        since.stream().map(problem -> new ScenarioLook.Problem(problem.sentence(), Optional.of(place))),
                        all.stream().filter(problem -> !since.contains(problem)))
                .toList());
    }

    private static List<ScenarioLook.Problem> problems(ScenarioLook look) {
        return look instanceof ScenarioLook.Unsound(var problems) ? problems : List.of();
    }

    private ScenarioLook ask(String name, List<Premise> premises) {
        AtomicReference<List<ScenarioLook.Problem>> problems = new AtomicReference<>(List.of());
        try {
            Optional<Simulation> simulation = plans.whatIf(plan -> {
                Premises taken = new Premises(plan);
                premises.forEach(taken::take);
                problems.set(taken.problems());
                return taken.problems().isEmpty() ? taken.changes() : List.<Change>of();
            });
            return problems.get().isEmpty()
                    ? simulation.map(answer -> look(name, answer)).orElseGet(ScenarioLook.NoPlan::new)
                    : new ScenarioLook.Unsound(problems.get());
        } catch (UncountableException tooLarge) {
            return new ScenarioLook.Unsound(List.of(new ScenarioLook.Problem(String.valueOf(tooLarge.getMessage()))));
        }
    }

    private static ScenarioLook look(String name, Simulation answer) {
        return switch (answer.outcome()) {
            case LivePlan.Outcome.Refused<WhatIf> refused ->
                new ScenarioLook.Unsound(refused.problems().stream()
                        .map(ModelProblem::sentence)
                        .map(ScenarioLook.Problem::new)
                        .toList());
            case LivePlan.Outcome.Taken<WhatIf> taken ->
                new ScenarioLook.Planned(name, answer, taken.result().plan());
        };
    }
}
