package org.throughline.trials.odoo;

import java.util.List;
import java.util.Set;

/** The words of a command after its name: options that begin with two dashes, each but flags with a value. */
public final class Words {

    private final List<String> words;

    /**
     * @param options that take a value
     * @param flags that take none
     * @throws IllegalArgumentException with the first word that is not understood
     */
    public Words(String[] words, Set<String> options, Set<String> flags) {
        this.words = List.of(words);
        int at = 0;
        while (at < words.length) {
            boolean option = options.contains(words[at]);
            if (!option && !flags.contains(words[at])) {
                throw new IllegalArgumentException("The option (%s) is not known.".formatted(words[at]));
            }
            if (option && at + 1 == words.length) {
                throw new IllegalArgumentException("The option (%s) needs a value.".formatted(words[at]));
            }
            at += option ? 2 : 1;
        }
    }

    /** Whether the flag was said. */
    public boolean says(String flag) {
        return words.contains(flag);
    }

    /**
     * The value of an option that must be there.
     *
     * @throws IllegalArgumentException where it is not
     */
    public String text(String option) {
        int at = words.indexOf(option);
        if (at < 0) {
            throw new IllegalArgumentException("The option (%s) is missing.".formatted(option));
        }
        return words.get(at + 1);
    }

    /**
     * The value of an option that may be left out.
     *
     * @throws IllegalArgumentException where it is no whole number from the least on
     */
    public int number(String option, int least, int usual) {
        if (!words.contains(option)) {
            return usual;
        }
        String value = text(option);
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < least) {
            throw new IllegalArgumentException(
                    "The option (%s) takes a whole number from (%d) on, not (%s).".formatted(option, least, value));
        }
        return Integer.parseInt(value);
    }
}
