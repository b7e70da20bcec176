package org.throughline.trials.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of a model with their columns, as the table of §1 lists them; an asterisk marks a required column. */
enum ModelFile {
    ITEMS("items.csv", "item* description uom* unit_cost unit_price"),
    UOMS("uoms.csv", "uom* base_uom* factor*"),
    SITES("sites.csv", "site* description company calendar"),
    CALENDARS("calendars.csv", "calendar* working_days*"),
    CALENDAR_EXCEPTIONS("calendar_exceptions.csv", "calendar* date* working*"),
    ITEM_SITES(
            "item_sites.csv",
            "item* site* source* lead_time_days safety_stock safety_lead_time_days lot_rule lot_size"
                    + " period_days lot_min lot_multiple lot_max yield from_site planner"),
    BOMS("boms.csv", "bom* parent_item* site type output_quantity uom priority effective_from effective_to"),
    BOM_LINES("bom_lines.csv", "bom* component* quantity* uom scrap offset_days effective_from effective_to"),
    SUPPLIERS("suppliers.csv", "supplier* item* site priority lead_time_days lot_min lot_multiple price"),
    STOCK("stock.csv", "item* site* location lot status quantity*"),
    RECEIPTS("receipts.csv", "receipt* item* site* due_date* quantity* kind firm supplier"),
    ALLOCATIONS("allocations.csv", "receipt* item* site* need_date* quantity*"),
    DEMANDS("demands.csv", "demand* item* site* due_date* quantity* kind customer priority unit_price"),
    HISTORY("history.csv", "item* site* date* quantity*");

    private final String fileName;
    private final String columns;

    ModelFile(String fileName, String columns) {
        this.fileName = fileName;
        this.columns = columns;
    }

    /** Returns the name of the file. */
    String fileName() {
        return fileName;
    }

    /** Reads the rows of the file; a missing file means no rows, unknown columns are refused by name (§1). */
    List<Row> rows(Map<String, String> files, Problems problems) {
        CsvTable table = CsvTable.read(fileName, files.getOrDefault(fileName, ""), problems);
        if (table.records().isEmpty()) {
            return List.of();
        }
        List<String> header = table.records().getFirst().fields();
        checkHeader(header, problems);
        List<Row> rows = new ArrayList<>();
        for (CsvTable.CsvRecord line :
                table.records().subList(1, table.records().size())) {
            if (line.fields().size() == header.size()) {
                rows.add(new Row(fileName, line.line(), valuesOf(header, line.fields()), problems));
            } else {
                String message = "the line must have as many fields as the header";
                problems.add(new ModelProblem(fileName, line.line(), "", String.join(",", line.fields()), message));
            }
        }
        return rows;
    }

    private static Map<String, String> valuesOf(List<String> header, List<String> fields) {
        Map<String, String> values = new HashMap<>();
        for (int column = 0; column < header.size(); column++) {
            values.put(header.get(column), fields.get(column));
        }
        return values;
    }

    private void checkHeader(List<String> header, Problems problems) {
        List<String> known = Arrays.asList(columns.replace("*", "").split(" ", -1));
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!known.contains(column) && !column.startsWith("x_")) {
                problems.add(new ModelProblem(fileName, 1, column, "", "unknown column"));
            }
            if (!seen.add(column)) {
                problems.add(new ModelProblem(fileName, 1, column, "", "the column is there twice"));
            }
        }
        Arrays.stream(columns.split(" ", -1))
                .filter(column -> column.endsWith("*"))
                .map(column -> column.substring(0, column.length() - 1))
                .filter(column -> !header.contains(column))
                .forEach(column -> problems.add(new ModelProblem(fileName, 1, column, "", "the column is required")));
    }
}
