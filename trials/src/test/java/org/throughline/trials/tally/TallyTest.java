package org.throughline.trials.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyTest {

    @TempDir
    private Path root;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void tests_that_all_ran_close_with_their_number() throws IOException {
        tests("NettingTest", "@Test void a_late_order_is_pulled_in() {}");
        report("NettingTest", run("NettingTest", "a_late_order_is_pulled_in", ""));

        assertThat(tally()).isTrue();
        assertThat(lines()).containsExactly("engine         1 tests in 1 classes", "1 passed, 0 failed, 0 skipped");
    }

    @Test
    void a_class_that_was_not_run_is_a_failure() throws IOException {
        tests("QuantityProperties", "@Property void more_stock_never_plans_more() {}");

        assertThat(tally()).isFalse();
        assertThat(lines())
                .containsExactly(
                        "not run  QuantityProperties.more_stock_never_plans_more: no report has it",
                        "engine         0 tests in 0 classes",
                        "0 passed, 1 failed, 0 skipped");
    }

    @Test
    void a_single_test_that_was_not_run_is_a_failure() throws IOException {
        tests("NettingTest", "@Test void one_that_runs() {} @Test private void one_that_does_not() {}");
        report("NettingTest", run("NettingTest", "one_that_runs", ""));

        assertThat(tally()).isFalse();
        assertThat(lines()).anyMatch(line -> line.startsWith("not run  NettingTest.one_that_does_not"));
    }

    @Test
    void inherited_and_nested_tests_are_counted_where_they_run() throws IOException {
        source("JournalContract", "abstract class JournalContract { @Test void the_same_id_is_the_same_fact() {} }");
        String nested = "@Nested class Empty { @Test void is_empty_at_first() {} }";
        source("SqlJournalTest", "class SqlJournalTest extends JournalContract { %s }".formatted(nested));
        report(
                "SqlJournalTest",
                run("SqlJournalTest", "the_same_id_is_the_same_fact", "")
                        + run("SqlJournalTest$Empty", "is_empty_at_first", ""));

        assertThat(tally()).isTrue();
        assertThat(lines()).endsWith("2 passed, 0 failed, 0 skipped");
    }

    @Test
    void an_inherited_test_that_was_not_run_is_a_failure() throws IOException {
        source("JournalContract", "interface JournalContract { @Test default void the_same_id_is_the_same_fact() {} }");
        source("SqlJournalTest", "class SqlJournalTest implements JournalContract {}");

        assertThat(tally()).isFalse();
        assertThat(lines()).anyMatch(line -> line.startsWith("not run  SqlJournalTest.the_same_id_is_the_same_fact"));
    }

    @Test
    void runs_with_parameters_and_runs_of_jqwik_are_recognised() throws IOException {
        tests("LotTest", "@ParameterizedTest void lots_are_whole(int lot) {} @Property void a_sum_is_a_sum() {}");
        report(
                "LotTest",
                run("LotTest", "lots_are_whole(int)[1]", "")
                        + run("LotTest", "lots_are_whole(int)[2]", "")
                        + run("LotTest", "a sum is a sum", ""));

        assertThat(tally()).isTrue();
        assertThat(lines()).endsWith("3 passed, 0 failed, 0 skipped");
    }

    @Test
    void failures_and_skips_are_named_with_their_reason() throws IOException {
        tests("PageTest", "@Test void the_board_opens() {} @Test void it_is_quick() {} @Test void it_is_right() {}");
        report(
                "PageTest",
                run("PageTest", "the_board_opens", "<skipped>a.b.AbortedException: no browser\n at line 7</skipped>")
                        + run("PageTest", "it_is_quick", "<failure message=\"too slow\">at line 7</failure>")
                        + run("PageTest", "it_is_right", "<error message=\"no such page\"/>"));

        assertThat(tally()).isFalse();
        assertThat(lines())
                .contains(
                        "skipped  PageTest.the_board_opens: no browser",
                        "failed   PageTest.it_is_quick: too slow",
                        "failed   PageTest.it_is_right: no such page")
                .endsWith("0 passed, 2 failed, 1 skipped");
    }

    @Test
    void a_step_that_failed_before_is_a_failure_even_when_every_test_passed() throws IOException {
        tests("NettingTest", "@Test void a_late_order_is_pulled_in() {}");
        report("NettingTest", run("NettingTest", "a_late_order_is_pulled_in", ""));

        assertThat(tally("spotless")).isFalse();
        assertThat(lines()).endsWith("1 passed, 1 failed, 0 skipped");
    }

    private boolean tally(String... failedSteps) throws IOException {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Tally(root, List.of(failedSteps), out).print(List.of("engine"));
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void tests(String name, String methods) throws IOException {
        source(name, "class %s { %s }".formatted(name, methods));
    }

    private void source(String name, String text) throws IOException {
        Path folder = Files.createDirectories(root.resolve("engine/src/test/java"));
        Files.writeString(folder.resolve(name + ".java"), text);
    }

    private void report(String name, String cases) throws IOException {
        Path folder = Files.createDirectories(root.resolve("engine/target/surefire-reports"));
        Files.writeString(folder.resolve("TEST-%s.xml".formatted(name)), "<testsuite>%s</testsuite>".formatted(cases));
    }

    private static String run(String type, String name, String inside) {
        return "<testcase name=\"%s\" classname=\"%s\">%s</testcase>".formatted(name, type, inside);
    }
}
