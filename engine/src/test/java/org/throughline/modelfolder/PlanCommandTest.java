package org.throughline.modelfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as people meet it: its options, its sentences, its exit codes and what it leaves behind. */
class PlanCommandTest {

    private static final String KNOWN = "Known are: --model, --as-of, --out, --horizon-days, --release-window-days, "
            + "--reschedule-in-days, --reschedule-out-days";
    private static final String NOTHING_DONE = "Nothing was planned or written.";
    private static final String OF_NEEDS =
            " Maybe correct a demand, a quantity per, a yield or a unit on the way down to it.";
    private static final String HISTORY = "item,site,date,quantity";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
    private Path model = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void write_a_sound_model() throws IOException {
        model = ModelTexts.pumps().into(folder.resolve("model"));
        out = folder.resolve("out").resolve("plan");
    }

    @Test
    void a_plan_is_written_and_summed_up_in_one_sentence() throws IOException {
        assertThat(planned()).isZero();
        assertThat(complaints()).isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8).lines().toList())
                .containsExactly("1 planned orders for 1 demands of 4 nodes; 1 late, worth 0.");
        assertThat(files(out).keySet())
                .containsExactly("demands.csv", "messages.csv", "pegging.csv", "planned_orders.csv", "summary.json");
    }

    @Test
    void the_summary_counts_and_times() throws IOException {
        planned();
        String summary = Files.readString(out.resolve("summary.json"));
        assertThat(summary)
                .startsWith("{\n  \"as_of\": \"2026-03-02\",\n  \"nodes\": 4,\n  \"bom_lines\": 3,\n  \"demands\": 1,")
                .contains("\"late_demands\": 1", "\"demand_late\": 1", "\"no_source\": 0")
                .containsPattern("\"seconds_to_read\": \\d+\\.\\d{3},\n")
                .containsPattern("\"seconds_to_plan\": \\d+\\.\\d{3},\n")
                .containsPattern("\"seconds_to_write\": \\d+\\.\\d{3}\n}\n$");
    }

    @Test
    void what_is_late_is_worth_the_price_of_the_demand_else_of_the_item() throws IOException {
        ModelTexts.empty()
                .with("items.csv", "item,uom,unit_price", "PUMP,EA,12.5")
                .with("sites.csv", "site", "M")
                .with("item_sites.csv", "item,site,source,lead_time_days", "PUMP,M,buy,9")
                .with(
                        "demands.csv",
                        "demand,item,site,due_date,quantity,unit_price",
                        "SO-1,PUMP,M,2026-03-03,3,",
                        "SO-2,PUMP,M,2026-03-03,2,100.25",
                        "SO-3,PUMP,M,2026-04-03,7,1000000")
                .into(folder.resolve("priced"));
        model = folder.resolve("priced");

        assertThat(planned()).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("2 late, worth 238.");
        assertThat(Files.readString(out.resolve("summary.json"))).contains("\"total_late_value\": 238,");
    }

    @Test
    void a_bad_model_is_refused_and_nothing_is_written() throws IOException {
        spoil("demands.csv", "demand,item,site,due_date,quantity", "SO-1,PIPE,M,2026-03-12,4");

        assertThat(planned()).isEqualTo(2);
        assertThat(complaints())
                .containsExactly(
                        "TL-MODEL-012 demands.csv line 2, column item: the item (PIPE) is not in items.csv. Add it "
                                + "there, or correct the spelling.",
                        NOTHING_DONE);
        assertThat(printed.size()).isZero();
        assertThat(out).doesNotExist();
        assertThat(out.getParent()).doesNotExist();
    }

    @Test
    void an_earlier_plan_stays_untouched_where_the_new_one_is_refused() throws IOException {
        planned();
        Map<String, String> earlier = files(out);
        spoil("items.csv", "item,uom", "PUMP,EA", "PUMP,EA");

        assertThat(planned()).isEqualTo(2);
        assertThat(files(out)).isEqualTo(earlier);
    }

    @Test
    void a_later_plan_replaces_an_earlier_one_and_leaves_other_files_alone() throws IOException {
        planned();
        Files.writeString(out.resolve("notes.txt"), "mine");
        spoil("demands.csv", "demand,item,site,due_date,quantity", "SO-2,PUMP,M,2026-06-01,1");

        assertThat(planned()).isZero();
        assertThat(files(out).get("demands.csv")).contains("SO-2").doesNotContain("SO-1");
        assertThat(files(out)).containsEntry("notes.txt", "mine").hasSize(6);
    }

    @Test
    void the_hundred_and_first_problem_is_only_counted() throws IOException {
        String[] rows = new String[131];
        rows[0] = HISTORY;
        for (int row = 1; row <= 130; row++) {
            rows[row] = "PIPE,M,2026-02-12,1";
        }
        spoil("history.csv", rows);

        assertThat(planned()).isEqualTo(2);
        assertThat(complaints()).hasSize(101);
        assertThat(complaints().get(99)).startsWith("TL-MODEL-012 history.csv line 101, column item:");
        assertThat(complaints().getLast()).isEqualTo("... and 30 more. " + NOTHING_DONE);
    }

    @Test
    void a_hundred_problems_are_all_told() throws IOException {
        String[] rows = new String[101];
        rows[0] = HISTORY;
        for (int row = 1; row <= 100; row++) {
            rows[row] = "PIPE,M,2026-02-12,1";
        }
        spoil("history.csv", rows);

        assertThat(planned()).isEqualTo(2);
        assertThat(complaints()).hasSize(101);
        assertThat(complaints().getLast()).isEqualTo(NOTHING_DONE);
    }

    @Test
    void a_model_folder_that_is_not_there_is_named() {
        model = folder.resolve("elsewhere");
        assertThat(planned()).isEqualTo(2);
        assertThat(complaints())
                .containsExactly(
                        "TL-MODEL-001 The model folder (%s) is not there. Maybe correct the path after --model."
                                .formatted(model),
                        NOTHING_DONE);
        assertThat(out).doesNotExist();
    }

    @Test
    void a_file_is_no_model_folder() {
        model = model.resolve("items.csv");
        assertThat(planned()).isEqualTo(2);
        assertThat(complaints().getFirst()).startsWith("TL-MODEL-001 The model folder (");
    }

    @Test
    void a_file_of_a_misspelt_name_is_named_where_its_rows_are_missed() throws IOException {
        Files.move(model.resolve("items.csv"), model.resolve("itmes.csv"));

        assertThat(planned()).isEqualTo(2);
        assertThat(complaints().getFirst()).isEqualTo("The file itmes.csv means nothing to planning and was not read.");
        assertThat(complaints()).anyMatch(complaint -> complaint.startsWith("TL-MODEL-012"));
    }

    @Test
    void a_csv_file_that_means_nothing_to_planning_is_named_and_the_plan_is_made() throws IOException {
        spoil("prices.csv", "anything");
        spoil("x_notes.csv", "anything");
        Files.writeString(model.resolve("readme.txt"), "anything");

        assertThat(planned()).isZero();
        assertThat(complaints()).containsExactly("The file prices.csv means nothing to planning and was not read.");
    }

    @Test
    void a_need_beyond_counting_is_refused_with_its_item_site_day_and_quantity() throws IOException {
        spoil("bom_lines.csv", "bom,component,quantity", "B,SEAL,9000000000000", "B,HOUSING,1");

        assertThat(planned()).isEqualTo(2);
        assertThat(complaints())
                .containsExactly(
                        tooLarge("SEAL") + "(36000000000000) would be needed on (2026-03-10)." + OF_NEEDS,
                        NOTHING_DONE);
        assertThat(out).doesNotExist();
    }

    @Test
    void stock_beyond_counting_is_refused() throws IOException {
        spoil("stock.csv", "item,site,quantity", "SEAL,M,9000000000000", "SEAL,M,9000000000000");

        assertThat(planned()).isEqualTo(2);
        assertThat(complaints().getFirst())
                .isEqualTo(tooLarge("SEAL") + "its stock comes to (18000000000000). Maybe correct its stock.");
    }

    @Test
    void allocations_beyond_counting_are_refused() throws IOException {
        String row = "MO-1,SEAL,M,2026-03-05,9000000000000";
        spoil("allocations.csv", "receipt,item,site,need_date,quantity", row, row);

        assertThat(planned()).isEqualTo(2);
        assertThat(complaints().getFirst())
                .startsWith(tooLarge("SEAL") + "(18000000000")
                .endsWith(" would be needed on (2026-03-05)." + OF_NEEDS);
    }

    @Test
    void orders_beyond_counting_on_one_day_are_refused() throws IOException {
        spoil(
                "demands.csv",
                "demand,item,site,due_date,quantity",
                "SO-1,PUMP,M,2026-03-12,9000000000000",
                "SO-2,PUMP,M,2026-03-12,9000000000000");

        assertThat(planned()).isEqualTo(2);
        assertThat(complaints().getFirst())
                .isEqualTo(tooLarge("PUMP") + "(18000000000000) would be needed on (2026-03-12)." + OF_NEEDS);
    }

    @Test
    void orders_beyond_counting_in_the_week_of_a_forecast_are_refused() throws IOException {
        spoil(
                "demands.csv",
                "demand,item,site,due_date,quantity,kind",
                "FC-1,PUMP,M,2026-03-12,10,forecast",
                "SO-1,PUMP,M,2026-03-12,9000000000000,order",
                "SO-2,PUMP,M,2026-03-13,9000000000000,order");

        assertThat(planned()).isEqualTo(2);
        assertThat(complaints().getFirst())
                .isEqualTo(tooLarge("PUMP") + "(18000000000000) would be needed by (2026-03-13)." + OF_NEEDS);
    }

    @Test
    void an_order_that_its_lot_sizes_make_too_large_is_refused() throws IOException {
        spoil("item_sites.csv", "item,site,source,lot_multiple", "PUMP,M,buy,5000000000000");
        spoil("demands.csv", "demand,item,site,due_date,quantity", "SO-1,PUMP,M,2026-03-12,8000000000000");

        assertThat(planned()).isEqualTo(2);
        assertThat(complaints().getFirst())
                .isEqualTo(
                        tooLarge("PUMP") + "(8000000000000) is needed on (2026-03-12), and its lot sizes and its yield"
                                + " would make an order of more than (9223372036854.775807) of it."
                                + " Maybe correct its lot sizes or its yield.");
    }

    @Test
    void a_million_orders_for_one_day_are_taken_for_a_slip_of_the_pen() throws IOException {
        spoil("item_sites.csv", "item,site,source,lot_max", "PUMP,M,buy,0.000001");

        assertThat(planned()).isEqualTo(2);
        assertThat(complaints().getFirst())
                .isEqualTo(tooLarge("PUMP") + "more than (1000000) orders of its maximum lot (0.000001) would be "
                        + "needed for (4) on (2026-03-12). Maybe raise its maximum lot.");
    }

    private static String tooLarge(String item) {
        return "TL-PLAN-001 What is planned of item (%s) at site (M) is too large to count, at most (%s): "
                .formatted(item, "9223372036854.775807");
    }

    @Test
    void a_folder_that_cannot_be_written_is_a_failure_and_no_refusal() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(out, "a file where the folder should be");

        assertThat(planned()).isEqualTo(1);
        assertThat(complaints())
                .singleElement()
                .asString()
                .startsWith("TL-PLAN-003 A file could not be read or written (")
                .endsWith("Maybe check its rights and the space left.");
        assertThat(out).hasContent("a file where the folder should be");
    }

    @Test
    void a_file_that_cannot_be_read_is_a_failure() throws IOException {
        Files.delete(model.resolve("history.csv"));
        Files.createDirectory(model.resolve("history.csv"));

        assertThat(planned()).isEqualTo(1);
        assertThat(complaints()).singleElement().asString().startsWith("TL-PLAN-003");
        assertThat(out).doesNotExist();
    }

    @Test
    void options_that_are_missing_are_all_named() {
        assertThat(run()).isEqualTo(2);
        assertThat(complaints())
                .containsExactly(missing("--model"), missing("--as-of"), missing("--out"), NOTHING_DONE);
    }

    @Test
    void an_option_without_its_value_is_named() {
        assertThat(run("--model", model.toString(), "--as-of", "2026-03-02", "--out"))
                .isEqualTo(2);
        assertThat(complaints())
                .contains("TL-PLAN-002 In the command the option (--out) needs a value. Put it after the option.");
    }

    @Test
    void an_option_given_twice_is_named() {
        assertThat(planned("--out", "elsewhere")).isEqualTo(2);
        assertThat(complaints())
                .containsExactly(
                        "TL-PLAN-002 In the command the option (--out) is given twice. Keep one.", NOTHING_DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--today", "-m", "plan", ""})
    void an_option_that_is_not_known_is_named_with_those_that_are(String option) {
        assertThat(planned(option, "x")).isEqualTo(2);
        assertThat(complaints())
                .containsExactly(
                        "TL-PLAN-002 In the command the option (%s) is not known. %s.".formatted(option, KNOWN),
                        NOTHING_DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"today", "2026-02-30", "02.03.2026", "2026-3-2", "+999999999-12-31", ""})
    void a_day_that_is_no_date_is_refused(String day) {
        assertThat(run("--model", model.toString(), "--as-of", day, "--out", out.toString()))
                .isEqualTo(2);
        assertThat(complaints()).containsExactly(notADate(day), NOTHING_DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "--horizon-days, -1",
        "--horizon-days, 100001",
        "--release-window-days, week",
        "--reschedule-in-days, 1.5",
        "--reschedule-out-days, 99999999999",
        "--reschedule-out-days, ''"
    })
    void a_number_of_days_that_is_none_is_refused(String option, String value) {
        assertThat(planned(option, value)).isEqualTo(2);
        assertThat(complaints()).containsExactly(notDays(option, value), NOTHING_DONE);
    }

    @Test
    void all_that_is_wrong_with_the_options_is_told_at_once() {
        assertThat(run("--as-of", "today", "--horizon-days", "x", "--model", "m", "--model", "n"))
                .isEqualTo(2);
        assertThat(complaints())
                .containsExactlyInAnyOrder(
                        "TL-PLAN-002 In the command the option (--model) is given twice. Keep one.",
                        missing("--out"),
                        notADate("today"),
                        notDays("--horizon-days", "x"),
                        NOTHING_DONE);
    }

    @Test
    void a_path_that_no_system_knows_is_refused() {
        assertThat(run("--model", "a\0b", "--as-of", "2026-03-02", "--out", out.toString()))
                .isEqualTo(2);
        assertThat(complaints().getFirst())
                .isEqualTo("TL-PLAN-002 In the command the value (a\0b) of --model is not a path. Give a folder.");
    }

    @Test
    void each_window_reaches_the_plan() throws IOException {
        assertThat(planned("--horizon-days", "5")).isZero();
        assertThat(files(out).get("demands.csv")).doesNotContain("SO-1");

        assertThat(planned("--release-window-days", "0")).isZero();
        assertThat(files(out).get("messages.csv")).doesNotContain("release,");
        assertThat(planned("--release-window-days", "60")).isZero();
        assertThat(files(out).get("messages.csv")).contains("release,");

        assertThat(planned("--reschedule-in-days", "0")).isZero();
        String nothingPulledIn = files(out).get("messages.csv");
        assertThat(planned()).isZero();
        assertThat(files(out).get("messages.csv")).isNotEqualTo(nothingPulledIn);
    }

    private int planned(String... more) {
        String[] words = Stream.concat(
                        Stream.of("--model", model.toString(), "--as-of", "2026-03-02", "--out", out.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        return run(words);
    }

    private int run(String... words) {
        printed.reset();
        complained.reset();
        return PlanCommand.run(
                words,
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8));
    }

    private List<String> complaints() {
        return complained.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void spoil(String file, String... lines) throws IOException {
        ModelTexts.empty().with(file, lines).into(model);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        }
        return files;
    }

    private static String missing(String option) {
        return "TL-PLAN-002 In the command the option (%s) is missing. Give --model FOLDER --as-of DATE --out FOLDER."
                .formatted(option);
    }

    private static String notADate(String value) {
        return ("TL-PLAN-002 In the command the value (%s) of --as-of is not a date. "
                        + "Write it as year-month-day, such as 2026-03-02.")
                .formatted(value);
    }

    private static String notDays(String option, String value) {
        return ("TL-PLAN-002 In the command the value (%s) of %s is not a number of days. "
                        + "Give a whole number from 0 to 100000.")
                .formatted(value, option);
    }
}
