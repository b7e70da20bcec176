package org.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.pages.Table.Column;

class TableTest {

    private static final Table<Cell> TABLE = new Table<>(List.of(new Column<>("cell", "cell", cell -> cell)));

    @Test
    void numbers_are_sorted_as_numbers_and_what_is_not_said_stands_last_both_ways() {
        List<Cell> cells = List.of(Cell.of(10), new Cell.Nothing(), Cell.of(9), Cell.of(new BigDecimal("9.5")));

        assertThat(TABLE.sorted(cells, Sorting.of("cell")))
                .containsExactly(Cell.of(9), Cell.of(new BigDecimal("9.5")), Cell.of(10), new Cell.Nothing());
        assertThat(TABLE.sorted(cells, Sorting.of("-cell")).getLast()).isEqualTo(new Cell.Nothing());
        assertThat(TABLE.sorted(cells, Sorting.of("-cell")).getFirst()).isEqualTo(Cell.of(10));
    }

    @Test
    void words_are_sorted_without_regard_to_capitals_and_an_unknown_column_changes_nothing() {
        List<Cell> cells = List.of(Cell.of("b"), Cell.of("A"), Cell.of("C"));

        assertThat(TABLE.sorted(cells, Sorting.of("cell"))).containsExactly(Cell.of("A"), Cell.of("b"), Cell.of("C"));
        assertThat(TABLE.sorted(cells, Sorting.of("price"))).isEqualTo(cells);
    }

    @Test
    void pressing_a_head_sorts_up_then_down_then_as_it_was_and_begins_at_the_first_page() {
        Here here = new Here("/plan", Map.of("page", List.of("3"), "text", List.of("a&b")));

        assertThat(here.sortedBy("due")).isEqualTo("/plan?text=a%26b&sort=due");
        Here up = new Here("/plan", Map.of("sort", List.of("due")));
        assertThat(up.sortedBy("due")).isEqualTo("/plan?sort=-due");
        assertThat(up.direction("due")).isEqualTo("ascending");
        assertThat(new Here("/plan", Map.of("sort", List.of("-due"))).sortedBy("due"))
                .isEqualTo("/plan");
        assertThat(here.file("messages", FileKind.CSV)).isEqualTo("/plan/messages.csv?text=a%26b");
        assertThat(here.onPage(2)).isEqualTo("/plan?text=a%26b&page=2");
    }

    @Test
    void a_csv_file_quotes_what_must_be_quoted_and_lets_nothing_be_calculated() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<List<Cell>> rows = List.of(
                List.of(Cell.of("say \"hi\", all"), Cell.of(new BigDecimal("-1234567.000001"))),
                List.of(Cell.of("=1+1"), new Cell.Nothing()),
                List.of(new Cell.Day(LocalDate.of(2026, 3, 4)), new Cell.Time(Instant.EPOCH)));
        CsvFile.write(List.of("Words", "Number"), rows.iterator(), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                \uFEFFWords,Number\r
                "say ""hi"", all",-1234567.000001\r
                '=1+1,\r
                2026-03-04,1970-01-01T00:00:00Z\r
                """);
    }

    @Test
    void a_workbook_holds_numbers_as_numbers_unless_a_spreadsheet_would_round_them(@TempDir Path folder)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<List<Cell>> rows =
                List.of(List.of(Cell.of(new BigDecimal("12.5")), Cell.of(new BigDecimal("1234567890123.456789"))));
        WorkbookFile.write("plan", List.of("One", "Two"), rows.iterator(), Map.of("Taken at", "now"), out);

        Path file = Files.write(folder.resolve("plan.xlsx"), out.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(entry(zip, "xl/worksheets/sheet1.xml"))
                    .contains("<v>12.5</v>")
                    .doesNotContain("<v>1234567890123.456789</v>");
            assertThat(entry(zip, "xl/sharedStrings.xml") + entry(zip, "xl/worksheets/sheet1.xml"))
                    .contains("1234567890123.456789");
        }
    }

    private static String entry(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
