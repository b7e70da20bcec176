package org.throughline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.planning.MessageCode;
import org.throughline.scenario.PrintedPlan.PrintedLine;

class ScenarioLanguageTest {

    private static final String HEAD = "# A title\nSome prose.\n\n";
    private static final String DASHES = "--- expected\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sell X|no line begins with (sell)",
                "today tomorrow|a date such as 2026-03-12 is expected",
                "buy X 5|the line ends",
                "buy X 5 weeks|there is (weeks)",
                "buy X 5 days 6 days|(lead_time_days) is said twice",
                "buy X = 1 Y|only make and subcontract have a bill of material",
                "make X = 1 Y scrap lots|there is (lots)",
                "make X = 1 Y +|a quantity is expected, but the line ends",
                "bom B X phantom|\"=\" is expected",
                "stock X|a quantity is expected",
                "stock X 1 lost|there is (lost)",
                "receipt R X 5 on 2026-03-12|\"due\" is expected",
                "demand D X 5 due 12 Mar|there is (12)",
                "unit box = many pc|there is (many)",
                "history X 5|\"on\" is expected",
                "allocation R X 1 needed 2026-03-04 firm|the end of the line is expected, but there is (firm)",
            })
    void a_line_that_is_not_understood_is_an_error_that_names_file_and_line(String line, String why) {
        assertThatThrownBy(() -> Scenario.read("wrong.plan", HEAD + "\n" + line + "\n" + DASHES))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageStartingWith("wrong.plan line 5: ")
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordered  X", "order P-X-M-1  buy X 5", "peg  X 5  from stock  naming SO-1"})
    void an_expected_line_of_no_known_kind_is_an_error_that_names_file_and_line(String line) {
        assertThatThrownBy(() -> Scenario.read("wrong.plan", HEAD + "today 2026-03-02\n" + DASHES + line))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageStartingWith("wrong.plan line 6: ");
    }

    @Test
    void a_scenario_has_a_title_prose_and_a_line_of_dashes() {
        assertThatThrownBy(() -> Scenario.read("a.plan", "today 2026-03-02\n")).hasMessageContaining("a title");
        assertThatThrownBy(() -> Scenario.read("a.plan", "# A title\n\ntoday 2026-03-02\n"))
                .hasMessageContaining("prose is expected");
        assertThatThrownBy(() -> Scenario.read("a.plan", HEAD + "today 2026-03-02\n"))
                .hasMessageContaining("a line of dashes is expected");
        assertThatThrownBy(() -> Scenario.read("a.plan", HEAD + DASHES)).hasMessageContaining("which day it is");
    }

    @Test
    void a_line_fills_the_columns_of_its_table() {
        Tables tables = tables("""
                buy X@B 5 days safety stock 1 safety time 2 days every 7 days   # a comment
                bom B1 X phantom output 2 box priority 3 from 2026-01-01 to 2026-12-31 = 3 kg Y scrap 0.1 after 1 day
                closed C 2026-03-03 .. 2026-03-04 , 2026-03-09
                """);
        assertThat(tables.rows("item_sites"))
                .containsExactly(Map.of(
                        "item", "X",
                        "site", "B",
                        "source", "buy",
                        "lead_time_days", "5",
                        "safety_stock", "1",
                        "safety_lead_time_days", "2",
                        "lot_rule", "period",
                        "period_days", "7"));
        assertThat(tables.rows("boms").getFirst())
                .containsEntry("site", "")
                .containsEntry("uom", "box")
                .containsEntry("effective_to", "2026-12-31");
        assertThat(tables.rows("bom_lines").getFirst())
                .containsEntry("uom", "kg")
                .containsEntry("offset_days", "1");
        assertThat(tables.rows("calendar_exceptions"))
                .extracting(row -> row.get("date"))
                .hasSize(3);
        assertThat(tables.texts().get("items.csv"))
                .isEqualTo("item,description,uom,unit_cost,unit_price\r\nX,,pc,,\r\nY,,pc,,\r\n");
    }

    @Test
    void the_scenarios_together_write_every_column_of_every_table() {
        Map<String, Set<String>> written = ScenarioFiles.all().stream()
                .map(ScenarioFiles::read)
                .flatMap(scenario ->
                        Tables.COLUMNS.keySet().stream().flatMap(table -> scenario.tables().filled(table).stream()))
                .collect(Collectors.groupingBy(
                        Tables.Row::table, Collectors.flatMapping(row -> row.written().stream(), Collectors.toSet())));
        Tables.COLUMNS.forEach((table, columns) -> assertThat(written.getOrDefault(table, Set.of()))
                .as(table)
                .containsExactlyInAnyOrderElementsOf(columns));
    }

    @Test
    void the_scenarios_together_show_every_message() {
        Set<String> shown = ScenarioFiles.all().stream()
                .map(ScenarioFiles::read)
                .flatMap(scenario -> scenario.expected().stream())
                .filter(line -> line.kind() == Kind.MESSAGE || line.kind() == Kind.RELEASE)
                .map(line -> line.cells().getFirst())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> codes = Arrays.stream(MessageCode.values())
                .map(code -> code.text())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).isEqualTo(codes);
    }

    @Test
    void a_value_that_differs_and_a_line_too_many_or_too_few_are_told_apart() {
        List<PrintedLine> plan = List.of(
                line("order  P-X-M-1  buy X 5"), line("late  P-X-M-1  X 5  2026-03-02 -> never"), line("peg  X 5"));
        assertThat(compare(plan, "order  P-X-M-1  buy X 5", "late  P-X-M-1  X 5  2026-03-02 -> never"))
                .isEmpty();
        assertThat(compare(plan, "order  P-X-M-1  buy X 6", "late  P-X-M-1  X 5  2026-03-02 -> never"))
                .containsExactly(
                        "- order  P-X-M-1  buy X 6",
                        "  late  P-X-M-1  X 5  2026-03-02 -> never",
                        "+ order  P-X-M-1  buy X 5");
        assertThat(compare(plan, "order  P-X-M-1  buy X 5"))
                .containsExactly("  order  P-X-M-1  buy X 5", "+ late  P-X-M-1  X 5  2026-03-02 -> never");
        assertThat(compare(plan.subList(0, 1), "order  P-X-M-1  buy X 5", "promise  SO-1  never"))
                .containsExactly("  order  P-X-M-1  buy X 5", "- promise  SO-1  never");
    }

    @Test
    void a_line_expected_twice_must_be_planned_twice() {
        PrintedLine peg = line("peg  X 5  from stock  to order SO-1");
        String expected = peg.line().toString();
        assertThat(compare(List.of(peg, peg), expected, expected)).isEmpty();
        assertThat(compare(List.of(peg), expected, expected)).containsExactly("  " + expected, "- " + expected);
        assertThat(compare(List.of(peg, peg), expected)).containsExactly("  " + expected, "+ " + expected);
    }

    @Test
    void releases_and_pegging_are_compared_where_a_scenario_speaks_of_them() {
        List<PrintedLine> plan = List.of(line("release  P-X-M-1  X 5  2026-03-02"), line("peg  X 5"));
        assertThat(compare(plan)).isEmpty();
        assertThat(compare(plan, "release  none")).containsExactly("+ release  P-X-M-1  X 5  2026-03-02");
        assertThat(compare(plan, "peg  none", "release  P-X-M-1  X 5  2026-03-02"))
                .containsExactly("  release  P-X-M-1  X 5  2026-03-02", "+ peg  X 5");
        assertThat(compare(List.of(), "peg  none", "release  none")).isEmpty();
    }

    @Test
    void the_sentence_of_a_message_must_name_what_the_scenario_names() {
        List<PrintedLine> plan = List.of(
                new PrintedLine(ExpectedLine.read("a.plan", 1, "cancel  WO-1  X 5  2026-03-02"), "It holds 5 FRAME."));
        assertThat(compare(plan, "cancel  WO-1  X 5  2026-03-02")).isEmpty();
        assertThat(compare(plan, "cancel  WO-1  X 5  2026-03-02  naming FRAME 5"))
                .isEmpty();
        assertThat(compare(plan, "cancel  WO-1  X 5  2026-03-02  naming FRAME BELL"))
                .containsExactly(
                        "- cancel  WO-1  X 5  2026-03-02  naming FRAME BELL",
                        "+ cancel  WO-1  X 5  2026-03-02  says \"It holds 5 FRAME.\"");
    }

    @Test
    void aligning_sorts_the_lines_and_changes_no_word() {
        String head = HEAD + "today 2026-03-02\n" + DASHES;
        Scenario scenario = Scenario.read("a.plan", head + """
                        peg  X 10   from stock  to order SO-2
                        promise  SO-10  never

                        peg  X 1  from stock  to order SO-1
                        order  P-X-M-1  buy X 5
                        promise  SO-2    2026-03-02  on time
                        """);
        assertThat(Layout.of(scenario)).isEqualTo(head + """
                        order  P-X-M-1  buy X 5
                        promise  SO-10  never
                        promise  SO-2   2026-03-02  on time
                        peg  X 1   from stock  to order SO-1
                        peg  X 10  from stock  to order SO-2
                        """);
    }

    private static Tables tables(String input) {
        return Scenario.read("a.plan", HEAD + "today 2026-03-02\n" + input + DASHES)
                .tables();
    }

    private static PrintedLine line(String text) {
        return new PrintedLine(ExpectedLine.read("a.plan", 1, text), "");
    }

    /** The lines of the difference; none where there is none. */
    private static List<String> compare(List<PrintedLine> plan, String... expected) {
        List<ExpectedLine> lines = Arrays.stream(expected)
                .map(line -> ExpectedLine.read("a.plan", 1, line))
                .toList();
        Comparison comparison = new Comparison(lines, plan);
        return comparison.equal() ? List.of() : comparison.difference().lines().toList();
    }
}
