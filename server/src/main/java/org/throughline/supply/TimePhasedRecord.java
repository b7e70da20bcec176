package org.throughline.supply;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.throughline.planning.Cover;
import org.throughline.planning.NodePlan;
import org.throughline.planning.PlanDay;
import org.throughline.planning.PlannedOrder;
import org.throughline.planning.Requirement;
import org.throughline.planning.RequirementKind;
import org.throughline.planning.SupplyKind;

/**
 * How the stock of one item at one site goes on if nobody acts: receipts come when they can, planned orders when their
 * material allows, and everything is taken on the day it is needed. All quantities are millionths of the item's unit.
 *
 * @param start what lies free on the day of the plan; below zero where more went out than was there
 * @param weeks from the week of the plan on, one after the other
 * @param later what falls behind the last week, added up
 * @param steps the projected stock at the end of each day on which it moves, and of the day of the plan
 * @param never what was ordered or is planned and will not come unless somebody acts
 */
public record TimePhasedRecord(
        LocalDate asOf, long start, List<Week> weeks, Bucket later, List<Step> steps, long never) {

    /** Copies the lists. */
    public TimePhasedRecord {
        weeks = List.copyOf(weeks);
        steps = List.copyOf(steps);
    }

    /**
     * What happens in a span of time.
     *
     * @param gross what is needed, safety stock and what subcontractors take from their own stock left out
     * @param scheduled what comes of orders that were placed
     * @param planned what comes of orders that the plan proposes
     * @param projected what is left at its end
     * @param released what is to be ordered, counted as what it will deliver
     */
    public record Bucket(long gross, long scheduled, long planned, long projected, long released) {}

    /** A week, which begins on a Monday. */
    public record Week(LocalDate monday, Bucket bucket) {}

    /** The projected stock at the end of a day. */
    public record Step(LocalDate day, long projected) {}

    /** What happens on one day. */
    private static final class Moves {

        private long gross;
        private long scheduled;
        private long planned;
        private long released;

        private long net() {
            return Math.subtractExact(Math.addExact(scheduled, planned), gross);
        }

        private void add(Moves other) {
            gross = Math.addExact(gross, other.gross);
            scheduled = Math.addExact(scheduled, other.scheduled);
            planned = Math.addExact(planned, other.planned);
            released = Math.addExact(released, other.released);
        }
    }

    /** The record of a node over so many weeks. */
    public static TimePhasedRecord of(NodePlan node, LocalDate asOf, int weekCount) {
        SortedMap<LocalDate, Moves> days = new TreeMap<>();
        for (Requirement requirement : node.requirements()) {
            Moves moves = on(days, requirement.date());
            moves.gross = Math.addExact(moves.gross, taken(requirement));
        }
        long never = 0;
        for (NodePlan.Arrival arrival : node.arrivals()) {
            PlanDay day = arrival.feasibleDate();
            if (day.isDate()) {
                Moves moves = on(days, day.date());
                moves.scheduled =
                        Math.addExact(moves.scheduled, arrival.receipt().quantity());
            } else {
                never = Math.addExact(never, arrival.receipt().quantity());
            }
        }
        for (PlannedOrder order : node.orders()) {
            Moves release = on(days, order.releaseDate());
            release.released = Math.addExact(release.released, order.quantity());
            if (order.receiptDate().isDate()) {
                Moves receipt = on(days, order.receiptDate().date());
                receipt.planned = Math.addExact(receipt.planned, order.quantity());
            } else {
                never = Math.addExact(never, order.quantity());
            }
        }
        return phased(node.stock(), asOf, weekCount, days, never);
    }

    /** What a requirement takes from the stock of the site: none for stock that is to stay or lies elsewhere. */
    static long taken(Requirement requirement) {
        if (requirement.kind() == RequirementKind.SAFETY_STOCK) {
            return 0;
        }
        return requirement.quantity()
                - requirement.covers().stream()
                        .filter(cover -> cover.kind() == SupplyKind.SUBCONTRACT_STOCK)
                        .mapToLong(Cover::quantity)
                        .sum();
    }

    private static Moves on(SortedMap<LocalDate, Moves> days, LocalDate day) {
        return days.computeIfAbsent(day, _ -> new Moves());
    }

    private static TimePhasedRecord phased(
            long start, LocalDate asOf, int weekCount, SortedMap<LocalDate, Moves> days, long never) {
        LocalDate first = asOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Step> steps = new ArrayList<>();
        long projected = start;
        if (!days.containsKey(asOf)) {
            steps.add(new Step(asOf, start));
        }
        for (var day : days.entrySet()) {
            projected = Math.addExact(projected, day.getValue().net());
            steps.add(new Step(day.getKey(), projected));
        }
        List<Moves> sums = new ArrayList<>();
        for (int week = 0; week <= weekCount; week++) {
            sums.add(new Moves());
        }
        days.forEach((day, moves) -> sums.get(Math.clamp(ChronoUnit.DAYS.between(first, day) / 7, 0, weekCount))
                .add(moves));
        List<Week> weeks = new ArrayList<>();
        long left = start;
        for (int week = 0; week < weekCount; week++) {
            left = Math.addExact(left, sums.get(week).net());
            weeks.add(new Week(first.plusWeeks(week), bucket(sums.get(week), left)));
        }
        Moves rest = sums.get(weekCount);
        return new TimePhasedRecord(asOf, start, weeks, bucket(rest, Math.addExact(left, rest.net())), steps, never);
    }

    private static Bucket bucket(Moves moves, long projected) {
        return new Bucket(moves.gross, moves.scheduled, moves.planned, projected, moves.released);
    }
}
