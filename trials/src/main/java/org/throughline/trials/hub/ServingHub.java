package org.throughline.trials.hub;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A hub over a data folder that is there, with accounts for demonstrations and without Odoo. */
public final class ServingHub implements AutoCloseable {

    private static final String OPEN = "Open ";
    private static final String PLANNED = "Planned: ";
    private static final long END_SECONDS_MAX = 60;

    private final Process process;
    private final BufferedReader lines;
    private final String address;
    private String plan = "";

    private ServingHub(Process process) throws IOException {
        this.process = process;
        this.lines = process.inputReader();
        this.address = await(OPEN);
    }

    /**
     * Starts it as people start it, at a free port, and waits until its pages are open.
     *
     * @param root of the checkout
     * @throws UncheckedIOException where it cannot be started
     */
    public static ServingHub start(Path root, Path data) {
        ProcessBuilder builder = new ProcessBuilder(
                        root.resolve("bin/throughline").toString(), "serve", "--data", data.toString())
                .redirectErrorStream(true);
        builder.environment().put("THROUGHLINE_WEB_PORT", "0");
        builder.environment().put("THROUGHLINE_DEMO_ACCOUNTS", "yes");
        try {
            return new ServingHub(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Such as {@code http://127.0.0.1:8520/}. */
    public String address() {
        return address;
    }

    /**
     * Waits until it has made its first plan.
     *
     * @return what it says of it
     */
    public String planned() {
        try {
            return PLANNED + (plan.isEmpty() ? await(PLANNED) : plan);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String await(String words) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(words)) {
                return line.substring(words.length());
            }
            // Where much is known already, the plan may stand before the pages are open.
            plan = line.startsWith(PLANNED) ? line.substring(PLANNED.length()) : plan;
            said.append(line).append(System.lineSeparator());
        }
        throw new IllegalStateException("The hub ended before it said (%s):%n%s".formatted(words, said));
    }

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
