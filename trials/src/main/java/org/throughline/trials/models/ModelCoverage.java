package org.throughline.trials.models;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.throughline.planning.DemandKind;
import org.throughline.planning.MessageCode;
import org.throughline.planning.ReceiptKind;
import org.throughline.planning.RequirementKind;
import org.throughline.planning.StockStatus;
import org.throughline.planning.SupplyKind;
import org.throughline.structure.BomType;
import org.throughline.structure.LotRule;
import org.throughline.structure.Source;
import org.throughline.trials.plain.CsvTable;
import org.throughline.trials.plain.PlainOutcome;
import org.throughline.trials.plain.PlainPlanner;
import org.throughline.trials.plain.PlanOptions;
import org.throughline.trials.plain.PlanTables;

/** Counts over many seeds what random models use and what their plans say, to prove that nothing is never used. */
public final class ModelCoverage {

    /** Columns whose every value is counted, not only that there is one. */
    private static final Map<String, List<String>> VALUES = Map.of(
            "item_sites.csv source", names(Source.values()),
            "item_sites.csv lot_rule", names(LotRule.values()),
            "boms.csv type", names(BomType.values()),
            "stock.csv status", names(StockStatus.values()),
            "receipts.csv kind", names(ReceiptKind.values()),
            "receipts.csv firm", List.of("yes", "no"),
            "demands.csv kind", names(DemandKind.values()),
            "calendar_exceptions.csv working", List.of("yes", "no"));

    /** Messages whose day may be missing: what is late may never come. */
    private static final Set<MessageCode> PERHAPS_NEVER =
            EnumSet.of(MessageCode.RECEIPT_LATE, MessageCode.LATE, MessageCode.LATE_SAFETY, MessageCode.DEMAND_LATE);

    /** What is used that no column, option or name of an enumeration tells. */
    private static final List<String> CORNERS = List.of(
            "planned",
            "message excess undated",
            "order with yield",
            "order never comes",
            "order due before its need date",
            "pegging for negative_stock",
            "demand consumed in part",
            "demand consumed wholly",
            "demand without cause",
            "demand with a cause of 1",
            "demand with a cause of 2",
            "demand with a cause of 3",
            "demand with a cause of 4",
            "demand due before as_of");

    private final SortedMap<String, Integer> counts = new TreeMap<>();

    private ModelCoverage() {}

    /** Counts what the models of these seeds use; each must be small enough for the plain planner. */
    public static ModelCoverage of(LongStream seeds) {
        ModelCoverage coverage = new ModelCoverage();
        expected().forEach(what -> coverage.counts.put(what, 0));
        seeds.forEach(coverage::count);
        return coverage;
    }

    /** How often each thing was used, by its name. */
    public SortedMap<String, Integer> counts() {
        return Collections.unmodifiableSortedMap(counts);
    }

    /** What was never used. */
    public List<String> missing() {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All that must be used: every column and value, option, message and corner. */
    private static List<String> expected() {
        List<String> expected = new ArrayList<>(CORNERS);
        for (TableBuilder table : ModelTables.empty().all()) {
            table.columns().forEach(column -> expected.add("column " + table.fileName() + " " + column));
        }
        VALUES.forEach((column, values) -> values.forEach(value -> expected.add("column " + column + " " + value)));
        for (String option : List.of("horizon", "release_window", "reschedule_in", "reschedule_out")) {
            for (String days : List.of("none", "usual", "other")) {
                expected.add("option " + option + "_days " + days);
            }
        }
        names(MessageCode.values()).forEach(code -> expected.add("message " + code));
        PERHAPS_NEVER.forEach(code -> expected.add("message " + name(code) + " never"));
        names(SupplyKind.values()).forEach(kind -> expected.add("pegging " + kind));
        names(RequirementKind.values()).forEach(kind -> expected.add("pegging for " + kind));
        EnumSet.complementOf(EnumSet.of(Source.UNPLANNED, Source.NONE))
                .forEach(source -> expected.add("order " + name(source)));
        return expected;
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(ModelCoverage::name).toList();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
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
        PlanOptions options = model.options();
        PlanOptions usual = PlanOptions.withDefaults(options.asOf());
        countOption("horizon", options.horizonDays(), usual.horizonDays());
        countOption("release_window", options.releaseWindowDays(), usual.releaseWindowDays());
        countOption("reschedule_in", options.rescheduleInDays(), usual.rescheduleInDays());
        countOption("reschedule_out", options.rescheduleOutDays(), usual.rescheduleOutDays());
        switch (PlainPlanner.plan(model.files(), model.options())) {
            case PlainOutcome.Refused _ -> count("refused");
            case PlainOutcome.Planned(PlanTables tables) -> {
                count("planned");
                countPlan(tables, model.options().asOf().toString());
            }
        }
    }

    private void countOption(String option, int days, int usual) {
        count("option " + option + "_days " + (days == 0 ? "none" : days == usual ? "usual" : "other"));
    }

    private void countTable(TableBuilder table) {
        for (String column : table.columns()) {
            String name = "column " + table.fileName() + " " + column;
            for (Map<String, String> row : table.rows()) {
                String value = row.getOrDefault(column, "");
                if (!value.isEmpty()) {
                    count(name);
                    if (VALUES.containsKey(table.fileName() + " " + column)) {
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
            if (row.get(5).isEmpty() && counts.containsKey(code + " never")) {
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
