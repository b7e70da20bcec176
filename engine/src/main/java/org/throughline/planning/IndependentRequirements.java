package org.throughline.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.planning.Requirements.Origin;
import org.throughline.values.CodePointOrder;

/**
 * Loads what is needed whatever is planned: stock below zero, safety stock, demands, what is left of forecasts,
 * allocations.
 */
final class IndependentRequirements {

    private record NodeWeek(int node, int week) {}

    private record Promised(int receipt, String name, int node, int date) {}

    private final Worksheet sheet;

    IndependentRequirements(Worksheet sheet) {
        this.sheet = sheet;
    }

    void load(PlanningModel model) {
        loadStock(model.stock());
        for (int node = 0; node < sheet.network.size(); node++) {
            loadSafety(node);
        }
        loadDemands();
        loadAllocations();
    }

    private void loadStock(List<StockBalance> balances) {
        for (StockBalance balance : balances) {
            int node = sheet.node(balance.item(), balance.site());
            switch (balance.status()) {
                case AVAILABLE -> sheet.stock[node] = sum(node, sheet.stock[node], balance.quantity());
                case SUBCONTRACT ->
                    sheet.subcontractStock[node] = sum(node, sheet.subcontractStock[node], balance.quantity());
                case QUALITY_HOLD, IN_TRANSIT, BLOCKED -> {
                    // Held or elsewhere: it is shown to people, but nobody may count on it.
                }
            }
        }
    }

    private void loadSafety(int node) {
        if (sheet.stock[node] < 0) {
            Origin origin = new Origin(RequirementKind.SAFETY_STOCK, Requirements.NEGATIVE_STOCK, 0);
            add(node, sheet.asOf, -sheet.stock[node], origin, sheet.asOf);
        }
        if (sheet.network.nodes.safetyStocks[node] > 0) {
            Origin origin = new Origin(RequirementKind.SAFETY_STOCK, Requirements.SAFETY_STOCK, 0);
            add(node, sheet.asOf, sheet.network.nodes.safetyStocks[node], origin, Days.NONE);
        }
    }

    private void loadDemands() {
        Map<NodeWeek, Long> orderedInWeek = new HashMap<>();
        List<Integer> forecasts = new ArrayList<>();
        for (int row = 0; row < sheet.demands.size(); row++) {
            Demand demand = sheet.demands.get(row);
            int due = Math.toIntExact(demand.dueDate().toEpochDay());
            int node = sheet.node(demand.item(), demand.site());
            sheet.requirementOfDemand[row] = -1;
            switch (demand.kind()) {
                case FORECAST -> forecasts.add(row);
                case ORDER -> {
                    orderedInWeek.merge(
                            new NodeWeek(node, week(due)), demand.quantity(), (known, more) -> sum(node, known, more));
                    if (due <= sheet.horizonEnd) {
                        addDemand(row, node, RequirementKind.ORDER, demand.quantity());
                    }
                }
            }
        }
        consumeForecasts(forecasts, orderedInWeek);
    }

    private void consumeForecasts(List<Integer> forecasts, Map<NodeWeek, Long> orderedInWeek) {
        forecasts.sort(Comparator.<Integer, java.time.LocalDate>comparing(
                        row -> sheet.demands.get(row).dueDate())
                .thenComparing(row -> sheet.demands.get(row).demand(), CodePointOrder::compare));
        for (int row : forecasts) {
            Demand demand = sheet.demands.get(row);
            int due = Math.toIntExact(demand.dueDate().toEpochDay());
            int node = sheet.node(demand.item(), demand.site());
            NodeWeek week = new NodeWeek(node, week(due));
            long ordered = orderedInWeek.getOrDefault(week, 0L);
            long consumed = Math.min(ordered, demand.quantity());
            orderedInWeek.put(week, ordered - consumed);
            if (week(due) >= week(sheet.asOf) && due <= sheet.horizonEnd) {
                addDemand(row, node, RequirementKind.FORECAST, demand.quantity() - consumed);
            }
        }
    }

    private void addDemand(int row, int node, RequirementKind kind, long quantity) {
        Demand demand = sheet.demands.get(row);
        int date = Math.max(sheet.asOf, Math.toIntExact(demand.dueDate().toEpochDay()));
        int added = add(node, date, quantity, new Origin(kind, row, 0), date);
        sheet.requirements.priorities[added] = demand.priority();
        sheet.requirementOfDemand[row] = added;
    }

    private void loadAllocations() {
        Map<Promised, Integer> known = new HashMap<>();
        for (int row = 0; row < sheet.allocations.size(); row++) {
            Allocation allocation = sheet.allocations.get(row);
            int need = Math.toIntExact(allocation.needDate().toEpochDay());
            if (need > sheet.horizonEnd) {
                continue;
            }
            int node = sheet.node(allocation.item(), allocation.site());
            int receipt = sheet.receipts.number(allocation.receipt());
            int date = Math.max(sheet.asOf, need);
            Integer same = known.get(new Promised(receipt, allocation.receipt(), node, date));
            if (same != null) {
                sheet.requirements.quantities[same] =
                        sum(node, sheet.requirements.quantities[same], allocation.quantity());
                continue;
            }
            boolean subcontract = receipt >= 0 && sheet.receipts.kinds[receipt] == ReceiptKind.SUBCONTRACT;
            Origin origin = new Origin(RequirementKind.ALLOCATION, row, 0);
            int added = sheet.requirements.add(node, date, allocation.quantity(), origin, subcontract);
            sheet.requirements.realDates[added] = date;
            known.put(new Promised(receipt, allocation.receipt(), node, date), added);
        }
    }

    private int add(int node, int date, long quantity, Origin origin, int realDate) {
        int added = sheet.requirements.add(node, date, quantity, origin, false);
        sheet.requirements.realDates[added] = realDate;
        return added;
    }

    private long sum(int node, long known, long more) {
        try {
            return Math.addExact(known, more);
        } catch (ArithmeticException tooLarge) {
            throw OutOfRange.at(sheet.network, node, tooLarge);
        }
    }

    /** Weeks run from Monday; day 0 (1970-01-01) is a Thursday. */
    private static int week(int day) {
        return Math.floorDiv(day + 3, 7);
    }
}
