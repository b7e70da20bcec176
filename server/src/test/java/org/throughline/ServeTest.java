package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.database.TestFolders;

/** The hub as whoever operates it sees it: processes, words on the screen, files. */
class ServeTest {

    private final Path folder = TestFolders.fresh("serve");
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
        TestFolders.delete(folder);
    }

    @Test
    void a_hub_serves_is_backed_up_refuses_a_second_one_and_stops_when_told() throws Exception {
        Process hub = start("serve", "--data", data("hub"));
        List<String> said = until(hub.inputReader(), "Open ");

        assertThat(said).anyMatch(line -> line.matches("First log-in: account administrator, one-time password .*"));
        String address = said.getLast().substring("Open ".length());
        assertThat(get(address + "health").statusCode()).isEqualTo(200);

        Ended second = run("serve", "--data", data("hub"));
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.text()).contains("TL-DATABASE-005", "process " + hub.pid());

        Ended backup = run("backup", "--data", data("hub"), "--to", data("hub.backup"));
        assertThat(backup.code()).as(backup.text()).isZero();
        assertThat(backup.text()).contains("1  security_account", "Backed up ");

        assertThat(hub.toHandle().destroy()).isTrue();
        assertThat(hub.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(hub.exitValue()).isEqualTo(143);
        assertThat(until(hub.inputReader(), "Stopping")).last().isEqualTo("Stopping ...");
        assertThat(folder.resolve("hub/database/cluster/postmaster.pid")).doesNotExist();

        Ended restore = run("restore", "--data", data("fresh"), "--from", data("hub.backup"));
        assertThat(restore.code()).as(restore.text()).isZero();
        assertThat(restore.text()).contains("1  security_account", "Restored ");
        assertThat(run("restore", "--data", data("fresh"), "--from", data("hub.backup"))
                        .text())
                .contains("TL-DATABASE-019");
    }

    @Test
    void a_hub_with_a_broken_thread_says_so_closes_everything_and_ends_with_a_failure() throws Exception {
        Process hub = start(BreakingHub.class, "serve", "--data", data("breaking"));
        until(hub.inputReader(), "Open ");

        hub.outputWriter().append("break\n").flush();

        assertThat(hub.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(hub.exitValue()).isEqualTo(1);
        assertThat(until(hub.inputReader(), "Stopping"))
                .anyMatch(line -> line.contains("TL-MAIN-005 A thread (breaking) broke"))
                .anyMatch(line -> line.contains("StackOverflowError: too deep"));
        assertThat(folder.resolve("breaking/database/cluster/postmaster.pid")).doesNotExist();
    }

    /** The hub, in which a thread breaks as soon as it is told to. */
    static final class BreakingHub {

        private BreakingHub() {}

        public static void main(String[] arguments) {
            Thread.ofVirtual().name("breaking").start(BreakingHub::breakWhenTold);
            Main.main(arguments);
        }

        private static void breakWhenTold() {
            if (new Scanner(System.in, StandardCharsets.UTF_8).hasNextLine()) {
                throw new StackOverflowError("too deep");
            }
        }
    }

    @Test
    void a_hub_does_not_start_on_wrong_settings_and_names_all_of_them() throws Exception {
        Path file = Files.writeString(folder.resolve("wrong.yaml"), "web:\n  port: eighty\nplan:\n  horizon: 3\n");

        Ended ended = run("serve", "--config", file.toString());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.text())
                .contains("TL-CONFIGURATION-004", "TL-CONFIGURATION-003", "Nothing was started or changed.");
    }

    private String data(String name) {
        return folder.resolve(name).toString();
    }

    private record Ended(int code, String text) {}

    private Ended run(String... words) throws IOException, InterruptedException {
        Process process = start(words);
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), text);
    }

    private Process start(String... words) throws IOException {
        return start(Main.class, words);
    }

    private Process start(Class<?> program, String... words) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName()),
                        Arrays.stream(words))
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().put("THROUGHLINE_WEB_PORT", "0");
        if (command.contains("--config")) {
            builder.environment().remove("THROUGHLINE_WEB_PORT");
        }
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static List<String> until(BufferedReader lines, String start) throws IOException {
        List<String> said = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.startsWith(start)) {
                return said;
            }
        }
        throw new AssertionError("The hub ended: " + said);
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
