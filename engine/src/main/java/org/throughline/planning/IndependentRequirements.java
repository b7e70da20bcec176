package org.throughline.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.throughline.values.CodePointOrder;

/**
 * Gathers what is needed of one node whatever is planned: stock below zero, safety stock, demands, what is left of
 * forecasts, allocations.
 */
final class IndependentRequirements {

    private record Promised(String receipt, int date) {}

    private final Worksheet sheet;

    IndependentRequirements(Worksheet sheet) {
        this.sheet = sheet;
    }

    void gather(NodeSheet node, NeedsBuilder needs) {
        Facts facts = node.facts;
        if (facts.stock() < 0) {
            needs.add(RequirementKind.SAFETY_STOCK, Netted.NEGATIVE_STOCK, sheet.asOf, -facts.stock());
        }
        if (node.terms.safetyStock() > 0) {
            needs.add(RequirementKind.SAFETY_STOCK, Netted.SAFETY_STOCK, sheet.asOf, node.terms.safetyStock());
        }
        if (facts.demands().length > 0) {
            gatherDemands(facts, needs);
        }
        if (facts.allocations().length > 0) {
            gatherAllocations(facts, needs);
        }
    }

    private void gatherDemands(Facts facts, NeedsBuilder needs) {
        boolean anyForecast = false;
        for (int row = 0; row < facts.demands().length; row++) {
            Demand demand = facts.demands()[row];
            switch (demand.kind()) {
                case FORECAST -> anyForecast = true;
                case ORDER -> {
                    if (facts.demandDays()[row] <= sheet.horizonEnd) {
                        addDemand(facts, row, demand.quantity(), needs);
                    }
                }
            }
        }
        if (anyForecast) {
            consumeForecasts(facts, needs);
        }
    }

    private void consumeForecasts(Facts facts, NeedsBuilder needs) {
        Map<Integer, Long> orderedInWeek = new HashMap<>();
        for (int row = 0; row < facts.demands().length; row++) {
            if (facts.demands()[row].kind() == DemandKind.ORDER) {
                orderedInWeek.merge(week(facts.demandDays()[row]), facts.demands()[row].quantity(), Math::addExact);
            }
        }
        for (int row : forecasts(facts)) {
            Demand demand = facts.demands()[row];
            int due = facts.demandDays()[row];
            long ordered = orderedInWeek.getOrDefault(week(due), 0L);
            long consumed = Math.min(ordered, demand.quantity());
            orderedInWeek.put(week(due), ordered - consumed);
            if (week(due) >= week(sheet.asOf) && due <= sheet.horizonEnd) {
                addDemand(facts, row, demand.quantity() - consumed, needs);
            }
        }
    }

    /** The forecasts in the order in which orders consume them. */
    private static int[] forecasts(Facts facts) {
        Integer[] rows = new Integer[facts.demands().length];
        Arrays.setAll(rows, row -> row);
        return Arrays.stream(rows)
                .filter(row -> facts.demands()[row].kind() == DemandKind.FORECAST)
                .sorted(Comparator.<Integer>comparingInt(row -> facts.demandDays()[row])
                        .thenComparing(row -> facts.demands()[row].demand(), CodePointOrder::compare))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void addDemand(Facts facts, int row, long quantity, NeedsBuilder needs) {
        RequirementKind kind = switch (facts.demands()[row].kind()) {
            case ORDER -> RequirementKind.ORDER;
            case FORECAST -> RequirementKind.FORECAST;
        };
        needs.add(kind, row, Math.max(sheet.asOf, facts.demandDays()[row]), quantity);
    }

    private void gatherAllocations(Facts facts, NeedsBuilder needs) {
        Map<Promised, Integer> known = new HashMap<>();
        for (int row = 0; row < facts.allocations().length; row++) {
            Allocation allocation = facts.allocations()[row];
            int need = Math.toIntExact(allocation.needDate().toEpochDay());
            if (need > sheet.horizonEnd) {
                continue;
            }
            Promised promised = new Promised(allocation.receipt(), Math.max(sheet.asOf, need));
            Integer same = known.get(promised);
            if (same != null) {
                needs.addMore(same, allocation.quantity());
            } else {
                int added = needs.add(RequirementKind.ALLOCATION, row, promised.date(), allocation.quantity());
                known.put(promised, added);
            }
        }
    }

    /** Weeks run from Monday; day 0 (1970-01-01) is a Thursday. */
    private static int week(int day) {
        return Math.floorDiv(day + 3, 7);
    }
}
