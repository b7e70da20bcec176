package org.throughline;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words after a command of the hub: names that begin with two hyphens, each with a path behind it. */
final class HubArguments {

    private final Map<String, Path> paths = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    HubArguments(List<String> words, Set<String> known) {
        for (int at = 0; at < words.size(); at += 2) {
            String name = words.get(at);
            if (!known.contains(name)) {
                problems.add("TL-MAIN-002 The argument (%s) is not known. Maybe one of: %s."
                        .formatted(
                                name, String.join(", ", known.stream().sorted().toList())));
            } else if (at + 1 == words.size()) {
                problems.add("TL-MAIN-002 The argument (%s) needs a path behind it.".formatted(name));
            } else {
                put(name, words.get(at + 1));
            }
        }
    }

    /** The path behind the name, where it was written. */
    List<Path> given(String name) {
        Path path = paths.get(name);
        return path == null ? List.of() : List.of(path);
    }

    /** The path behind the name; where it is missing that is a problem. */
    List<Path> needed(String name) {
        if (!paths.containsKey(name) && problems.isEmpty()) {
            problems.add("TL-MAIN-002 The argument (%s FILE) is missing.".formatted(name));
        }
        return given(name);
    }

    List<String> problems() {
        return problems;
    }

    private void put(String name, String word) {
        try {
            if (paths.put(name, Path.of(word)) != null) {
                problems.add("TL-MAIN-002 The argument (%s) stands there twice.".formatted(name));
            }
        } catch (InvalidPathException notOne) {
            problems.add("TL-MAIN-002 The word (%s) after (%s) is no path.".formatted(word, name));
        }
    }
}
