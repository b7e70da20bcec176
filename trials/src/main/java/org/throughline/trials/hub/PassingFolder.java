package org.throughline.trials.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** A folder open to the account that a hub of root's steps down to, which is removed at the end. */
public record PassingFolder(Path path) implements AutoCloseable {

    /**
     * An empty one.
     *
     * @throws UncheckedIOException where it cannot be made
     */
    public static PassingFolder create() {
        try {
            Path path = Files.createTempDirectory("throughline-trial-");
            return new PassingFolder(Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes it with all that lies in it. */
    @Override
    public void close() {
        try {
            List<Path> files;
            try (var tree = Files.walk(path)) {
                files = tree.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
