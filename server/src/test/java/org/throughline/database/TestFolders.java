package org.throughline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Folders for tests that the server's account can reach, whoever runs the tests and wherever the repository lies. */
public final class TestFolders {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH = 8L << 30;

    private TestFolders() {}

    /** The programs of PostgreSQL, unpacked once for all runs of this user. */
    public static Path binaries() {
        return base().resolve("binaries");
    }

    /**
     * A new folder, empty and deleted by the caller. It lies in memory where this machine has plenty: tests kill
     * processes, not machines, and a disk that must keep what they write is most of what they wait for.
     */
    public static Path fresh(String name) {
        return fresh(InMemory.BASE.orElseGet(TestFolders::base), name);
    }

    /** A new folder on a disk, for what is to be measured. */
    public static Path freshOnDisk(String name) {
        return fresh(base(), name);
    }

    private static Path fresh(Path base, String name) {
        try {
            Path fresh = Files.createTempDirectory(
                    base, "%s-%d-".formatted(name, ProcessHandle.current().pid()));
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
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
                    : Path.of(System.getProperty("java.io.tmpdir"), ofUser());
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

    private static String ofUser() {
        return "throughline-tests-" + System.getProperty("user.name");
    }

    /** Looked for once in a run: folders that runs left there that were killed are deleted then. */
    private static final class InMemory {

        private static final Pattern NAMED = Pattern.compile(".*-(?<maker>[0-9]+)-[0-9]+");
        private static final Optional<Path> BASE = base();

        private static Optional<Path> base() {
            try {
                if (!Files.isWritable(MEMORY) || Files.getFileStore(MEMORY).getUsableSpace() < ENOUGH) {
                    return Optional.empty();
                }
                Path base = MEMORY.resolve(ofUser());
                Folders.createOpen(base);
                try (DirectoryStream<Path> left = Files.newDirectoryStream(base, InMemory::isAbandoned)) {
                    left.forEach(TestFolders::delete);
                }
                return Optional.of(base);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static boolean isAbandoned(Path folder) {
            Matcher named = NAMED.matcher(folder.getFileName().toString());
            return named.matches()
                    && ProcessHandle.of(Long.parseLong(named.group("maker"))).isEmpty();
        }
    }
}
