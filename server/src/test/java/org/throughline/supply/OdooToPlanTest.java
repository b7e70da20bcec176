package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page that says where each column of a plan comes from is complete, and each of its rows is held by a test. */
class OdooToPlanTest {

    private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern CODE = Pattern.compile("DataProblemCode\\.([A-Z_]+)");
    private static final int CELLS = 6;

    private static List<String> page = List.of();
    private static List<String> contract = List.of();

    @BeforeAll
    static void read() throws IOException {
        page = Files.readAllLines(DOCS.resolve("integrating/odoo-to-plan.md"));
        contract = Files.readAllLines(DOCS.resolve("planning.md"));
    }

    /** The cells of a row of a table in a document. */
    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1, row.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static List<String> words(String text) {
        return QUOTED.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Each column of the model folder, such as {@code items.uom}, as the contract of planning lists them. */
    private static List<String> columns() {
        List<String> columns = new ArrayList<>();
        contract.stream()
                .dropWhile(line -> !line.startsWith("## 1."))
                .takeWhile(line -> !line.startsWith("## 2."))
                .filter(line -> line.startsWith("| `"))
                .map(OdooToPlanTest::cells)
                .forEach(cells -> {
                    String table = words(cells.getFirst()).getFirst().replace(".csv", "");
                    String plain = cells.get(1)
                            .replaceAll("\\([^)]*\\)|\\[[^\\]]*\\]", "")
                            .replaceFirst("^[^:]*: ", "");
                    words(plain).forEach(column -> columns.add(table + "." + column.replace("*", "")));
                });
        return columns;
    }

    /** The rows of the page by the column that they are about. */
    private static Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        page.stream()
                .filter(line -> line.startsWith("| `") && line.contains("."))
                .map(OdooToPlanTest::cells)
                .filter(cells -> cells.size() == CELLS)
                .forEach(cells -> rows.put(words(cells.getFirst()).getFirst(), cells));
        return rows;
    }

    @Test
    void every_column_of_the_model_folder_has_one_row() {
        assertThat(columns()).hasSizeGreaterThan(70).contains("items.uom", "item_sites.lot_rule", "suppliers.price");
        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(columns());
    }

    @Test
    void every_row_is_held_by_a_test_that_is_there() {
        rows().forEach((column, cells) ->
                assertThat(words(cells.getLast())).as(column).isNotEmpty().allSatisfy(OdooToPlanTest::isThere));
    }

    private static void isThere(String test) throws ReflectiveOperationException {
        String[] parts = test.split("\\.", -1);
        assertThat(parts).as(test).hasSize(2);
        Class<?> testClass = Class.forName("org.throughline.supply." + parts[0]);
        assertThat(testClass.getDeclaredMethods())
                .filteredOn(method -> method.getAnnotations().length > 0)
                .extracting(method -> method.getName())
                .contains(parts[1]);
    }

    @Test
    void every_problem_of_the_data_is_explained_with_its_severity() {
        for (DataProblemCode code : DataProblemCode.values()) {
            assertThat(page)
                    .as(code.code())
                    .anyMatch(line -> line.startsWith("| `%s` | %s | %s |"
                            .formatted(code.code(), code.severity().name().toLowerCase(Locale.ROOT), code.spoils())));
        }
    }

    @Test
    void every_problem_of_the_data_is_named_by_a_test() throws IOException {
        Set<String> named = new HashSet<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path test :
                    files.filter(file -> file.toString().endsWith("Test.java")).toList()) {
                CODE.matcher(Files.readString(test)).results().forEach(found -> named.add(found.group(1)));
            }
        }

        assertThat(Arrays.stream(DataProblemCode.values()).map(DataProblemCode::name))
                .allSatisfy(code -> assertThat(named).contains(code));
    }
}
