package org.throughline.trials.hub;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The process of a hub, and what it says of itself line by line. */
final class HubVoice implements AutoCloseable {

    private static final String OPEN = "Open ";
    private static final String PLANNED = "Planned: ";
    private static final long END_SECONDS_MAX = 60;

    private final Process process;
    private final BufferedReader lines;
    private final Map<String, String> heard = new HashMap<>();

    HubVoice(Process process) {
        this.process = process;
        lines = process.inputReader();
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Waits until its pages are open, and gives their address. */
    String open() {
        return await(OPEN);
    }

    /** Waits until it has made its first plan, and gives what it says of it. */
    String planned() {
        return PLANNED + await(PLANNED);
    }

    /** What follows these words at the beginning of a line. Where much is known, a plan may come before pages. */
    private String await(String words) {
        StringBuilder said = new StringBuilder();
        try {
            while (!heard.containsKey(words)) {
                String line = lines.readLine();
                if (line == null) {
                    throw new IllegalStateException("The hub ended before it said (%s):%n%s".formatted(words, said));
                }
                List.of(OPEN, PLANNED).stream()
                        .filter(line::startsWith)
                        .forEach(word -> heard.putIfAbsent(word, line.substring(word.length())));
                said.append(line).append(System.lineSeparator());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return heard.getOrDefault(words, "");
    }

    /** Ends the process and waits for it. */
    @Override
    public void close() {
        process.toHandle().destroy();
        try {
            if (!process.waitFor(END_SECONDS_MAX, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The hub did not stop within %d s.".formatted(END_SECONDS_MAX));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
