package org.throughline.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One short program run to its end: what it printed and how it ended. */
record Command(List<String> words) {

    private static final int OUTPUT_BYTES_MAX = 64 * 1024;

    /** How a command ended; {@code exit} is negative when it could not be started or did not end in time. */
    record Outcome(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    static Command of(String... words) {
        return new Command(List.of(words));
    }

    Outcome run(Duration longest) {
        try {
            Process process = builder().redirectErrorStream(true).start();
            process.getOutputStream().close();
            CompletableFuture<String> output = new CompletableFuture<>();
            Thread.startVirtualThread(() -> output.complete(head(process.getInputStream())));
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, "did not end within %d s".formatted(longest.toSeconds()));
            }
            return new Outcome(process.exitValue(), output.join().strip());
        } catch (IOException notStarted) {
            return new Outcome(-1, String.valueOf(notStarted.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }

    /**
     * A process with a clean environment: nothing of the hub's own (its locale, library path or secrets) may reach
     * PostgreSQL. It starts in the root folder because another account may not be allowed into the folder that the hub
     * was started from.
     */
    ProcessBuilder builder() {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(Path.of("/").toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    private static String head(InputStream stream) {
        try (stream) {
            byte[] kept = stream.readNBytes(OUTPUT_BYTES_MAX);
            stream.skip(Long.MAX_VALUE);
            return new String(kept, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
