package org.throughline.systempages;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.SiteId;
import org.throughline.pages.Answer;
import org.throughline.pages.Elapsed;
import org.throughline.pages.Export;
import org.throughline.pages.Leaf;
import org.throughline.pages.Live;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Parameter;
import org.throughline.pages.RecordAddresses;
import org.throughline.pages.Sorting;
import org.throughline.pages.Station;
import org.throughline.pages.Visit;
import org.throughline.supply.DataProblem;
import org.throughline.supply.DataProblemCode;
import org.throughline.supply.DefaultedColumn;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.PlanningState;
import org.throughline.supply.Plans;
import org.throughline.supply.Severity;

/** What is wrong with the data behind the plan, what it spoils, and which figures rest on a default. */
public final class DataHealthPage implements Page<DataHealthPage.DataHealth> {

    private static final Parameter STOCK_PAGE = Parameter.number("stock-page", "data-health.parameter.stock-page");

    /** What is read of an address. */
    static final List<Parameter> PARAMETERS = Stream.concat(
                    ProblemFilter.PARAMETERS.stream(),
                    Stream.of(Parameter.PAGE, STOCK_PAGE, Parameter.sortOf(HealthTables.PROBLEMS)))
            .toList();

    private final Plans plans;
    private final RecordAddresses addresses;
    private final InstantSource clock;

    /** For these plans, whose records are found at these addresses. */
    public DataHealthPage(Plans plans, RecordAddresses addresses, InstantSource clock) {
        this.plans = plans;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * What it shows.
     *
     * @param state how planning goes
     * @param plan the plan that stands; absent until the first is made
     * @param refused whether the problems are those for which there is no newer plan
     * @param filter which problems are shown
     * @param lists the main lists of what is missing of items
     * @param codes every kind of problem that there is, the worst first
     * @param sites the sites at which there are problems
     * @param all how many problems there are
     * @param problems those that the filter lets through, the worst first
     * @param defaults the columns of the plan's tables that rest on defaults
     * @param consigned stock that lies here and belongs to others
     */
    public record DataHealth(
            PlanningView state,
            Optional<PlanInSight> plan,
            boolean refused,
            ProblemFilter filter,
            List<MainList> lists,
            List<ProblemKind> codes,
            List<SiteInSight> sites,
            long all,
            Leaf<ProblemInSight> problems,
            List<DefaultedColumn> defaults,
            Leaf<ConsignedStocks.Lying> consigned) {

        public DataHealth {
            lists = List.copyOf(lists);
            codes = List.copyOf(codes);
            sites = List.copyOf(sites);
            defaults = List.copyOf(defaults);
        }

        /** Whether there is nothing to judge yet: no plan, and no site that could be planned. */
        public boolean waiting() {
            return plan.isEmpty() && codes.stream().allMatch(kind -> kind.kind() == DataProblemCode.NO_SITE);
        }

        /** How many problems are so bad. */
        public long count(Severity severity) {
            return codes.stream()
                    .filter(kind -> kind.severity() == severity)
                    .mapToLong(ProblemKind::problems)
                    .sum();
        }
    }

    /** The plan that stands, by its number, with when its books were read. */
    public record PlanInSight(int number, Instant madeAt, Elapsed age) {}

    /** A main list: of what items lack this, and how many items do. */
    public record MainList(Lack lack, DataProblemCode code, long items) {}

    /**
     * A kind of problem.
     *
     * @param code as addresses write it
     * @param spoils the second half of a sentence
     */
    public record ProblemKind(DataProblemCode kind, String code, Severity severity, String spoils, long problems) {}

    /** A site by its identity and the name that people know. */
    public record SiteInSight(String site, String name) {}

    /**
     * One problem.
     *
     * @param site the name of the site where it shows; empty where it shows at none
     */
    public record ProblemInSight(
            DataProblemCode kind, String code, Severity severity, ObjectLink object, String site, String sentence) {}

    /** What may be missing of an item, with the problem that tells so. */
    public enum Lack {
        VENDOR(DataProblemCode.ITEM_WITHOUT_VENDOR),
        LEAD_TIME(DataProblemCode.ITEM_WITHOUT_LEAD_TIME),
        BILL(DataProblemCode.ITEM_WITHOUT_BILL),
        COST(DataProblemCode.ITEM_WITHOUT_COST),
        UNIT(DataProblemCode.UNIT_NOT_CONVERTIBLE),
        ROUTE(DataProblemCode.NO_ROUTE);

        private final DataProblemCode code;

        Lack(DataProblemCode code) {
            this.code = code;
        }
    }

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.DATA_HEALTH);
    }

    @Override
    public Class<DataHealth> contentType() {
        return DataHealth.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Live.PLAN_TOPIC);
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public Answer<DataHealth> show(Visit visit) {
        return new Answer.Shown<>(content(visit, plans.current(), plans.state(), addresses, clock.instant()));
    }

    @Override
    public List<Export> exports() {
        return List.of(
                new Export(
                        "problems",
                        visit -> Optional.of(HealthTables.PROBLEMS.sheet(
                                sorted(problems(plans.current(), plans.state()), visit, plans.current(), addresses)
                                        .stream()))),
                new Export(
                        "defaults",
                        _ -> plans.current()
                                .map(plan ->
                                        HealthTables.DEFAULTS.sheet(DefaultedColumn.of(plan.assembly()).stream()))),
                new Export(
                        "consigned",
                        _ -> plans.current()
                                .map(plan -> HealthTables.CONSIGNED.sheet(ConsignedStocks.of(plan).stream()))));
    }

    /** What it shows of this plan while planning goes so. */
    static DataHealth content(
            Visit visit, Optional<PlanVersion> plan, PlanningState state, RecordAddresses addresses, Instant now) {
        boolean refused = state instanceof PlanningState.Refused;
        List<DataProblem> problems = problems(plan, state);
        ProblemFilter filter = ProblemFilter.of(visit);
        return new DataHealth(
                PlanningView.of(state, now),
                plan.map(version -> inSight(version, now)),
                refused,
                filter,
                lists(problems),
                kinds(problems),
                sites(problems, plan),
                problems.size(),
                leaf(problems, visit, plan, addresses),
                plan.map(version -> DefaultedColumn.of(version.assembly())).orElse(List.of()),
                ConsignedStocks.of(plan, visit.parameter(STOCK_PAGE)));
    }

    private static List<DataProblem> problems(Optional<PlanVersion> plan, PlanningState state) {
        return state instanceof PlanningState.Refused(var _, var why)
                ? why
                : plan.map(version -> version.assembly().problems()).orElse(List.of());
    }

    /** Links are looked for where they are shown; in another order than their own, problems are sorted by names. */
    private static Leaf<ProblemInSight> leaf(
            List<DataProblem> problems, Visit visit, Optional<PlanVersion> plan, RecordAddresses addresses) {
        if (HealthTables.PROBLEMS.isSorted(Sorting.of(visit))) {
            return Leaf.of(sorted(problems, visit, plan, addresses), visit.parameter(Parameter.PAGE));
        }
        Leaf<DataProblem> leaf = Leaf.of(worstFirst(problems, visit), visit.parameter(Parameter.PAGE));
        Function<String, ObjectLink> links = new ObjectLinks(plan, addresses).of(objects(leaf.rows()));
        return leaf.map(problem -> inSight(problem, plan, links));
    }

    private static List<ProblemInSight> sorted(
            List<DataProblem> problems, Visit visit, Optional<PlanVersion> plan, RecordAddresses addresses) {
        List<DataProblem> left = worstFirst(problems, visit);
        Function<String, ObjectLink> links = new ObjectLinks(plan, addresses).of(objects(left));
        return HealthTables.PROBLEMS.sorted(
                left.stream().map(problem -> inSight(problem, plan, links)).toList(), Sorting.of(visit));
    }

    private static List<DataProblem> worstFirst(List<DataProblem> problems, Visit visit) {
        return problems.stream()
                .filter(ProblemFilter.of(visit)::lets)
                .sorted(worstFirst())
                .toList();
    }

    private static Comparator<DataProblem> worstFirst() {
        return Comparator.comparing((DataProblem problem) -> problem.code().severity())
                .thenComparing(DataProblem::code)
                .thenComparing(DataProblem::text);
    }

    private static PlanInSight inSight(PlanVersion plan, Instant now) {
        return new PlanInSight(plan.number(), plan.madeAt(), Elapsed.between(plan.madeAt(), now));
    }

    private static List<MainList> lists(List<DataProblem> problems) {
        Map<DataProblemCode, Set<String>> objects = problems.stream()
                .collect(Collectors.groupingBy(
                        DataProblem::code, Collectors.mapping(DataProblem::object, Collectors.toSet())));
        return Arrays.stream(Lack.values())
                .map(lack -> new MainList(
                        lack,
                        lack.code,
                        objects.getOrDefault(lack.code, Set.of()).size()))
                .toList();
    }

    private static List<ProblemKind> kinds(List<DataProblem> problems) {
        return problems.stream()
                .collect(Collectors.groupingBy(DataProblem::code, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> new ProblemKind(
                        kind.getKey(),
                        kind.getKey().code(),
                        kind.getKey().severity(),
                        kind.getKey().spoils(),
                        kind.getValue()))
                .sorted(Comparator.comparing(ProblemKind::severity)
                        .thenComparing(Comparator.comparingLong(kind -> -kind.problems()))
                        .thenComparing(ProblemKind::kind))
                .toList();
    }

    private static List<SiteInSight> sites(List<DataProblem> problems, Optional<PlanVersion> plan) {
        return problems.stream()
                .map(problem -> problem.site().value())
                .filter(site -> !site.isEmpty())
                .distinct()
                .map(site -> new SiteInSight(site, siteName(site, plan)))
                .sorted(Comparator.comparing(SiteInSight::name))
                .toList();
    }

    private static Set<String> objects(List<DataProblem> problems) {
        return problems.stream().map(DataProblem::object).collect(Collectors.toCollection(HashSet::new));
    }

    private static ProblemInSight inSight(
            DataProblem problem, Optional<PlanVersion> plan, Function<String, ObjectLink> links) {
        return new ProblemInSight(
                problem.code(),
                problem.code().code(),
                problem.code().severity(),
                links.apply(problem.object()),
                siteName(problem.site().value(), plan),
                problem.text());
    }

    private static String siteName(String site, Optional<PlanVersion> plan) {
        return site.isEmpty()
                ? ""
                : plan.map(version -> version.assembly().labels().sites().of(new SiteId(site)))
                        .orElse(site);
    }
}
