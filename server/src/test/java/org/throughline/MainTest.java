package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
