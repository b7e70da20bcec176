package org.throughline.scenario;

import java.util.List;
import java.util.function.Function;
import org.throughline.scenario.Tables.Row;

/** The clauses that may follow on a line, in any order: each fills columns of the line's row. */
final class Clauses {

    /** Tries to read one clause; false, with nothing taken, where the line does not go on with it. */
    interface Clause {
        boolean read(Words words, Row row);
    }

    private final String meaning;
    private final List<Clause> clauses;

    /** The clauses, and what a reader is told to write where none of them fits. */
    Clauses(String meaning, Clause... clauses) {
        this.meaning = meaning;
        this.clauses = List.of(clauses);
    }

    /** Reads clauses until the line ends or goes on with one of the stops, which is left standing. */
    void read(Words words, Row row, String... stops) {
        while (!words.end() && !words.startsWithOneOf(List.of(stops))) {
            if (clauses.stream().noneMatch(clause -> clause.read(words, row))) {
                throw words.unexpected(meaning);
            }
        }
    }

    /** A clause that opens with words and goes on with a value. */
    static Clause after(String opening, String column, Function<Words, String> value) {
        return (words, row) -> {
            boolean found = words.take(opening.split(" "));
            if (found) {
                row.with(column, value.apply(words));
            }
            return found;
        };
    }

    /** A clause that is only a phrase. */
    static Clause phrase(String phrase, String column, String value) {
        return after(phrase, column, words -> value);
    }

    /** A phrase that says one thing and goes on with the value of another. */
    static Clause both(String opening, String column, String said, String other, Function<Words, String> value) {
        return (words, row) -> {
            boolean found = words.take(opening.split(" "));
            if (found) {
                row.with(column, said).with(other, value.apply(words));
            }
            return found;
        };
    }

    /** A number of days without any opening. */
    static Clause days(String column) {
        return (words, row) -> {
            boolean found = words.startsWithNumber();
            if (found) {
                row.with(column, words.days());
            }
            return found;
        };
    }

    /** A text in quotation marks without any opening. */
    static Clause text(String column) {
        return (words, row) -> {
            boolean found = words.startsWithText();
            if (found) {
                row.with(column, words.text());
            }
            return found;
        };
    }

    static Function<Words, String> quantity() {
        return words -> words.number("a quantity");
    }

    static Function<Words, String> word(String meaning) {
        return words -> words.word(meaning);
    }
}
