package org.throughline.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** A declaration of the tests with other words in it. */
final class Rewritten {

    private Rewritten() {}

    static InterfaceDeclaration of(Path folder, String from, String to) {
        try {
            String yaml = Files.readString(folder.resolve("interface.yaml"));
            if (!yaml.contains(from)) {
                throw new IllegalArgumentException("(%s) does not say (%s).".formatted(folder, from));
            }
            SortedMap<String, String> files = new TreeMap<>();
            files.put("interface.yaml", yaml.replace(from, to));
            files.put("schema.json", Files.readString(folder.resolve("schema.json")));
            return new DeclarationReader(folder.getFileName().toString(), files).read();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
