package org.throughline.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where declarations lie: one folder for each interface. */
public final class Declarations {

    private static final String FOLDER = "/interfaces";

    private Declarations() {}

    /**
     * The interfaces that travel with the product, by name.
     *
     * @throws DeclarationException with the file, the key, what it says and what is allowed
     */
    public static List<InterfaceDeclaration> ofProduct() {
        URL found = Declarations.class.getResource(FOLDER);
        if (found == null) {
            return List.of();
        }
        try {
            URI folder = found.toURI();
            if (!"jar".equals(folder.getScheme())) {
                return in(Path.of(folder));
            }
            try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                return in(jar.getPath(FOLDER));
            }
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("(%s) is no address.".formatted(found), impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The interfaces whose folders lie in this one, by name.
     *
     * @throws DeclarationException with the file, the key, what it says and what is allowed
     */
    public static List<InterfaceDeclaration> in(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(Declarations::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InterfaceDeclaration read(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new DeclarationReader(folder.getFileName().toString().replace("/", ""), texts).read();
    }
}
