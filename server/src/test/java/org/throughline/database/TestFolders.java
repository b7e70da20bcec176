package org.throughline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/** Folders for tests that the server's account can reach, whoever runs the tests and wherever the repository lies. */
public final class TestFolders {

    private TestFolders() {}

    /** The programs of PostgreSQL, unpacked once for all runs of this user. */
    public static Path binaries() {
        return base().resolve("binaries");
    }

    /** A new folder, empty and deleted by the caller. */
    public static Path fresh(String name) {
        try {
            Path base = base();
            Path fresh = Files.createTempDirectory(base, name + "-");
            Files.setPosixFilePermissions(fresh, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
            return fresh;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Copies a data folder with owners and permissions. */
    public static void copy(Path from, Path to) {
        Command.Outcome copied = Command.of("cp", "-a", from + "/.", to.toString())
                .run(Limits.standard().commandMax());
        if (!copied.succeeded()) {
            throw new IllegalStateException(copied.output());
        }
    }

    public static void delete(Path folder) {
        try {
            Folders.deleteTree(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path base() {
        try {
            Path built = Path.of(System.getProperty("throughline.root", System.getProperty("user.dir")))
                    .toAbsolutePath()
                    .resolve("server/target");
            Path base = isOpen(built)
                    ? built.resolve("test-databases")
                    : Path.of(
                            System.getProperty("java.io.tmpdir"),
                            "throughline-tests-" + System.getProperty("user.name"));
            Folders.createOpen(base);
            return base;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** True when every folder on the way lets strangers pass, as the account that root steps down to is one. */
    private static boolean isOpen(Path folder) throws IOException {
        for (Path walked = folder; walked != null; walked = walked.getParent()) {
            if (Files.exists(walked)
                    && !Files.getPosixFilePermissions(walked).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }
}
