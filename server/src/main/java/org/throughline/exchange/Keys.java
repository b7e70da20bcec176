package org.throughline.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The keys of one object in a declaration; what is asked for and not there as it should be is an error. */
final class Keys {

    private final String file;
    private final String path;
    private final JsonNode object;

    Keys(String file, String path, JsonNode object) {
        this.file = file;
        this.path = path;
        this.object = object;
        if (!object.isObject()) {
            throw new DeclarationException(
                    file, path.isEmpty() ? "the top" : path, object.toString(), "write keys with values here.");
        }
    }

    /** Refuses keys that are misspelt. */
    void allow(String... allowed) {
        Set<String> known = new TreeSet<>(Arrays.asList(allowed));
        for (String key : object.propertyNames()) {
            if (!known.contains(key)) {
                throw new DeclarationException(file, place(key), key, "one of " + known + ".");
            }
        }
    }

    List<String> names() {
        return List.copyOf(object.propertyNames());
    }

    String text(String key) {
        JsonNode value = object.get(key);
        if (value == null || !value.isString() || value.stringValue().isBlank()) {
            throw refused(key, "a text that is not empty.");
        }
        return value.stringValue();
    }

    /** A place in JSON; empty is the whole. */
    String pointer(String key) {
        JsonNode value = object.get(key);
        if (value == null || !value.isString()) {
            throw refused(key, "a JSON pointer such as /name; empty for the whole row.");
        }
        return value.stringValue();
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list(key)) {
            if (!element.isString() || element.stringValue().isBlank()) {
                throw refused(key, "a list of texts, as in [name, state].");
            }
            texts.add(element.stringValue());
        }
        return texts;
    }

    /** The list; empty where the key is missing. */
    JsonNode list(String key) {
        JsonNode value = object.get(key);
        if (value == null) {
            return Json.MAPPER.createArrayNode();
        }
        if (!value.isArray()) {
            throw refused(key, "a list, as in [].");
        }
        return value;
    }

    /** The keys below; none where the key is missing. */
    Keys object(String key) {
        JsonNode value = object.get(key);
        return new Keys(file, place(key), value == null ? Json.MAPPER.createObjectNode() : value);
    }

    int number(String key, int otherwise, int most) {
        JsonNode value = object.get(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.isInt() || value.intValue() < 1 || value.intValue() > most) {
            throw refused(key, "a whole number from 1 to %d.".formatted(most));
        }
        return value.intValue();
    }

    <E extends Enum<E>> E choice(String key, Class<E> choices, E otherwise) {
        if (!object.has(key)) {
            return otherwise;
        }
        String said = text(key);
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> written(choice).equals(said))
                .findFirst()
                .orElseThrow(() -> refused(
                        key,
                        "one of "
                                + Arrays.stream(choices.getEnumConstants())
                                        .map(Keys::written)
                                        .toList()
                                + "."));
    }

    /** As it is written in files: {@code stock-count}. */
    static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    DeclarationException refused(String key, String allowed) {
        JsonNode value = object.get(key);
        return new DeclarationException(file, place(key), value == null ? "nothing" : value.toString(), allowed);
    }

    private String place(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
