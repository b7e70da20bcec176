package org.throughline.modelfolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.planning.CompiledModel;

/** The texts of a small model folder, to be spoilt file by file. */
final class ModelTexts {

    private final Map<String, String> files = new TreeMap<>();

    private ModelTexts() {}

    static ModelTexts empty() {
        return new ModelTexts();
    }

    /** A sound model that has every file. */
    static ModelTexts pumps() {
        return new ModelTexts()
                .with("items.csv", "item,uom", "PUMP,EA", "HOUSING,EA", "SEAL,EA", "OIL,G")
                .with("uoms.csv", "uom,base_uom,factor", "KG,G,1000")
                .with("sites.csv", "site,calendar", "M,week", "N,")
                .with("calendars.csv", "calendar,working_days", "week,mon tue wed thu fri")
                .with("calendar_exceptions.csv", "calendar,date,working", "week,2026-04-03,no")
                .with(
                        "item_sites.csv",
                        "item,site,source,lead_time_days",
                        "PUMP,M,make,2",
                        "SEAL,M,buy,5",
                        "HOUSING,M,buy,9",
                        "OIL,M,unplanned,")
                .with("boms.csv", "bom,parent_item", "B,PUMP")
                .with("bom_lines.csv", "bom,component,quantity", "B,HOUSING,1", "B,SEAL,2", "B,OIL,50")
                .with("suppliers.csv", "supplier,item", "ACME,SEAL")
                .with("stock.csv", "item,site,quantity", "SEAL,M,3", "HOUSING,M,10")
                .with("receipts.csv", "receipt,item,site,due_date,quantity", "PO-7,SEAL,M,2026-03-12,10")
                .with("allocations.csv", "receipt,item,site,need_date,quantity", "MO-1,SEAL,M,2026-03-05,1")
                .with("demands.csv", "demand,item,site,due_date,quantity", "SO-1,PUMP,M,2026-03-12,4")
                .with("history.csv", "item,site,date,quantity", "PUMP,M,2026-02-12,3");
    }

    ModelTexts with(String file, String... lines) {
        files.put(file, String.join("\n", lines) + "\n");
        return this;
    }

    String text(String file) {
        return files.getOrDefault(file, "");
    }

    Iterable<String> names() {
        return List.copyOf(files.keySet());
    }

    ModelFolder.Reading read() {
        try {
            return ModelFolder.read(ModelFiles.texts(files));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What is wrong with it, in sentences; empty where nothing is. */
    List<String> problems() {
        return switch (read()) {
            case ModelFolder.Reading.Read(CompiledModel model, List<String> ignored) -> List.of();
            case ModelFolder.Reading.Refused(List<ReadingProblem> problems, List<String> ignored) ->
                problems.stream().map(ReadingProblem::sentence).toList();
        };
    }

    /** Writes the files into a folder. */
    Path into(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
        return folder;
    }
}
