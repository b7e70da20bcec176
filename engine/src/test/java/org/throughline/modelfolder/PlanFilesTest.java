package org.throughline.modelfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.planning.Plan;
import org.throughline.planning.PlanningOptions;

class PlanFilesTest {

    private static final PlanningOptions OPTIONS = PlanningOptions.asOf(LocalDate.of(2026, 3, 2));
    private static final int SHUFFLES = 20;

    @TempDir
    private Path folder;

    @Test
    void the_worked_example_is_written_as_the_contract_prints_it() throws IOException {
        PlanFiles.write(plan(workedExample()), folder);

        assertThat(folder.resolve("planned_orders.csv")).hasContent("""
                order,item,site,source,quantity,start_quantity,release_date,\
                due_date,need_date,receipt_date,supplier,from_site,bom
                P-PUMP-M-1,PUMP,M,make,4,4,2026-03-10,2026-03-12,2026-03-12,2026-03-14,,,B
                """);
        assertThat(folder.resolve("pegging.csv")).hasContent("""
                item,site,supply_kind,supply,requirement_kind,requirement,quantity
                HOUSING,M,stock,stock,dependent,P-PUMP-M-1,4
                PUMP,M,planned,P-PUMP-M-1,order,SO-1,4
                SEAL,M,receipt,PO-7,dependent,P-PUMP-M-1,5
                SEAL,M,stock,stock,dependent,P-PUMP-M-1,3
                """);
        assertThat(folder.resolve("demands.csv")).hasContent("""
                demand,item,site,due_date,quantity,required_quantity,promise_date,late_days,cause
                SO-1,PUMP,M,2026-03-12,4,4,2026-03-14,2,P-PUMP-M-1 < PO-7
                """);
        assertThat(folder.resolve("messages.csv")).hasContent("""
                code,item,site,reference,from_date,to_date,quantity,detail
                demand_late,PUMP,M,SO-1,2026-03-12,2026-03-14,4,It waits for P-PUMP-M-1 < PO-7. \
                Expediting may help: PO-7.
                expedite,SEAL,M,PO-7,2026-03-12,2026-03-10,10,Pull it in to 2026-03-10: \
                P-PUMP-M-1 needs 8 on 2026-03-10.
                late,PUMP,M,P-PUMP-M-1,2026-03-12,2026-03-14,4,It comes too late: SO-1 needs 4 on 2026-03-12.
                """);
    }

    @Test
    void lines_end_in_one_way_on_every_machine_and_the_encoding_is_utf_8() throws IOException {
        ModelTexts model = ModelTexts.empty()
                .with("items.csv", "item,uom", "Düse 😀,EA")
                .with("sites.csv", "site", "M")
                .with("demands.csv", "demand,item,site,due_date,quantity", "\"SO, \"\"1\"\"\",Düse 😀,M,2026-03-12,4");
        PlanFiles.write(plan(model), folder);

        assertThat(Files.readAllBytes(folder.resolve("demands.csv")))
                .isEqualTo(("demand,item,site,due_date,quantity,required_quantity,promise_date,late_days,cause\n"
                                + "\"SO, \"\"1\"\"\",Düse 😀,M,2026-03-12,4,4,,,\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_plan_without_rows_is_headers_alone() throws IOException {
        PlanFiles.write(plan(ModelTexts.empty()), folder);
        for (PlanTable table : PlanTable.ALL) {
            assertThat(folder.resolve(table.fileName())).hasContent(String.join(",", table.columns()) + "\n");
        }
    }

    @Test
    void the_files_have_the_same_bytes_on_every_run_and_for_shuffled_rows() throws IOException {
        ModelTexts model = manyRows();
        Map<String, String> first = written(model);
        assertThat(first.getOrDefault("pegging.csv", "").lines()).hasSizeGreaterThan(40);
        for (int seed = 0; seed < SHUFFLES; seed++) {
            assertThat(written(shuffled(model, new Random(seed))))
                    .as("seed %d", seed)
                    .isEqualTo(first);
        }
    }

    @Test
    void rows_are_sorted_as_text_by_the_columns_in_their_order() {
        Plan plan = plan(manyRows());
        for (PlanTable table : PlanTable.ALL) {
            List<List<String>> rows = table.rows(plan);
            List<String> joined =
                    rows.stream().map(row -> String.join("\u0000", row)).toList();
            assertThat(joined).as(table.name()).isSorted();
            assertThat(rows).allMatch(row -> row.size() == table.columns().size());
        }
    }

    @Test
    void nothing_unfinished_is_left_behind() throws IOException {
        PlanFiles.write(plan(workedExample()), folder);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("demands.csv", "messages.csv", "pegging.csv", "planned_orders.csv");
        }
    }

    private Map<String, String> written(ModelTexts model) throws IOException {
        PlanFiles.write(plan(model), folder);
        Map<String, String> files = new TreeMap<>();
        for (PlanTable table : PlanTable.ALL) {
            files.put(table.fileName(), Files.readString(folder.resolve(table.fileName())));
        }
        return files;
    }

    private static Plan plan(ModelTexts model) {
        return switch (model.read()) {
            case ModelFolder.Reading.Read read -> read.model().plan(OPTIONS);
            case ModelFolder.Reading.Refused refused ->
                throw new AssertionError("The model was refused: " + refused.problems());
        };
    }

    /** Planning semantics, section 8. */
    private static ModelTexts workedExample() {
        return ModelTexts.empty()
                .with("items.csv", "item,uom", "PUMP,EA", "HOUSING,EA", "SEAL,EA")
                .with("sites.csv", "site", "M")
                .with(
                        "item_sites.csv",
                        "item,site,source,lead_time_days,lot_multiple",
                        "PUMP,M,make,2,",
                        "SEAL,M,buy,5,10",
                        "HOUSING,M,buy,9,")
                .with("boms.csv", "bom,parent_item", "B,PUMP")
                .with("bom_lines.csv", "bom,component,quantity", "B,HOUSING,1", "B,SEAL,2")
                .with("stock.csv", "item,site,quantity", "SEAL,M,3", "HOUSING,M,10")
                .with("receipts.csv", "receipt,item,site,due_date,quantity", "PO-7,SEAL,M,2026-03-12,10")
                .with("demands.csv", "demand,item,site,due_date,quantity", "SO-1,PUMP,M,2026-03-12,4");
    }

    /** Enough rows of equal standing that any dependence on their order would show. */
    private static ModelTexts manyRows() {
        List<String> demands = new ArrayList<>(List.of("demand,item,site,due_date,quantity,kind,priority"));
        List<String> receipts = new ArrayList<>(List.of("receipt,item,site,due_date,quantity,firm"));
        List<String> allocations = new ArrayList<>(List.of("receipt,item,site,need_date,quantity"));
        List<String> stock = new ArrayList<>(List.of("item,site,location,status,quantity"));
        for (int row = 0; row < 24; row++) {
            String day = "2026-03-%02d".formatted(5 + row % 4);
            demands.add("SO-%d,PUMP,M,%s,%d,%s,".formatted(row, day, 1 + row % 3, row % 5 == 0 ? "forecast" : "order"));
            receipts.add("PO-%d,%s,M,%s,%d,%s"
                    .formatted(row, row % 2 == 0 ? "SEAL" : "HOUSING", day, 1 + row % 2, row % 3 == 0 ? "yes" : "no"));
            allocations.add("PO-%d,SEAL,M,%s,1".formatted(row / 3, day));
            stock.add("%s,M,L%d,%s,%d"
                    .formatted(row % 2 == 0 ? "SEAL" : "PUMP", row, row % 4 == 0 ? "blocked" : "available", 1));
        }
        return workedExample()
                .with("demands.csv", demands.toArray(new String[0]))
                .with("receipts.csv", receipts.toArray(new String[0]))
                .with("allocations.csv", allocations.toArray(new String[0]))
                .with("stock.csv", stock.toArray(new String[0]));
    }

    private static ModelTexts shuffled(ModelTexts model, Random random) {
        ModelTexts shuffled = ModelTexts.empty();
        for (String file : model.names()) {
            List<String> lines = new ArrayList<>(model.text(file).lines().toList());
            Collections.shuffle(lines.subList(1, lines.size()), random);
            shuffled.with(file, lines.toArray(new String[0]));
        }
        return shuffled;
    }
}
