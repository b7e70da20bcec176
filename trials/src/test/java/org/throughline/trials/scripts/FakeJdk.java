package org.throughline.trials.scripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** A folder that looks like a JDK to a script. */
final class FakeJdk {

    private FakeJdk() {}

    /** Writes it; its {@code java} ends with the given exit code. */
    static Path in(Path folder, String version, int exitCode) {
        try {
            Files.createDirectories(folder.resolve("bin"));
            Files.createDirectories(folder.resolve("lib"));
            Files.writeString(folder.resolve("lib/modules"), "no modules");
            Files.writeString(
                    folder.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
            for (String program : List.of("java", "javac")) {
                Path file = Files.writeString(
                        folder.resolve("bin").resolve(program), "#!/bin/sh\nexit %d\n".formatted(exitCode));
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packs it as publishers do: everything in one folder. */
    static Path packAsTar(Path jdk, Path archive) throws IOException {
        List<String> command = List.of(
                "tar",
                "-czf",
                archive.toString(),
                "-C",
                jdk.resolveSibling(".").normalize().toString(),
                String.valueOf(jdk.getFileName()));
        try {
            int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException("tar ended with (%d).".formatted(exitCode));
            }
            return archive;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("tar was interrupted.", e);
        }
    }

    /** Packs it as a zip that remembers what can be run. */
    static Path packAsZip(Path jdk, Path archive) throws IOException {
        Map<String, ?> options = Map.of("create", "true", "enablePosixFileAttributes", "true");
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), options);
                var files = Files.walk(jdk)) {
            for (Path file : files.toList()) {
                Path target = zip.getPath(
                        String.valueOf(jdk.resolveSibling(".").normalize().relativize(file)));
                Files.copy(file, target);
                Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(file));
            }
        }
        return archive;
    }
}
