package org.throughline.trials.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.trials.hub.PassingFolder;

/** A real hub with a data folder of its own, at a free port of this machine. */
final class HubProcess implements AutoCloseable {

    private static final Pattern PASSWORD = Pattern.compile("one-time password (\\S+)");
    private static final Pattern ADDRESS = Pattern.compile("Open (\\S+)");
    private static final long END_SECONDS_MAX = 60;

    private final PassingFolder folder;
    private final Process process;
    private final String password;
    private final String address;
    private final CountDownLatch planned = new CountDownLatch(1);

    private HubProcess(PassingFolder folder, Process process, String password, String address) {
        this.folder = folder;
        this.process = process;
        this.password = password;
        this.address = address;
    }

    /** Starts a hub that knows nothing yet, with these further variables, and waits until it can be reached. */
    static HubProcess start(Map<String, String> environment) {
        try {
            PassingFolder folder = PassingFolder.create();
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx400m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.throughline.Main",
                            "serve",
                            "--data",
                            folder.path().toString())
                    .redirectErrorStream(true);
            builder.environment().put("THROUGHLINE_WEB_PORT", "0");
            builder.environment().putAll(environment);
            return started(folder, builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HubProcess started(PassingFolder folder, Process process) throws IOException {
        List<String> said = new ArrayList<>();
        String password = "";
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            Matcher word = PASSWORD.matcher(line);
            password = word.find() ? word.group(1) : password;
            Matcher place = ADDRESS.matcher(line);
            if (place.find()) {
                HubProcess hub = new HubProcess(folder, process, password, place.group(1));
                Thread.ofVirtual().start(() -> lines.lines().forEach(hub::hear));
                return hub;
            }
        }
        throw new IllegalStateException("The hub did not start: " + said);
    }

    /** The first administrator's one-time password. */
    String password() {
        return password;
    }

    private void hear(String line) {
        System.err.println(line);
        if (line.startsWith("Planned: ")) {
            planned.countDown();
        }
    }

    /** Waits until the first plan is made. */
    void awaitPlan(Duration patience) {
        try {
            if (!planned.await(patience.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The hub made no plan within %s.".formatted(patience));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The most memory that the process had at once, in bytes. */
    long peakMemory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    << 10;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An address of the hub. */
    String address(String path) {
        return address + path.substring(1);
    }

    @Override
    public void close() {
        // Ends the process and leaves its output open, because its last words are read too.
        boolean told = process.toHandle().destroy();
        try {
            if (!told || !process.waitFor(END_SECONDS_MAX, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The hub did not stop within %d s.".formatted(END_SECONDS_MAX));
            }
            folder.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
