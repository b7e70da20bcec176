package org.throughline.modelfolder;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.throughline.planning.Plan;

/** Writes the files of a plan: the same bytes for the same plan, whole or not at all. */
public final class PlanFiles {

    private PlanFiles() {}

    /**
     * Writes all tables into the folder, which is made where it is not there; files of an earlier plan are replaced
     * only once all new ones are written.
     *
     * @throws IOException where the folder cannot be written
     */
    public static void write(Plan plan, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (PlanTable table : PlanTable.ALL) {
            try (BufferedWriter writer = Files.newBufferedWriter(unfinished(folder, table), StandardCharsets.UTF_8)) {
                CsvWriter csv = new CsvWriter(writer);
                csv.write(table.columns());
                for (List<String> row : table.rows(plan)) {
                    csv.write(row);
                }
            }
        }
        for (PlanTable table : PlanTable.ALL) {
            Files.move(
                    unfinished(folder, table),
                    folder.resolve(table.fileName()),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Path unfinished(Path folder, PlanTable table) {
        return folder.resolve(table.fileName() + ".unfinished");
    }
}
