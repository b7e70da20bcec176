package org.throughline.modelfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.planning.CompiledModel;

/** Files of a wrong form, and the exact sentence that each gets. */
class BadFormTest {

    private final ModelTexts model = ModelTexts.pumps();

    static List<TableFormat<?>> formats() {
        return List.of(
                TableFormats.ITEMS,
                TableFormats.UOMS,
                TableFormats.SITES,
                TableFormats.CALENDARS,
                TableFormats.CALENDAR_EXCEPTIONS,
                TableFormats.ITEM_SITES,
                TableFormats.BOMS,
                TableFormats.BOM_LINES,
                TableFormats.SUPPLIERS,
                TableFormats.STOCK,
                TableFormats.RECEIPTS,
                TableFormats.ALLOCATIONS,
                TableFormats.DEMANDS,
                TableFormats.HISTORY);
    }

    @Test
    void a_sound_model_is_read_whole() {
        assertThat(model.problems()).isEmpty();
        assertThat(model.read()).isInstanceOfSatisfying(ModelFolder.Reading.Read.class, read -> {
            CompiledModel compiled = read.model();
            assertThat(compiled.model().bomLines()).hasSize(3);
            assertThat(compiled.model().history()).hasSize(1);
            assertThat(read.ignored()).isEmpty();
        });
    }

    @Test
    void an_empty_folder_is_a_model_without_rows() {
        assertThat(ModelTexts.empty().problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void each_required_column_that_is_missing_is_named(TableFormat<?> format) {
        String file = format.table().fileName();
        for (String column : format.required()) {
            String header = format.required().stream()
                    .filter(other -> !other.equals(column))
                    .collect(Collectors.joining(","));
            assertThat(ModelTexts.pumps().with(file, header).problems())
                    .contains("TL-MODEL-004 %s line 1, column %s: the column is missing. Add it to the header."
                            .formatted(file, column));
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void an_unknown_column_is_refused_by_name_and_the_known_ones_are_listed(TableFormat<?> format) {
        String file = format.table().fileName();
        List<String> known = new ArrayList<>(format.required());
        known.addAll(format.optional());
        assertThat(withColumn(format, "colour").problems())
                .containsExactly(("TL-MODEL-005 %s line 1, column colour: the column is not known. "
                                + "Known are: %s, and any that start with x_.")
                        .formatted(file, String.join(", ", known)));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_column_that_starts_with_x_is_nobodys_business(TableFormat<?> format) {
        assertThat(withColumn(format, "x_colour").problems()).isEmpty();
    }

    private ModelTexts withColumn(TableFormat<?> format, String column) {
        String file = format.table().fileName();
        List<String> lines = model.text(file).lines().toList();
        List<String> wider = new ArrayList<>(List.of(lines.getFirst() + "," + column));
        lines.stream().skip(1).forEach(line -> wider.add(line + ",red"));
        return model.with(file, wider.toArray(new String[0]));
    }

    @Test
    void a_column_that_is_there_twice_is_refused() {
        model.with("sites.csv", "site,calendar,site", "M,week,M");
        assertThat(model.problems())
                .contains("TL-MODEL-003 sites.csv line 1, column site: the column is there twice. Keep one of them.");
    }

    @Test
    void an_empty_file_misses_all_its_columns() {
        assertThat(ModelTexts.empty().with("sites.csv").problems())
                .containsExactly(
                        "TL-MODEL-004 sites.csv line 1, column site: the column is missing. Add it to the header.");
    }

    @Test
    void a_column_that_is_missing_is_not_blamed_on_every_row_that_refers_to_it() {
        model.with("items.csv", "name,uom", "PUMP,EA", "HOUSING,EA", "SEAL,EA", "OIL,G");
        assertThat(model.problems())
                .containsExactly(
                        "TL-MODEL-004 items.csv line 1, column item: the column is missing. Add it to the header.",
                        "TL-MODEL-005 items.csv line 1, column name: the column is not known. Known are: item, uom, "
                                + "description, unit_cost, unit_price, and any that start with x_.");
    }

    @Test
    void a_missing_column_is_not_blamed_on_its_own_rows() {
        model.with("stock.csv", "item,quantity", "SEAL,3", "HOUSING,10");
        assertThat(model.problems())
                .containsExactly(
                        "TL-MODEL-004 stock.csv line 1, column site: the column is missing. Add it to the header.");
    }

    @Test
    void a_record_with_too_few_or_too_many_fields_is_refused() {
        model.with("boms.csv", "bom,parent_item", "B,PUMP,", "C");
        assertThat(model.problems())
                .containsExactly(
                        "TL-MODEL-003 boms.csv line 2: the record has 3 fields, the header 2. "
                                + "Give every column one field; put fields with commas in quotes.",
                        "TL-MODEL-003 boms.csv line 3: the record has 1 fields, the header 2. "
                                + "Give every column one field; put fields with commas in quotes.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            B,"PUMP    | 2 | has a quote that is never closed
            B,"PUMP"s  | 2 | has text after a closing quote
            B,PU"MP    | 2 | has a quote inside a field that is not quoted
            """)
    void a_wrong_quote_is_refused(String row, int line, String what) {
        model.with("boms.csv", "bom,parent_item", row);
        assertThat(model.problems())
                .containsExactly("TL-MODEL-003 boms.csv line %d: the text %s. Save the file as CSV in UTF-8, "
                                .formatted(line, what)
                        + "with fields in quotes where they hold commas or quotes.");
    }

    @Test
    void a_field_of_ten_million_characters_is_refused() {
        model.with("items.csv", "item,uom", "x".repeat(10_000_000) + ",EA");
        assertThat(model.problems())
                .containsExactly("TL-MODEL-003 items.csv line 2: the text has a field of more than 10000 characters. "
                        + "Save the file as CSV in UTF-8, with fields in quotes where they hold commas or quotes.");
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_with_the_line_of_the_first_wrong_character() throws IOException {
        byte[] latin = "site,description\nM,Werk\nN,Gie\u00dferei\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problems("sites.csv", latin))
                .containsExactly("TL-MODEL-002 sites.csv line 3: the text is not UTF-8 text. Save the file as CSV in "
                        + "UTF-8, with fields in quotes where they hold commas or quotes.");
    }

    @Test
    void what_a_broken_file_does_not_show_is_not_called_unknown() {
        model.with("items.csv", "item,uom", "PUMP,EA", "HOUSING,EA,", "SEAL,EA", "\"OIL,G");
        assertThat(model.problems())
                .containsExactly(
                        "TL-MODEL-003 items.csv line 3: the record has 3 fields, the header 2. "
                                + "Give every column one field; put fields with commas in quotes.",
                        "TL-MODEL-003 items.csv line 5: the text has a quote that is never closed. Save the file as "
                                + "CSV in UTF-8, with fields in quotes where they hold commas or quotes.");
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_welcome() {
        model.with("sites.csv", "\uFEFFsite,calendar\r", "M,week\r", "N,\r");
        assertThat(model.problems()).isEmpty();
    }

    @Test
    void columns_may_come_in_any_order() {
        model.with("demands.csv", "quantity,due_date,site,item,demand", "4,2026-03-12,M,PUMP,SO-1");
        assertThat(model.problems()).isEmpty();
    }

    @Test
    void the_line_of_an_error_is_the_line_of_the_file_also_after_line_ends_within_fields() {
        model.with("items.csv", "item,uom,description,unit_cost", "PUMP,EA,\"two", "lines\",1", "", "OIL,G,,none");
        assertThat(model.problems())
                .contains("TL-MODEL-007 items.csv line 5, column unit_cost: the value (none) is not a decimal number. "
                        + "Write it with a point and at most 6 places, such as 12.5.");
    }

    private static List<String> problems(String file, byte[] bytes) throws IOException {
        ModelFiles files = new ModelFiles() {
            @Override
            public Optional<InputStream> open(String fileName) {
                return fileName.equals(file) ? Optional.of(new ByteArrayInputStream(bytes)) : Optional.empty();
            }

            @Override
            public Set<String> names() {
                return Set.of(file);
            }
        };
        return switch (ModelFolder.read(files)) {
            case ModelFolder.Reading.Read(CompiledModel model, List<String> ignored) -> List.of();
            case ModelFolder.Reading.Refused(List<ReadingProblem> problems, List<String> ignored) ->
                problems.stream().map(ReadingProblem::sentence).toList();
        };
    }
}
