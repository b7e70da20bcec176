package org.throughline.scenarios;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.throughline.planning.Change;
import org.throughline.scenarios.ScenarioChange.Involved;
import org.throughline.scenarios.ScenarioChange.Reason;
import org.throughline.security.Actor;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.Simulation;

/** The scenarios: kept under a name, shared or not, and answered on the plan as it stands whenever somebody looks. */
public final class Scenarios {

    /** Whom questions are put to. */
    public interface Asked {

        /** What the plan that stands would be with the changes that the question makes of it; empty without a plan. */
        Optional<Simulation> whatIf(Function<PlanVersion, List<Change>> question);
    }

    private final Jdbi jdbi;
    private final Asked plans;
    private final Limits limits;
    private final InstantSource clock;

    /** Asks these plans. */
    public Scenarios(Jdbi jdbi, Asked plans, Limits limits, InstantSource clock) {
        this.jdbi = jdbi;
        this.plans = plans;
        this.limits = limits;
        this.clock = clock;
    }

    /** The scenarios that this person sees, their own first, then by name. */
    public List<Scenario> visibleTo(Actor person) {
        return all().values().stream()
                .filter(scenario -> scenario.isVisibleTo(person.name()))
                .sorted(Comparator.<Scenario, Boolean>comparing(
                                scenario -> !scenario.owner().equals(person.name()))
                        .thenComparing(Scenario::name))
                .toList();
    }

    /** A scenario that this person sees; empty where there is none such. */
    public Optional<Scenario> find(Actor person, ScenarioId id) {
        return Optional.ofNullable(all().get(id)).filter(scenario -> scenario.isVisibleTo(person.name()));
    }

    /** A scenario that was discarded, for those who saw it until then; empty where there is none such. */
    public Optional<Scenario> discarded(Actor person, ScenarioId id) {
        return Optional.ofNullable(all().get(id))
                .filter(scenario -> scenario.discardedAt().isPresent())
                .filter(scenario -> scenario.isKnownTo(person.name()));
    }

    private Map<ScenarioId, Scenario> all() {
        return jdbi.withHandle(handle -> new SqlScenarios(handle).all());
    }

    /** Makes a scenario that assumes nothing of its own yet, and that nobody else sees. */
    public ScenarioChange create(Actor person, String name, String note, ScenarioId base) {
        return jdbi.inTransaction(handle -> {
            SqlScenarios table = new SqlScenarios(handle);
            table.lock();
            Map<ScenarioId, Scenario> all = table.all();
            Optional<Scenario> below =
                    Optional.ofNullable(all.get(base)).filter(found -> found.isVisibleTo(person.name()));
            Optional<Reason> refusal = !base.equals(ScenarioId.NONE) && below.isEmpty()
                    ? Optional.of(Reason.NO_SUCH_BASE)
                    : refusal(person, name.strip(), note, all.values())
                            .or(() -> below.filter(found -> found.chain().size() >= limits.depthMax())
                                    .map(_ -> Reason.TOO_DEEP));
            if (refusal.isPresent()) {
                return new ScenarioChange.Refused(refusal.get());
            }
            Scenario made = new Scenario(
                    ScenarioId.NONE,
                    name.strip(),
                    note.strip(),
                    below,
                    false,
                    person.name(),
                    clock.instant(),
                    Optional.empty(),
                    List.of());
            return done(table, table.insert(made));
        });
    }

    private Optional<Reason> refusal(Actor person, String name, String note, Collection<Scenario> all) {
        if (name.isEmpty() || name.length() > limits.nameMax()) {
            return Optional.of(Reason.NAME_NOT_ALLOWED);
        }
        if (note.length() > limits.noteMax()) {
            return Optional.of(Reason.NOTE_TOO_LONG);
        }
        List<Scenario> kept = all.stream().filter(Scenario::isKept).toList();
        if (kept.stream().anyMatch(scenario -> scenario.name().equals(name))) {
            return Optional.of(Reason.NAME_TAKEN);
        }
        if (kept.size() >= limits.scenariosMax()) {
            return Optional.of(Reason.TOO_MANY_SCENARIOS);
        }
        long own = kept.stream()
                .filter(scenario -> scenario.owner().equals(person.name()))
                .count();
        return own >= limits.scenariosEachMax() ? Optional.of(Reason.TOO_MANY_OF_YOURS) : Optional.empty();
    }

    private static ScenarioChange done(SqlScenarios table, ScenarioId id) {
        return new ScenarioChange.Done(Optional.ofNullable(table.all().get(id)).orElseThrow());
    }

    /** Has it assume one thing more. */
    public ScenarioChange assume(Actor person, ScenarioId id, Assumption assumption) {
        return change(person, id, (table, scenario) -> {
            if (scenario.assumptions().size() >= limits.assumptionsMax()) {
                return refused(Reason.TOO_MANY_ASSUMPTIONS);
            }
            if (scenario.chain().stream()
                    .flatMap(each -> each.assumptions().stream())
                    .anyMatch(earlier -> earlier.assumption().leavesNothingFor(assumption))) {
                return refused(Reason.ALREADY_DROPPED);
            }
            table.assume(id, new Assumed(scenario.nextNumber(), assumption));
            return Optional.empty();
        });
    }

    /**
     * Has it no longer assume what has this number and says these words. Both are asked for: of several equal ones the
     * others stay, as what stands between them may decide what the last one says; and the number of the last one is
     * given again once that is taken out.
     */
    public ScenarioChange forget(Actor person, AssumptionPlace place, String words) {
        return change(person, place.scenario(), (table, scenario) -> {
            if (scenario.assumed(place.number(), words).isEmpty()) {
                return Optional.of(new ScenarioChange.Outdated(scenario));
            }
            table.forget(place);
            return Optional.empty();
        });
    }

    /**
     * Shows it to everybody, or to its owner only. Who sees a scenario sees all that it stands on: what stands on
     * something private is not shared, and what others' scenarios stand on, or shared ones, stays shared.
     */
    public ScenarioChange share(Actor person, ScenarioId id, boolean shared) {
        return change(person, id, (table, scenario) -> {
            List<Scenario> involved = shared
                    ? scenario.chain().stream()
                            .filter(below -> !below.id().equals(id) && !below.shared())
                            .toList()
                    : table.standingOn(id).stream()
                            .filter(above -> above.shared() || !above.owner().equals(person.name()))
                            .toList();
            List<Scenario> discarded =
                    involved.stream().filter(each -> !each.isKept()).toList();
            if (!discarded.isEmpty()) {
                return Optional.of(
                        new ScenarioChange.Refused(Reason.BASE_DISCARDED, Involved.of(discarded, person.name())));
            }
            if (!involved.isEmpty()) {
                return Optional.of(new ScenarioChange.Refused(
                        shared ? Reason.BASE_NOT_SHARED : Reason.STOOD_ON, Involved.of(involved, person.name())));
            }
            table.share(id, shared);
            return Optional.empty();
        });
    }

    /**
     * Gives it up; what stands on it can then no longer be planned.
     *
     * @param confirmed whether to do so although others see it, or scenarios stand on it
     */
    public ScenarioChange discard(Actor person, ScenarioId id, boolean confirmed) {
        return change(person, id, (table, scenario) -> {
            Involved above = Involved.of(table.standingOn(id), person.name());
            if (!confirmed && (scenario.shared() || !above.isEmpty())) {
                return Optional.of(new ScenarioChange.Refused(Reason.NOT_CONFIRMED, above));
            }
            table.discard(id, clock.instant());
            return Optional.empty();
        });
    }

    private static Optional<ScenarioChange> refused(Reason reason) {
        return Optional.of(new ScenarioChange.Refused(reason));
    }

    /** Changes a scenario, or says why not. */
    private interface Changing {

        Optional<ScenarioChange> change(SqlScenarios table, Scenario scenario);
    }

    private ScenarioChange change(Actor person, ScenarioId id, Changing changing) {
        return jdbi.inTransaction(handle -> {
            SqlScenarios table = new SqlScenarios(handle);
            table.lock();
            Scenario scenario = table.all().get(id);
            if (scenario == null || !scenario.isVisibleTo(person.name())) {
                return new ScenarioChange.Refused(Reason.NO_SUCH_SCENARIO);
            }
            if (!scenario.owner().equals(person.name())) {
                return new ScenarioChange.Refused(Reason.NOT_YOURS);
            }
            return changing.change(table, scenario).orElseGet(() -> done(table, id));
        });
    }

    /** What the plan as it stands would be with the scenario and those that it stands on: the plan is asked once. */
    public ScenarioLook look(Scenario scenario) {
        return new Trial(plans).look(scenario);
    }

    /** The same, and which assumption the plan does not bear: for that it is asked several times. */
    public ScenarioLook explained(Scenario scenario) {
        return new Trial(plans).explained(scenario);
    }
}
