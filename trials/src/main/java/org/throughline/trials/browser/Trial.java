package org.throughline.trials.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts a program once with {@code --version}, because one that lies there need not run there. */
final class Trial {

    private static final long SECONDS_MAX = 60;

    private Trial() {}

    /** What the program says of itself; the reason when it does not run. */
    static Outcome of(Path program, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "--version").redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean ended = process.waitFor(SECONDS_MAX, TimeUnit.SECONDS);
            return new Outcome(ended && process.exitValue() == 0, said);
        } catch (IOException e) {
            return new Outcome(false, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(false, "interrupted");
        }
    }

    /**
     * How it went.
     *
     * @param runs whether the program runs
     * @param said what it printed
     */
    record Outcome(boolean runs, String said) {}
}
