package org.throughline.trials.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.trials.models.RandomModel;
import org.throughline.trials.models.RandomModels;

class PlainPlannerTest {

    private static final PlanOptions OPTIONS = PlanOptions.withDefaults(LocalDate.of(2026, 3, 2));

    /** The worked example of planning.md §8. */
    private static Map<String, String> pump() {
        Map<String, String> files = new HashMap<>();
        files.put("items.csv", "item,uom\nPUMP,pc\nHOUSING,pc\nSEAL,pc\n");
        files.put("sites.csv", "site\nM\n");
        files.put("item_sites.csv", """
                item,site,source,lead_time_days,lot_multiple
                PUMP,M,make,2,
                SEAL,M,buy,5,10
                HOUSING,M,buy,9,
                """);
        files.put("boms.csv", "bom,parent_item\nB,PUMP\n");
        files.put("bom_lines.csv", "bom,component,quantity\nB,HOUSING,1\nB,SEAL,2\n");
        files.put("stock.csv", "item,site,quantity\nSEAL,M,3\nHOUSING,M,10\n");
        files.put("receipts.csv", "receipt,item,site,due_date,quantity\nPO-7,SEAL,M,2026-03-12,10\n");
        files.put("demands.csv", "demand,item,site,due_date,quantity\nSO-1,PUMP,M,2026-03-12,4\n");
        return files;
    }

    private static PlanTables planned(Map<String, String> files, PlanOptions options) {
        return switch (PlainPlanner.plan(files, options)) {
            case PlainOutcome.Planned(PlanTables tables) -> tables;
            case PlainOutcome.Refused(List<ModelProblem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static List<ModelProblem> problemsOf(Map<String, String> files) {
        return switch (PlainPlanner.plan(files, OPTIONS)) {
            case PlainOutcome.Planned _ -> List.of();
            case PlainOutcome.Refused(List<ModelProblem> problems) -> problems;
        };
    }

    @Test
    void the_worked_example_promises_two_days_late_and_names_the_receipt_that_holds_it() {
        PlanTables tables = planned(pump(), OPTIONS);

        assertThat(CsvTable.rowsOf(tables.demands()))
                .containsExactly(
                        List.of("SO-1", "PUMP", "M", "2026-03-12", "4", "4", "2026-03-14", "2", "P-PUMP-M-1 < PO-7"));
    }

    @Test
    void the_worked_example_expedites_the_receipt_and_buys_nothing() {
        PlanTables tables = planned(pump(), OPTIONS);

        assertThat(tables.plannedOrders().lines().skip(1))
                .containsExactly("P-PUMP-M-1,PUMP,M,make,4,4,2026-03-10,2026-03-12,2026-03-12,2026-03-14,,,B");
        assertThat(tables.messages()).contains("expedite,SEAL,M,PO-7,2026-03-12,2026-03-10,10\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "items.csv|item,uom\\nPUMP,pc\\nHOUSING,pc\\nSEAL,pc\\nSEAL,pc\\n|items.csv|5",
                "items.csv|item,uom,color\\nPUMP,pc,red\\nHOUSING,pc,\\nSEAL,pc,\\n|items.csv|1",
                "stock.csv|item,site,quantity\\nNUT,M,3\\n|stock.csv|2",
                "stock.csv|item,site,quantity\\nSEAL,M,0.0000001\\n|stock.csv|2",
                "demands.csv|demand,item,site,due_date,quantity\\nSO-1,PUMP,M,2026-03-12,0\\n|demands.csv|2",
                "demands.csv|demand,item,site,due_date,quantity\\nSO-1,PUMP,M,2026-02-30,1\\n|demands.csv|2",
                "item_sites.csv|item,site,source,lead_time_days\\nPUMP,M,make,1.5\\n|item_sites.csv|2",
                "item_sites.csv|item,site,source,yield\\nSEAL,M,buy,0.9\\n|item_sites.csv|2",
                "item_sites.csv|item,site,source,lot_rule\\nSEAL,M,buy,fixed\\n|item_sites.csv|2",
                "item_sites.csv|item,site,source,lot_multiple,lot_max\\nSEAL,M,buy,3,10\\n|item_sites.csv|2",
                "item_sites.csv|item,site,source,lot_min,lot_max\\nSEAL,M,buy,30,10\\n|item_sites.csv|2",
                "bom_lines.csv|bom,component,quantity,uom\\nB,SEAL,1,KG\\n|bom_lines.csv|2",
                "bom_lines.csv|bom,component,quantity\\nB,PUMP,1\\n|bom_lines.csv|0",
            })
    void a_wrong_model_is_refused_with_file_and_line(String changed, String text, String file, int line) {
        Map<String, String> files = pump();
        files.put(changed, text.replace("\\n", "\n"));

        assertThat(problemsOf(files)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    @Test
    void two_nodes_whose_orders_would_share_a_name_are_refused() {
        Map<String, String> files = pump();
        files.put("items.csv", "item,uom\nPUMP,pc\nHOUSING,pc\nSEAL,pc\nSEAL-X,pc\n");
        files.put("sites.csv", "site\nM\nX-M\n");
        files.put("item_sites.csv", "item,site,source\nSEAL,X-M,buy\nSEAL-X,M,buy\n");

        assertThat(problemsOf(files)).extracting(ModelProblem::file).containsExactly("item_sites.csv");
    }

    @Test
    void every_random_model_is_valid_and_comes_out_the_same_twice() {
        for (long seed = 0; seed < 100; seed++) {
            RandomModel model = RandomModels.of(seed);

            assertThat(RandomModels.of(seed)).isEqualTo(model);
            assertThat(planned(model.files(), model.options()))
                    .isEqualTo(planned(new HashMap<>(model.files()), model.options()));
        }
    }
}
