package org.throughline.trials.plain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.trials.plain.PlainModel.Receipt;
import org.throughline.trials.plain.PlainModel.Source;

/** What will happen if nobody acts: feasible dates, from the bottom up, and what holds a late demand (§4). */
final class Feasibility {

    private final PlanOptions options;
    private final Map<Node, NodeRules> rules;
    private final Pegging pegging;
    private final Map<Supply, List<Requirement>> waitedFor;
    private final Map<Supply, Moment> known = new HashMap<>();

    /** Takes what each order and receipt waits for: dependent requirements, and allocations that count (§4). */
    Feasibility(
            PlanOptions options,
            Map<Node, NodeRules> rules,
            Pegging pegging,
            Map<Supply, List<Requirement>> waitedFor) {
        this.options = options;
        this.rules = rules;
        this.pegging = pegging;
        this.waitedFor = waitedFor;
    }

    private NodeRules rulesOf(Node node) {
        return Objects.requireNonNull(rules.get(node));
    }

    /** A requirement: the latest feasible date of its covers (none: as_of); uncovered: never; unplanned: as_of (§4). */
    Moment of(Requirement requirement) {
        if (rulesOf(requirement.node()).source() == Source.UNPLANNED) {
            return Moment.on(options.asOf());
        }
        if (Amounts.isMissing(pegging.uncovered(requirement))) {
            return Moment.never();
        }
        return pegging.coversOf(requirement).stream()
                .map(cover -> of(cover.supply()))
                .reduce(Moment.on(options.asOf()), Moment::later);
    }

    /** The day on which a supply comes, or never (§4). */
    Moment of(Supply supply) {
        Optional<Moment> before = Optional.ofNullable(known.get(supply));
        if (before.isPresent()) {
            return before.orElseThrow();
        }
        Moment day = switch (supply) {
            case Supply.StockPool _, Supply.SubcontractPool _ -> Moment.on(options.asOf());
            case Supply.Scheduled scheduled -> ofReceipt(scheduled);
            case PlannedOrder order -> ofOrder(order);
        };
        known.put(supply, day);
        return day;
    }

    /** A receipt comes on its own due date, even where it was pulled in, but slips with its allocations (§4). */
    private Moment ofReceipt(Supply.Scheduled scheduled) {
        Receipt receipt = scheduled.receipt();
        LocalDate own = options.counted(receipt.dueDate());
        return switch (latest(waitedFor(scheduled), this::lateness)) {
            case Moment.Never never -> never;
            case Moment.On(LocalDate latest) -> {
                long days = ChronoUnit.DAYS.between(LocalDate.EPOCH, latest);
                WorkCalendar calendar = rulesOf(receipt.node()).calendar();
                yield Moment.on(days > 0 ? calendar.rolledForward(own.plusDays(days)) : own);
            }
        };
    }

    /** Says whether the receipt slips because of its allocations (§5 receipt_late). */
    boolean slips(Supply.Scheduled scheduled) {
        return latest(waitedFor(scheduled), this::lateness).isAfter(LocalDate.EPOCH);
    }

    /** How late an allocation is, as so many days after the epoch, to be compared with never. */
    private Moment lateness(Requirement allocation) {
        return switch (of(allocation)) {
            case Moment.Never never -> never;
            case Moment.On(LocalDate date) ->
                Moment.on(LocalDate.EPOCH.plusDays(ChronoUnit.DAYS.between(allocation.date(), date)));
        };
    }

    /** A planned order comes a lead time after its start (§4). */
    private Moment ofOrder(PlannedOrder order) {
        Moment start =
                Moment.later(Moment.on(order.releaseDate()), latest(waitedFor(order), need -> startFor(order, need)));
        return switch (start) {
            case Moment.Never never -> never;
            case Moment.On(LocalDate date) -> Moment.on(rulesOf(order.node()).leadTimeLater(date));
        };
    }

    /** The start that a dependent requirement allows: its date rolled forward, less its offset in working days (§4). */
    private Moment startFor(PlannedOrder order, Requirement need) {
        return switch (of(need)) {
            case Moment.Never never -> never;
            case Moment.On(LocalDate date) -> {
                WorkCalendar calendar = rulesOf(order.node()).calendar();
                yield Moment.on(calendar.minusWorkingDays(calendar.rolledForward(date), need.offsetDays()));
            }
        };
    }

    private List<Requirement> waitedFor(Supply supply) {
        return waitedFor.getOrDefault(supply, List.of());
    }

    private static <T> Moment latest(List<T> things, Function<T, Moment> moment) {
        return things.stream().map(moment).reduce(Moment.on(LocalDate.MIN), Moment::later);
    }

    /** The cause of a late demand: the chain of supplies from it down to the one that holds it (§4). */
    String cause(Requirement demand) {
        List<String> chain = new ArrayList<>();
        Optional<Supply> supply = latestCover(demand);
        while (supply.isPresent()) {
            Supply held = supply.orElseThrow();
            chain.add(held.reference());
            supply = heldBy(held).flatMap(this::latestCover);
        }
        return String.join(" < ", chain);
    }

    /** The supply for which a requirement waits longest; ties: the first in pegging order (§4). */
    private Optional<Supply> latestCover(Requirement requirement) {
        Moment feasible = of(requirement);
        return pegging.coversOf(requirement).stream()
                .map(Pegging.Cover::supply)
                .filter(supply -> of(supply).equals(feasible))
                .findFirst();
    }

    /** The requirement that holds a supply up; ties: the first by node and then in the order of §3 (§4). */
    private Optional<Requirement> heldBy(Supply supply) {
        return switch (supply) {
            case Supply.StockPool _, Supply.SubcontractPool _ -> Optional.empty();
            case Supply.Scheduled scheduled ->
                slips(scheduled) ? firstOfLatest(scheduled, this::lateness) : Optional.empty();
            case PlannedOrder order -> {
                Moment start = latest(waitedFor(order), need -> startFor(order, need));
                yield start.isAfter(order.releaseDate())
                        ? firstOfLatest(order, need -> startFor(order, need))
                        : Optional.empty();
            }
        };
    }

    private Optional<Requirement> firstOfLatest(Supply supply, Function<Requirement, Moment> moment) {
        Moment latest = latest(waitedFor(supply), moment);
        return waitedFor(supply).stream()
                .sorted(Comparator.comparing(Requirement::node).thenComparing(Requirement.ORDER))
                .filter(requirement -> moment.apply(requirement).equals(latest))
                .findFirst();
    }
}
