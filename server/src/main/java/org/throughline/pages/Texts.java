package org.throughline.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The words of the pages, from the files under {@code messages/english}: one for the frame and one for each page. */
public final class Texts {

    private final Map<String, String> words;

    private Texts(Map<String, String> words) {
        this.words = Map.copyOf(words);
    }

    /** Reads the files of these names. */
    public static Texts english(List<String> names) {
        Map<String, String> words = new HashMap<>();
        for (String name : names) {
            Properties file = read("/messages/english/%s.properties".formatted(name));
            file.stringPropertyNames().forEach(key -> words.put(name + "." + key, file.getProperty(key)));
        }
        return new Texts(words);
    }

    /**
     * The text under a key, such as {@code accounts.title}, with its places filled in.
     *
     * @throws IllegalArgumentException when there is no such text
     */
    public String of(String key, Object... values) {
        String text = words.get(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text (%s).".formatted(key));
        }
        return new MessageFormat(text.replace("'", "''"), Locale.ENGLISH).format(values);
    }

    /** Whether there is a text under a key. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    private static Properties read(String path) {
        try (InputStream bytes = Texts.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("The texts (%s) are missing.".formatted(path));
            }
            Properties file = new Properties();
            file.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
