package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_missing_command_is_refused_with_advice() {
        assertThat(run()).isEqualTo(2);
        assertThat(text(err)).startsWith("TL-MAIN-001 A command is missing.").contains("Maybe: throughline plan");
    }

    @Test
    void an_unknown_command_is_refused_by_name() {
        assertThat(run("plna")).isEqualTo(2);
        assertThat(text(err)).startsWith("TL-MAIN-001 The command (plna) is not known.");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void plan_is_handed_to_the_planner_without_its_first_word(@TempDir Path folder) {
        String absent = folder.resolve("absent").toString();

        assertThat(run("plan", "--model", absent, "--as-of", "2026-01-05", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(text(err)).contains("TL-MODEL-001").contains(absent);
    }

    @Test
    void the_version_is_the_one_of_the_build() {
        assertThat(run("version")).isZero();
        assertThat(text(out)).matches("Throughline \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    }

    @Test
    void an_argument_that_is_missing_or_not_known_is_named() {
        assertThat(run("backup")).isEqualTo(2);
        assertThat(run("serve", "--port", "80")).isEqualTo(2);
        assertThat(run("restore", "--from")).isEqualTo(2);
        assertThat(text(err))
                .contains("TL-MAIN-002 The argument (--to FILE) is missing.")
                .contains("TL-MAIN-002 The argument (--port) is not known. Maybe one of: --config, --data.")
                .contains("TL-MAIN-002 The argument (--from) needs a path behind it.");
    }

    @Test
    void connect_says_which_settings_are_missing_when_no_odoo_is_named(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("throughline.yaml"), "web:\n  port: 8520\n");

        assertThat(run("connect", "--config", file.toString())).isEqualTo(2);
        assertThat(text(err)).startsWith("TL-MAIN-004 The settings name no Odoo (odoo.url).");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void connect_asks_the_odoo_of_the_settings_and_never_prints_its_key(@TempDir Path folder) throws IOException {
        String key = "a-key-that-nobody-may-see-0123456789";
        Files.writeString(folder.resolve("odoo.key"), key);
        Path file = Files.writeString(folder.resolve("throughline.yaml"), """
                odoo:
                  url: http://127.0.0.1:%d
                  database: company
                  key_file: odoo.key
                """.formatted(closedPort()));

        assertThat(run("connect", "--config", file.toString())).isEqualTo(1);
        assertThat(text(out))
                .contains("database company", "BAD", "TL-ODOO-001", "Odoo cannot be read as declared")
                .doesNotContain(key);
        assertThat(text(err)).isEmpty();
    }

    /** A port of this machine at which nobody answers. */
    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private int run(String... arguments) {
        return Main.run(arguments, printTo(out), printTo(err));
    }

    private static PrintStream printTo(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
