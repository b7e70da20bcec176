package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that a test kills without warning. Its main class reports with {@link #say} and stands still at the place
 * that it was told, with {@link #standingAt}; the test reads what it said until then and kills it there.
 */
public final class Victim {

    private static final String AT = "AT ";

    private Victim() {}

    /**
     * Starts this main class, waits until it stands still, and kills it.
     *
     * @param folder an existing folder for what the process writes to its error output
     * @return the lines that it had said before, in order
     */
    public static List<String> killed(Class<?> main, Path folder, String... arguments) {
        Path log = folder.resolve("child.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dthroughline.root=" + System.getProperty("throughline.root", System.getProperty("user.dir")),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        try {
            Process child =
                    new ProcessBuilder(command).redirectError(log.toFile()).start();
            try {
                return saidUntilItStands(child.inputReader(StandardCharsets.UTF_8), log);
            } finally {
                child.destroyForcibly().waitFor();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static List<String> saidUntilItStands(BufferedReader lines, Path log) throws IOException {
        List<String> said = new ArrayList<>();
        String line = lines.readLine();
        while (line != null && !line.startsWith(AT)) {
            said.add(line);
            line = lines.readLine();
        }
        assertThat(line)
                .as("a process that comes to its place; it said %s and %s", said, Files.readString(log))
                .isNotNull();
        return said;
    }

    /** In the process: says a line to the test. */
    public static void say(String line) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(line);
    }

    /** In the process: stands still when the work comes to this place after having passed it so often. */
    public static CrashPoints standingAt(String place, int passedBefore) {
        AtomicInteger left = new AtomicInteger(passedBefore);
        return point -> {
            if (point.name().equals(place) && left.getAndDecrement() == 0) {
                standStill(place);
            }
        };
    }

    private static void standStill(String place) {
        say(AT + place);
        waitFor(Duration.ofDays(1));
    }

    /** In the process: all is done but what goes on in the background, which has this long to come to the place. */
    public static void end(Duration patience) {
        waitFor(patience);
        say("END");
    }

    private static void waitFor(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
