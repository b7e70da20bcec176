package org.throughline.trials.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The folder that holds the whole project.
 *
 * @param root the folder that holds the Maven wrapper
 */
public record Repository(Path root) {

    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".cache", ".idea", ".vscode", "node_modules");

    /** The repository of this build: the one Maven names, else the nearest folder upwards with a Maven wrapper. */
    public static Repository here() {
        String named = System.getProperty("throughline.root", "");
        Path start = Path.of(named.isEmpty() ? System.getProperty("user.dir", "") : named)
                .toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return new Repository(folder);
            }
        }
        throw new IllegalStateException(
                "There is no repository at or above (%s).\nMaybe set -Dthroughline.root.".formatted(start));
    }

    /** The folder for what is fetched once: {@code THROUGHLINE_CACHE}, else {@code .cache} in the repository. */
    public Path cache(Map<String, String> environment) {
        String named = environment.getOrDefault("THROUGHLINE_CACHE", "");
        return named.isEmpty() ? root.resolve(".cache") : Path.of(named);
    }

    /** Every file of the project, sorted: nothing built, fetched or kept by git. Paths are relative to the root. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean ours = folder.equals(root) || !NOT_OURS.contains(String.valueOf(folder.getFileName()));
                    return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(root.relativize(file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The repository at (%s) cannot be read.".formatted(root), e);
        }
        files.sort(null);
        return files;
    }

    /** The text of a file; empty for one that is not UTF-8 text, such as a picture. */
    public String text(Path file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("The file (%s) cannot be read.".formatted(file), e);
        }
    }
}
