package org.throughline.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers the entries of file, environment and arguments, and turns them into values; it notes everything wrong. */
final class SettingsReader {

    /** Longest secret; an API key has 40 characters, and a larger file was named by mistake. */
    private static final long SECRET_BYTES_MAX = 4_096;

    /** How many letters a name may be off to be offered as the one that was meant. */
    private static final int LETTERS_OFF_MAX = 5;

    private final Map<String, Setting<?>> settings = Declaration.byKey();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<ConfigurationProblem> problems = new ArrayList<>();

    List<ConfigurationProblem> problems() {
        return problems;
    }

    void addFile(ConfigurationFile file) {
        problems.addAll(file.problems());
        for (Entry entry : file.entries()) {
            Entry before = entries.get(entry.key());
            if (!settings.containsKey(entry.key())) {
                problems.add(unknown(
                        entry.place(), entry.key(), settings.keySet().stream().toList()));
            } else if (before != null) {
                problems.add(new ConfigurationProblem(
                        ConfigurationFault.SET_TWICE,
                        entry.place(),
                        "The setting (%s) is also set at %s.".formatted(entry.key(), before.place()),
                        "Maybe delete one of them."));
            } else {
                entries.put(entry.key(), entry);
            }
        }
    }

    /** What the environment says holds against the file. */
    void addEnvironment(Map<String, String> environment, Path workingFolder) {
        Map<String, Setting<?>> byVariable = new LinkedHashMap<>();
        settings.values().forEach(setting -> byVariable.put(setting.variable(), setting));
        new TreeMap<>(environment).forEach((variable, value) -> {
            Setting<?> setting = byVariable.get(variable);
            if (setting != null) {
                String text = setting.kind().list() ? value.replace(',', '\n') : value;
                put(new Entry(setting.key(), text.strip(), "the variable " + variable, workingFolder));
            } else if (variable.startsWith(Declaration.VARIABLE_PREFIX)
                    && !Declaration.OTHER_VARIABLES.contains(variable)) {
                problems.add(unknown(
                        "the environment",
                        variable,
                        byVariable.keySet().stream().toList()));
            }
        });
    }

    /** What the command line says holds against everything else. */
    void put(Entry entry) {
        entries.put(entry.key(), entry);
    }

    /** The setting's value, or its default; a default also stands in for a value that was refused. */
    <T> T value(Setting<T> setting) {
        return given(setting)
                .orElseGet(() -> setting.kind()
                        .read(setting.fallback())
                        .orElseThrow(() -> new IllegalStateException(
                                "The default of (%s) is not allowed.".formatted(setting.key()))));
    }

    /** The setting's value, where one was written. */
    <T> Optional<T> given(Setting<T> setting) {
        Entry entry = entries.get(setting.key());
        if (entry == null || entry.text().isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = setting.kind().read(entry.text());
        if (value.isEmpty()) {
            problems.add(new ConfigurationProblem(
                    ConfigurationFault.VALUE_NOT_ALLOWED,
                    entry.place(),
                    "The setting %s does not take (%s)."
                            .formatted(setting.key(), entry.text().replace("\n", ", ")),
                    "Allowed is %s.".formatted(setting.kind().allowed())));
        }
        return value;
    }

    /** A value that another setting needs; where it is missing the problem says what for. */
    <T> Optional<T> needed(Setting<T> setting, Setting<?> by) {
        if (isSet(setting)) {
            return given(setting);
        }
        problems.add(new ConfigurationProblem(
                ConfigurationFault.SETTING_MISSING,
                place(by),
                "The setting (%s) is missing, and %s needs it.".formatted(setting.key(), by.key()),
                "Allowed is %s.".formatted(setting.kind().allowed())));
        return Optional.empty();
    }

    /** The absolute form of a path; a relative one starts where it was written. */
    Path absolute(Setting<Path> setting, Path path) {
        Entry entry = entries.get(setting.key());
        return entry == null
                ? path.toAbsolutePath()
                : entry.folder().resolve(path).toAbsolutePath().normalize();
    }

    /** The first line of the file that the setting names. */
    Optional<String> secret(Setting<Path> setting, Path named) {
        Path file = absolute(setting, named);
        try {
            if (Files.size(file) > SECRET_BYTES_MAX) {
                throw new IOException("it has more than %d bytes".formatted(SECRET_BYTES_MAX));
            }
            Optional<String> word =
                    Files.readString(file).lines().map(String::strip).findFirst();
            if (word.filter(text -> !text.isEmpty()).isEmpty()) {
                throw new IOException("its first line is empty");
            }
            return word;
        } catch (IOException failure) {
            problems.add(new ConfigurationProblem(
                    ConfigurationFault.SECRET_UNREADABLE,
                    place(setting),
                    "The secret in (%s), named by %s, cannot be read (%s).".formatted(file, setting.key(), failure),
                    "Maybe create the file with the secret as its first line, readable for the hub's user only."));
            return Optional.empty();
        }
    }

    boolean isSet(Setting<?> setting) {
        Entry entry = entries.get(setting.key());
        return entry != null && !entry.text().isEmpty();
    }

    String place(Setting<?> setting) {
        Entry entry = entries.get(setting.key());
        return entry == null ? "the default of " + setting.key() : entry.place();
    }

    private static ConfigurationProblem unknown(String place, String name, List<String> known) {
        Map<String, Integer> off = new HashMap<>();
        known.forEach(candidate -> off.put(candidate, lettersOff(name, candidate)));
        Optional<String> meant = known.stream()
                .min(Comparator.comparing(off::get))
                .filter(candidate -> lettersOff(name, candidate) <= LETTERS_OFF_MAX);
        return new ConfigurationProblem(
                ConfigurationFault.UNKNOWN_SETTING,
                place,
                "There is no setting (%s).".formatted(name),
                meant.map("Maybe (%s) was meant."::formatted)
                        .orElseGet(() -> "Allowed are %s.".formatted(String.join(", ", siblings(name, known)))));
    }

    /** The names of the same section, or all when the section is not known either. */
    private static List<String> siblings(String name, List<String> known) {
        String section = name.substring(0, name.lastIndexOf('.') + 1);
        return known.stream().filter(candidate -> candidate.startsWith(section)).toList();
    }

    /** Levenshtein's distance: how many letters must be put in, left out or exchanged. */
    private static int lettersOff(String left, String right) {
        int[] before = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] now = new int[right.length() + 1];
            now[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int exchanged = before[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                now[column] = Math.min(exchanged, Math.min(before[column], now[column - 1]) + 1);
            }
            before = now;
        }
        return before[right.length()];
    }
}
