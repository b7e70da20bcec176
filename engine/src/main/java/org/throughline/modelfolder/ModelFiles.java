package org.throughline.modelfolder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where the files of a model come from: a folder, or texts in memory. */
public interface ModelFiles {

    /** Opens a file, where it is there. */
    Optional<InputStream> open(String fileName) throws IOException;

    /** The names of the files that are there. */
    Set<String> names() throws IOException;

    /** The files of a folder. */
    static ModelFiles folder(Path folder) {
        return new ModelFiles() {
            @Override
            public Optional<InputStream> open(String fileName) throws IOException {
                Path file = folder.resolve(fileName);
                return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
            }

            @Override
            public Set<String> names() throws IOException {
                try (Stream<Path> files = Files.list(folder)) {
                    Set<String> names = new TreeSet<>();
                    files.forEach(file -> names.add(file.getFileName().toString()));
                    return names;
                }
            }
        };
    }

    /** Texts by file name. */
    static ModelFiles texts(Map<String, String> texts) {
        return new ModelFiles() {
            @Override
            public Optional<InputStream> open(String fileName) {
                return Optional.ofNullable(texts.get(fileName))
                        .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            }

            @Override
            public Set<String> names() {
                return new TreeSet<>(texts.keySet());
            }
        };
    }
}
