package org.throughline.trials.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the script that starts the hub rehearses the start, with a Java that only says what it was asked to do. */
class RehearsalTest {

    /** The company tells where it is; a rehearsing hub opens, plans, and keeps classes when it is told to end. */
    private static final String REHEARSES = """
            #!/bin/sh
            for word in "$@"; do
                case $word in
                    *PlantMain) printf 'url here\\ndatabase plant\\nkey word\\n' && exec sleep 60 ;;
                    -XX:AOTCacheOutput=*) kept=${word#*=} ;;
                    */data) data=$word ;;
                esac
            done
            [ -n "${kept-}" ] || { printf '%s\\n' "$*" && exit; }
            mkdir -p "$data/binaries/postgresql-18"
            trap 'printf classes >"$kept"; exit 143' TERM
            printf 'Open http://nowhere/\\nPlanned: a little\\n'
            while sleep 0.1; do :; done
            """;

    private static final String CANNOT_REHEARSE = """
            #!/bin/sh
            case "$*" in
                *PlantMain*) printf 'no company today\\n' && exit 1 ;;
            esac
            printf '%s\\n' "$*"
            """;

    @TempDir
    private Path folder;

    private Machine machine;
    private Path java;

    @BeforeEach
    void build() throws IOException {
        machine = new Machine(
                folder.resolve("machine"), "dirname", "cksum", "tr", "mktemp", "chmod", "sed", "sleep", "cp");
        machine.script("curl", "exit 0");
        Path jdk = machine.jdk("jdk", "25");
        machine.with("JAVA_HOME", jdk.toString());
        java = jdk.resolve("bin/java");
        for (String module : List.of("server", "demo-plant")) {
            Files.createDirectories(program(module));
            Files.writeString(program(module).resolve("built"), "");
        }
    }

    @Test
    void the_first_start_is_rehearsed_and_each_start_uses_what_was_kept() throws IOException {
        Files.writeString(java, REHEARSES);

        Machine.Result first = machine.serve();
        Machine.Result second = machine.serve();

        assertThat(first.errors()).contains("rehearsed, once");
        assertThat(second.errors()).isEmpty();
        assertThat(prepared()).singleElement().satisfies(kept -> {
            assertThat(kept).hasContent("classes");
            assertThat(first.out()).contains("-XX:AOTCache=" + kept, "org.throughline.Main serve");
            assertThat(second.out()).isEqualTo(first.out());
        });
        assertThat(program("server").resolve("postgresql/postgresql-18")).isDirectory();
        assertThat(program("server")).isDirectoryNotContaining("glob:**/rehearsal.*");
    }

    @Test
    void a_hub_that_cannot_rehearse_starts_all_the_same_and_does_not_try_again() throws IOException {
        Files.writeString(java, CANNOT_REHEARSE);

        Machine.Result first = machine.serve();
        Machine.Result second = machine.serve();

        assertThat(first.errors()).contains("could not be rehearsed", "no company today");
        assertThat(first.out()).contains("org.throughline.Main serve");
        assertThat(second).isEqualTo(new Machine.Result(0, first.out(), ""));
        assertThat(prepared())
                .singleElement()
                .satisfies(kept -> assertThat(kept).isEmptyFile());
    }

    private Path program(String module) {
        return machine.cache().resolve("program").resolve(module);
    }

    private List<Path> prepared() throws IOException {
        try (Stream<Path> files = Files.list(program("server"))) {
            return files.filter(file -> file.toString().endsWith(".aot")).toList();
        }
    }
}
