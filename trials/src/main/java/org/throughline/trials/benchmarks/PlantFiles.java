package org.throughline.trials.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.throughline.planning.PlanningModel;
import org.throughline.values.Micros;

/** Writes a generated plant as the files of a model folder; what no word means too is left out. */
final class PlantFiles {

    private PlantFiles() {}

    /** The fields of one line. */
    private static final class Line {

        private final StringJoiner fields = new StringJoiner(",", "", "\n");

        Line with(Object... values) {
            for (Object value : values) {
                fields.add(value instanceof Enum<?> one ? one.name().toLowerCase(Locale.ROOT) : String.valueOf(value));
            }
            return this;
        }

        Line amounts(long... micros) {
            for (long amount : micros) {
                fields.add(Micros.format(amount));
            }
            return this;
        }

        /** Nothing where there is none. */
        Line limit(long micros) {
            fields.add(micros == 0 ? "" : Micros.format(micros));
            return this;
        }
    }

    /** Writes a plant into a folder that is there. */
    static void write(PlanningModel plant, Path folder) throws IOException {
        write(
                folder,
                "items",
                "item,uom,unit_cost,unit_price",
                plant.items(),
                (row, line) -> line.with(row.item(), row.uom()).amounts(row.unitCost(), row.unitPrice()));
        write(folder, "sites", "site,calendar", plant.sites(), (row, line) -> line.with(row.site(), row.calendar()));
        write(
                folder,
                "calendars",
                "calendar,working_days",
                plant.workingWeeks(),
                (row, line) -> line.with(
                        row.calendar(),
                        row.workingDays().stream()
                                .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" "))));
        writeSupply(plant, folder);
        writeFacts(plant, folder);
    }

    private static void writeFacts(PlanningModel plant, Path folder) throws IOException {
        write(
                folder,
                "stock",
                "item,site,location,status,quantity",
                plant.stock(),
                (row, line) -> line.with(row.item(), row.site(), row.location(), row.status())
                        .amounts(row.quantity()));
        write(
                folder,
                "receipts",
                "receipt,item,site,due_date,quantity,kind,firm,supplier",
                plant.receipts(),
                (row, line) -> line.with(row.receipt(), row.item(), row.site(), row.dueDate())
                        .amounts(row.quantity())
                        .with(row.kind(), row.firm() ? "yes" : "no", row.supplier()));
        write(
                folder,
                "demands",
                "demand,item,site,due_date,quantity,kind,customer,priority",
                plant.demands(),
                (row, line) -> line.with(row.demand(), row.item(), row.site(), row.dueDate())
                        .amounts(row.quantity())
                        .with(row.kind(), row.customer(), row.priority()));
    }

    private static void writeSupply(PlanningModel plant, Path folder) throws IOException {
        write(
                folder,
                "item_sites",
                "item,site,source,lead_time_days,safety_lead_time_days,from_site,planner,"
                        + "lot_rule,period_days,safety_stock,lot_multiple",
                plant.itemSites(),
                (row, line) -> line.with(row.item(), row.site(), row.source(), row.leadTimeDays())
                        .with(row.safetyLeadTimeDays(), row.fromSite(), row.planner())
                        .with(row.lotSizing().rule(), row.lotSizing().periodDays())
                        .amounts(row.safetyStock())
                        .limit(row.lotSizing().multiple()));
        write(folder, "boms", "bom,parent_item", plant.boms(), (row, line) -> line.with(row.bom(), row.parentItem()));
        write(
                folder,
                "bom_lines",
                "bom,component,quantity",
                plant.bomLines(),
                (row, line) -> line.with(row.bom(), row.component()).amounts(row.quantity()));
        write(
                folder,
                "suppliers",
                "supplier,item,priority,lead_time_days,lot_min,lot_multiple,price",
                plant.suppliers(),
                (row, line) -> line.with(row.supplier(), row.item(), row.priority(), row.leadTimeDays())
                        .amounts(row.lotMinimum())
                        .limit(row.lotMultiple())
                        .amounts(row.price()));
    }

    private static <T> void write(Path folder, String table, String columns, List<T> rows, BiConsumer<T, Line> fields)
            throws IOException {
        Path file = folder.resolve(table + ".csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write(columns);
            writer.write('\n');
            for (T row : rows) {
                Line line = new Line();
                fields.accept(row, line);
                writer.write(line.fields.toString());
            }
        }
    }
}
