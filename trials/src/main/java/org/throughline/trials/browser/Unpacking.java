package org.throughline.trials.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Fills a folder of the cache in one go: it is there whole, or not at all. */
final class Unpacking {

    private Unpacking() {}

    /** Fills a folder that has another name until it is whole. */
    @FunctionalInterface
    interface Filling {
        void fill(Path folder) throws IOException;
    }

    static Path into(Path folder, Filling filling) throws IOException {
        Files.createDirectories(folder.getParent());
        Path arriving = Files.createTempDirectory(folder.getParent(), "arriving");
        try {
            filling.fill(arriving);
            moveInto(arriving, folder);
            return folder;
        } finally {
            delete(arriving);
        }
    }

    private static void moveInto(Path arriving, Path folder) throws IOException {
        try {
            Files.move(arriving, folder);
        } catch (FileSystemException failure) {
            // Another run may have been faster; what it unpacked has the same checksum.
            if (!Files.isDirectory(folder)) {
                throw failure;
            }
        }
    }

    /** Writes a file that can be run. */
    static void program(InputStream content, Path file) throws IOException {
        Files.copy(content, file);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("The file (%s) cannot be made executable.".formatted(file));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> files;
            try (var tree = Files.walk(folder)) {
                files = tree.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
