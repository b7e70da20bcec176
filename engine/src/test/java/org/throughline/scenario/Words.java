package org.throughline.scenario;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one input line, taken one after the other; what does not fit is an error that names file and line. */
final class Words {

    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|,|[^\\s,\"]+");

    private final String file;
    private final int line;
    private final List<String> words;
    private int at;

    private Words(String file, int line, List<String> words) {
        this.file = file;
        this.line = line;
        this.words = words;
    }

    /** Splits a line into words; a comma and a text in quotation marks are words, from a {@code #} on nothing is. */
    static Words of(String file, int line, String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find() && !matcher.group().startsWith("#")) {
            words.add(matcher.group());
        }
        return new Words(file, line, words);
    }

    boolean end() {
        return at == words.size();
    }

    /** Whether the next words are these; if so, they are taken. */
    boolean take(String... expected) {
        int from = at;
        for (String word : expected) {
            if (from == words.size() || !words.get(from).equals(word)) {
                return false;
            }
            from++;
        }
        at = from;
        return true;
    }

    /** Takes words that must stand here. */
    void must(String... expected) {
        if (!take(expected)) {
            throw unexpected("\"" + String.join(" ", expected) + "\"");
        }
    }

    /** Takes the next word, whatever it is. */
    String word(String meaning) {
        if (end() || words.get(at).equals(",")) {
            throw unexpected(meaning);
        }
        return words.get(at++);
    }

    /** Whether the next word is one of these; it is not taken. */
    boolean startsWithOneOf(Iterable<String> candidates) {
        for (String candidate : candidates) {
            if (!end() && words.get(at).equals(candidate)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the next word is a number; it is not taken. */
    boolean startsWithNumber() {
        return !end() && isNumber(words.get(at));
    }

    /** Whether the next word is a text in quotation marks; it is not taken. */
    boolean startsWithText() {
        return !end() && words.get(at).startsWith("\"");
    }

    /** Takes a text in quotation marks, without them. */
    String text() {
        String quoted = word("a text");
        return quoted.substring(1, quoted.length() - 1);
    }

    String number(String meaning) {
        String number = word(meaning);
        if (!isNumber(number)) {
            at--;
            throw unexpected(meaning);
        }
        return number;
    }

    /** Takes a number of days: {@code 1 day}, {@code 5 days}. */
    String days() {
        String number = number("a number of days");
        if (!take("days")) {
            must("day");
        }
        return number;
    }

    String date() {
        String date = word("a date");
        try {
            return LocalDate.parse(date).toString();
        } catch (DateTimeException notOne) {
            at--;
            throw unexpected("a date such as 2026-03-12");
        }
    }

    /** Refuses what is left of the line. */
    NotUnderstood unexpected(String meaning) {
        String found = end() ? "the line ends" : "there is (%s)".formatted(words.get(at));
        return new NotUnderstood(file, line, "%s is expected, but %s.".formatted(meaning, found));
    }

    private static boolean isNumber(String word) {
        try {
            return new BigDecimal(word).scale() >= 0 && !word.contains("E") && !word.contains("e");
        } catch (NumberFormatException notOne) {
            return false;
        }
    }
}
