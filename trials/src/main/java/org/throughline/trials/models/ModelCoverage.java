package org.throughline.trials.models;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.trials.plain.CsvTable;
import org.throughline.trials.plain.PlainOutcome;
import org.throughline.trials.plain.PlainPlanner;
import org.throughline.trials.plain.PlanTables;

/** Counts over many seeds what random models use and what their plans say, to prove that nothing is never used. */
public final class ModelCoverage {

    /** Columns whose every value is counted, not only that there is one. */
    private static final Set<String> ENUMERATIONS =
            Set.of("source", "lot_rule", "type", "status", "kind", "firm", "working");

    /** All that must be used. */
    private static final List<String> EXPECTED = List.of(
            "message release",
            "message expedite",
            "message expedite_safety",
            "message defer",
            "message cancel",
            "message excess",
            "message past_due",
            "message receipt_late",
            "message late",
            "message late_safety",
            "message demand_late",
            "message no_source",
            "message no_bom",
            "message receipt_late never",
            "message late never",
            "message late_safety never",
            "message demand_late never",
            "message excess undated",
            "order make",
            "order buy",
            "order transfer",
            "order subcontract",
            "order with yield",
            "order never comes",
            "order due before its need date",
            "pegging stock",
            "pegging subcontract_stock",
            "pegging receipt",
            "pegging planned",
            "pegging for safety_stock",
            "pegging for negative_stock",
            "pegging for order",
            "pegging for forecast",
            "pegging for allocation",
            "pegging for dependent",
            "demand consumed in part",
            "demand consumed wholly",
            "demand without cause",
            "demand with a cause of 1",
            "demand with a cause of 2",
            "demand with a cause of 3",
            "demand with a cause of 4",
            "demand due before as_of");

    private final Map<String, Integer> counts = new TreeMap<>();

    private ModelCoverage() {}

    /** Prints the counts; the arguments are how many seeds and, optionally, from which seed on. */
    public static void main(String[] arguments) {
        int seeds = Integer.parseInt(arguments[0]);
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        ModelCoverage coverage = new ModelCoverage();
        EXPECTED.forEach(what -> coverage.counts.put(what, 0));
        for (long seed = first; seed < first + seeds; seed++) {
            coverage.count(seed);
        }
        coverage.counts.forEach((what, count) -> System.out.println((count == 0 ? "NEVER " : "") + count + " " + what));
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private void count(long seed) {
        RandomModels.Draft draft = RandomModels.draft(seed, RandomModels.sizeOf(seed));
        draft.tables().all().forEach(this::countTable);
        RandomModel model = RandomModels.of(seed);
        ModelTables.empty().all().stream()
                .map(TableBuilder::fileName)
                .filter(file -> !model.files().containsKey(file))
                .forEach(file -> count("missing " + file));
        count("option horizon_days " + model.options().horizonDays());
        count("option release_window_days " + model.options().releaseWindowDays());
        count("option reschedule_in_days " + model.options().rescheduleInDays());
        count("option reschedule_out_days " + model.options().rescheduleOutDays());
        switch (PlainPlanner.plan(model.files(), model.options())) {
            case PlainOutcome.Refused _ -> count("refused");
            case PlainOutcome.Planned(PlanTables tables) -> {
                count("planned");
                countPlan(tables, model.options().asOf().toString());
            }
        }
    }

    private void countTable(TableBuilder table) {
        for (String column : table.columns()) {
            String name = "column " + table.fileName() + " " + column;
            counts.putIfAbsent(name, 0);
            for (Map<String, String> row : table.rows()) {
                String value = row.getOrDefault(column, "");
                if (!value.isEmpty()) {
                    count(name);
                    if (ENUMERATIONS.contains(column)) {
                        count(name + " " + value);
                    }
                }
            }
        }
    }

    private void countPlan(PlanTables tables, String asOf) {
        CsvTable.rowsOf(tables.plannedOrders()).forEach(this::countOrder);
        CsvTable.rowsOf(tables.pegging()).forEach(row -> {
            count("pegging " + row.get(2));
            count("pegging for " + (row.get(5).equals("negative_stock") ? row.get(5) : row.get(4)));
        });
        CsvTable.rowsOf(tables.demands()).forEach(row -> countDemand(row, asOf));
        for (List<String> row : CsvTable.rowsOf(tables.messages())) {
            String code = "message " + row.getFirst();
            count(code);
            if (row.get(5).isEmpty()
                    && Set.of("receipt_late", "late", "late_safety", "demand_late")
                            .contains(row.getFirst())) {
                count(code + " never");
            }
            if (row.get(5).isEmpty() && row.getFirst().equals("excess")) {
                count(code + " undated");
            }
        }
    }

    private void countOrder(List<String> row) {
        count("order " + row.get(3));
        if (!row.get(4).equals(row.get(5))) {
            count("order with yield");
        }
        if (row.get(9).isEmpty()) {
            count("order never comes");
        }
        if (!row.get(7).equals(row.get(8))) {
            count("order due before its need date");
        }
    }

    private void countDemand(List<String> row, String asOf) {
        if (row.get(3).compareTo(asOf) < 0) {
            count("demand due before as_of");
        }
        if (row.get(5).equals("0")) {
            count("demand consumed wholly");
        } else if (!row.get(5).equals(row.get(4))) {
            count("demand consumed in part");
        }
        String cause = row.get(8);
        if (!cause.isEmpty()) {
            count("demand with a cause of " + cause.split(" < ", -1).length);
        } else if (!row.get(7).equals("0")) {
            count("demand without cause");
        }
    }
}
