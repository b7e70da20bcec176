package org.throughline.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.planning.ModelTable;
import org.throughline.planning.PlanningModel;

/**
 * How many rows of the model rest on a default in one column, because the data does not say.
 *
 * @param column the column of the model folder
 * @param rows that rest on the default
 * @param rowsOfTable all rows that the table has
 * @param because the problems that made it necessary, in their order
 */
public record DefaultedColumn(
        ModelTable table, String column, long rows, long rowsOfTable, List<DataProblemCode> because) {

    /** Copies the reasons. */
    public DefaultedColumn {
        because = List.copyOf(because);
    }

    /** The columns of an assembly that rest on defaults, those with the most rows first. */
    public static List<DefaultedColumn> of(Assembly assembly) {
        Map<ModelTable, Map<String, List<DefaultMark>>> marks = assembly.marks().stream()
                .collect(Collectors.groupingBy(
                        DefaultMark::table,
                        TreeMap::new,
                        Collectors.groupingBy(DefaultMark::column, TreeMap::new, Collectors.toList())));
        List<DefaultedColumn> columns = new ArrayList<>();
        marks.forEach((table, byColumn) -> byColumn.forEach((column, found) -> columns.add(new DefaultedColumn(
                table,
                column,
                found.stream().map(DefaultMark::row).distinct().count(),
                rowsOf(assembly.model(), table),
                found.stream().map(DefaultMark::because).distinct().sorted().toList()))));
        columns.sort(Comparator.comparingLong(column -> -column.rows()));
        return columns;
    }

    private static long rowsOf(PlanningModel model, ModelTable table) {
        List<?> rows = switch (table) {
            case ITEMS -> model.items();
            case UOMS -> model.conversions();
            case SITES -> model.sites();
            case CALENDARS -> model.workingWeeks();
            case CALENDAR_EXCEPTIONS -> model.calendarExceptions();
            case ITEM_SITES -> model.itemSites();
            case BOMS -> model.boms();
            case BOM_LINES -> model.bomLines();
            case SUPPLIERS -> model.suppliers();
            case STOCK -> model.stock();
            case RECEIPTS -> model.receipts();
            case ALLOCATIONS -> model.allocations();
            case DEMANDS -> model.demands();
            case HISTORY -> model.history();
        };
        return rows.size();
    }
}
