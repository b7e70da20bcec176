package org.throughline.itempages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.exchange.ExchangeStatus;
import org.throughline.exchange.InterfaceDeclaration.Group;
import org.throughline.exchange.InterfaceState;
import org.throughline.exchange.InterfaceStatus;
import org.throughline.pages.Elapsed;
import org.throughline.supply.DataProblem;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.PlanningState;
import org.throughline.supply.Severity;

/**
 * How old what a page shows is.
 *
 * @param plan the plan that stands; empty until the first is made
 * @param planning how planning goes, in one word: starting, following, planning, waiting, refused or failed
 * @param reasons why there is no newer plan, where there should be one
 * @param complete whether everything that is needed was read once
 * @param rows of the first reading so far
 * @param backlog rows that a first reading which is under way has still to bring
 * @param sources what was read, by system
 */
public record Freshness(
        Optional<PlanAge> plan,
        String planning,
        List<String> reasons,
        boolean complete,
        long rows,
        long backlog,
        List<SourceAge> sources) {

    private static final int REASONS_MAX = 5;

    public Freshness {
        reasons = List.copyOf(reasons);
        sources = List.copyOf(sources);
    }

    /**
     * How old the plan is.
     *
     * @param asOf the day on which it stands
     * @param position every fact up to here is in it
     * @param millisecondsBehind how long after its newest fact came in the first plan with it stood; empty where that
     *     was before the hub was started
     */
    public record PlanAge(
            int number,
            LocalDate asOf,
            Instant madeAt,
            long position,
            Elapsed age,
            Optional<Long> millisecondsBehind) {}

    /**
     * How old the facts of a system are: as old as the interface that was read longest ago.
     *
     * @param group {@code flow} for what moves, {@code master} for what is described
     * @param readAt empty while something has not been read yet
     * @param interfaces how many there are
     * @param troubled how many do not work now
     * @param trouble what is wrong with the first of them; empty where nothing is
     */
    public record SourceAge(
            String system,
            String group,
            Optional<Instant> readAt,
            Optional<Elapsed> age,
            int interfaces,
            int troubled,
            String trouble) {}

    /** How old the plan and the facts are now. */
    public static Freshness of(Outlook outlook) {
        Instant now = outlook.clock().instant();
        ExchangeStatus exchange = outlook.exchange().get();
        PlanningState planning = outlook.planning().get();
        return new Freshness(
                outlook.plan().get().map(plan -> age(plan, now)),
                word(planning),
                reasons(planning),
                exchange.complete(),
                exchange.interfaces().stream().mapToLong(InterfaceStatus::rows).sum(),
                exchange.interfaces().stream()
                        .mapToLong(InterfaceStatus::backlog)
                        .sum(),
                sources(exchange, now));
    }

    private static PlanAge age(PlanVersion plan, Instant now) {
        return new PlanAge(
                plan.number(),
                plan.assembly().asOf(),
                plan.madeAt(),
                plan.position().value(),
                Elapsed.between(plan.madeAt(), now),
                plan.behind().map(Duration::toMillis));
    }

    private static String word(PlanningState planning) {
        return switch (planning) {
            case PlanningState.Starting _ -> "starting";
            case PlanningState.Following _ -> "following";
            case PlanningState.Planning _ -> "planning";
            case PlanningState.Waiting _ -> "waiting";
            case PlanningState.Refused _ -> "refused";
            case PlanningState.Failed _ -> "failed";
        };
    }

    private static List<String> reasons(PlanningState planning) {
        return switch (planning) {
            case PlanningState.Starting _, PlanningState.Following _, PlanningState.Planning _ -> List.of();
            case PlanningState.Waiting waiting -> List.of(waiting.why());
            case PlanningState.Refused refused ->
                refused.problems().stream()
                        .filter(problem -> problem.code().severity() == Severity.BLOCKS)
                        .map(DataProblem::text)
                        .limit(REASONS_MAX)
                        .toList();
            case PlanningState.Failed failed -> List.of(failed.why());
        };
    }

    private static List<SourceAge> sources(ExchangeStatus exchange, Instant now) {
        Map<String, Map<Group, List<InterfaceStatus>>> bySystem = exchange.interfaces().stream()
                .filter(status -> status.state() != InterfaceState.UNNEEDED)
                .collect(Collectors.groupingBy(
                        status -> status.declaration().system(),
                        TreeMap::new,
                        Collectors.groupingBy(
                                status -> status.declaration().read().group(),
                                () -> new TreeMap<>(Comparator.<Group>reverseOrder()),
                                Collectors.toList())));
        List<SourceAge> sources = new ArrayList<>();
        bySystem.forEach((system, groups) ->
                groups.forEach((group, statuses) -> sources.add(source(system, group, statuses, now))));
        return sources;
    }

    private static SourceAge source(String system, Group group, List<InterfaceStatus> statuses, Instant now) {
        List<InterfaceStatus> troubled = statuses.stream()
                .filter(status -> !status.troubleCode().isEmpty())
                .toList();
        Optional<Instant> oldest = statuses.stream()
                        .allMatch(status -> status.lastSuccess().instant().isPresent())
                ? statuses.stream()
                        .flatMap(status -> status.lastSuccess().instant().stream())
                        .min(Comparator.naturalOrder())
                : Optional.empty();
        String said = switch (group) {
            case FLOW -> "flow";
            case MASTER -> "master";
        };
        return new SourceAge(
                system,
                said,
                oldest,
                oldest.map(then -> Elapsed.between(then, now)),
                statuses.size(),
                troubled.size(),
                troubled.isEmpty() ? "" : troubled.getFirst().trouble());
    }
}
