package org.throughline.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the scenario files. */
final class ScenarioFiles {

    /** Maven names the root of the project; without it the tests run in the folder of their module. */
    private static final Path FOLDER =
            Path.of(System.getProperty("throughline.root", ".."), "engine", "src", "test", "scenarios");

    private ScenarioFiles() {}

    /** All scenario files by name. */
    static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".plan"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The scenario files in (%s) cannot be read.".formatted(FOLDER), failure);
        }
    }

    static Scenario read(Path file) {
        return Scenario.read(file.getFileName().toString(), text(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("The scenario file (%s) cannot be read.".formatted(file), failure);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException("The scenario file (%s) cannot be written.".formatted(file), failure);
        }
    }

    /** The page that explains the language. */
    static String readme() {
        return text(FOLDER.resolve("README.md"));
    }
}
