package org.throughline.modelfolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plans every reference model through the command and compares the files with those expected, in the columns that
 * these have. The models lie beside the repository; where they are not there the tests are skipped by name.
 */
class ReferencePlansTest {

    private static final List<String> FILES =
            List.of("planned_orders.csv", "pegging.csv", "demands.csv", "messages.csv");
    private static final int CASES_AT_LEAST = 50;

    /** A reference model, its arguments and the plan expected of it. */
    private record Reference(Path folder, List<String> arguments) {

        String name() {
            return folder.getFileName().toString();
        }

        Path expected(String file) {
            return folder.resolve("expected").resolve(file);
        }
    }

    @TempDir
    private Path plans;

    @TestFactory
    Stream<DynamicTest> a_reference_model_is_planned_as_expected() throws IOException {
        Path data = data();
        if (!Files.isDirectory(data)) {
            return Stream.of(dynamicTest(
                    "the reference plans are not beside the repository",
                    () -> assumeTrue(false, "There is no shared/data beside the repository.")));
        }
        return references(data).stream().map(reference -> dynamicTest(reference.name(), () -> compare(reference)));
    }

    @Test
    void there_are_enough_reference_models() throws IOException {
        Path data = data();
        assumeTrue(Files.isDirectory(data), "There is no shared/data beside the repository.");
        assertThat(references(data)).hasSizeGreaterThan(CASES_AT_LEAST);
    }

    private void compare(Reference reference) throws IOException, CsvReader.Malformed {
        Path plan = plans.resolve(reference.name());
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        List<String> words = new ArrayList<>(reference.arguments());
        words.addAll(List.of("--model", reference.folder().resolve("model").toString(), "--out", plan.toString()));

        int exit = PlanCommand.run(
                words.toArray(new String[0]),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));

        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(exit).isZero();
        for (String file : FILES) {
            List<List<String>> expected = records(reference.expected(file));
            List<List<String>> planned = inColumns(records(plan.resolve(file)), expected.getFirst());
            assertThat(planned).as("%s of %s", file, reference.name()).containsExactlyElementsOf(expected);
        }
    }

    private static List<List<String>> inColumns(List<List<String>> records, List<String> columns) {
        List<Integer> places = columns.stream().map(records.getFirst()::indexOf).toList();
        return records.stream()
                .map(record -> places.stream().map(record::get).toList())
                .toList();
    }

    private static List<List<String>> records(Path file) throws IOException, CsvReader.Malformed {
        try (InputStream bytes = Files.newInputStream(file)) {
            CsvReader reader = new CsvReader(bytes);
            List<List<String>> records = new ArrayList<>();
            for (List<String> fields = reader.next(); !fields.isEmpty(); fields = reader.next()) {
                records.add(fields);
            }
            return records;
        }
    }

    private static List<Reference> references(Path data) throws IOException {
        List<Reference> references = new ArrayList<>();
        references.add(new Reference(
                data.resolve("adventure-works"), List.of("--as-of", "2017-04-03", "--horizon-days", "120")));
        try (Stream<Path> folders = Files.list(data.resolve("planning-cases"))) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                String arguments = Files.readString(folder.resolve("args")).strip();
                references.add(new Reference(folder, Arrays.asList(arguments.split("\\s+", -1))));
            }
        }
        return references;
    }

    /** The repository is the nearest folder upwards that has the Maven wrapper. */
    private static Path data() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            Path above = folder.getParent();
            if (above == null) {
                throw new IllegalStateException("No folder above this one is the root of the repository.");
            }
            folder = above;
        }
        return folder.resolveSibling("shared").resolve("data");
    }
}
