package org.throughline.trials.scripts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.throughline.trials.repository.Repository;

/** A machine that has only the programs it is given, and no JDK but those that a test puts on it. */
final class Machine {

    private static final List<String> ALWAYS_THERE =
            List.of("sh", "cat", "rm", "mkdir", "mv", "uname", "readlink", "find", "head", "gzip", "sha256sum");

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    Machine(Path folder, String... programs) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.createDirectories(folder.resolve("bin"));
        for (String program : ALWAYS_THERE) {
            offer(program);
        }
        for (String program : programs) {
            offer(program);
        }
        environment.put("PATH", folder.resolve("bin").toString());
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("THROUGHLINE_CACHE", cache().toString());
        environment.put("THROUGHLINE_JDK_FOLDERS", "");
    }

    /** What a script did. */
    record Result(int exitCode, String out, String errors) {}

    /** Whether this computer has a program, so that a machine can be given it. */
    static boolean offers(String program) {
        return locate(program).isPresent();
    }

    Machine with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Puts a JDK on the machine, as far as the scripts look at one. */
    Path jdk(String name, String version) {
        return FakeJdk.in(folder.resolve(name), version, 0);
    }

    /** Puts a program of one line on the machine. */
    void script(String name, String line) throws IOException {
        Path file = Files.writeString(folder.resolve("bin").resolve(name), "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Path cache() {
        return folder.resolve("cache");
    }

    Path programs() {
        return folder.resolve("bin");
    }

    /** Has the scripts find a JDK; prints its folder. */
    Result findJdk() {
        Path root = Repository.here().root();
        return run(
                "set -eu; root='%s'; . \"$root/bin/.environment\"; use_jdk; printf %%s \"$JAVA_HOME\"".formatted(root));
    }

    /** Starts the hub by the script, as people do. */
    Result serve() {
        return run("exec '%s/bin/throughline' serve".formatted(Repository.here().root()));
    }

    private Result run(String script) {
        try {
            Path errors = Files.createTempFile(folder, "errors", "");
            ProcessBuilder builder = new ProcessBuilder(programs().resolve("sh").toString(), "-c", script);
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.redirectError(errors.toFile()).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The script did not end within a minute.");
            }
            return new Result(process.exitValue(), out, Files.readString(errors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The script was interrupted.", e);
        }
    }

    private void offer(String program) throws IOException {
        Path target = locate(program)
                .orElseThrow(() -> new IllegalStateException("This computer has no (%s).".formatted(program)));
        script(program, "exec '%s' \"$@\"".formatted(target));
    }

    private static Optional<Path> locate(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(place -> !place.isEmpty())
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
