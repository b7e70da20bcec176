package org.throughline.systempages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.pages.Cell;
import org.throughline.pages.Table;
import org.throughline.pages.Table.Column;
import org.throughline.supply.DefaultedColumn;

/** The tables of the page of data health, as people sort them and take them along. */
final class HealthTables {

    private HealthTables() {}

    /** What is wrong. */
    static final Table<DataHealthPage.ProblemInSight> PROBLEMS = new Table<>(List.of(
            new Column<>(
                    "severity", "data-health.severity", problem -> Cell.of(InterfaceLine.word(problem.severity()))),
            new Column<>("code", "data-health.code", problem -> Cell.of(problem.code())),
            new Column<>(
                    "object",
                    "data-health.object",
                    problem -> Cell.of(problem.object().name())),
            new Column<>("site", "data-health.site", problem -> Cell.of(problem.site())),
            new Column<>("sentence", "data-health.sentence", problem -> Cell.of(problem.sentence())),
            new Column<>(
                    "elsewhere",
                    "data-health.elsewhere",
                    problem -> Cell.of(problem.object().elsewhere()))));

    /** The columns that rest on defaults. */
    static final Table<DefaultedColumn> DEFAULTS = new Table<>(List.of(
            new Column<>(
                    "column",
                    "data-health.column",
                    column -> Cell.of(column.table().name().toLowerCase(Locale.ROOT) + "." + column.column())),
            new Column<>("rows", "data-health.default-rows", column -> Cell.of(column.rows())),
            new Column<>("of", "data-health.default-of", column -> Cell.of(column.rowsOfTable())),
            new Column<>(
                    "because",
                    "data-health.code",
                    column -> Cell.of(
                            column.because().stream().map(code -> code.code()).collect(Collectors.joining("; "))))));

    /** What lies here and belongs to others. */
    static final Table<ConsignedStocks.Lying> CONSIGNED = new Table<>(List.of(
            new Column<>("owner", "data-health.owner", lying -> Cell.of(lying.owner())),
            new Column<>("item", "data-health.item", lying -> Cell.of(lying.item())),
            new Column<>("place", "data-health.place", lying -> Cell.of(lying.place())),
            new Column<>("quantity", "data-health.quantity", lying -> Cell.of(lying.amount())),
            new Column<>("unit", "data-health.unit", lying -> Cell.of(lying.unit()))));
}
