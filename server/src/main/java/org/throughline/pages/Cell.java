package org.throughline.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;

/** What stands in one place of a table: exact, so that it can be sorted and calculated with. */
public sealed interface Cell {

    /** Words, such as a name. */
    record Words(String words) implements Cell {}

    /** A number with all its places. */
    record Amount(BigDecimal amount) implements Cell {}

    /** A day of the plan. */
    record Day(LocalDate day) implements Cell {}

    /** A moment. */
    record Time(Instant time) implements Cell {}

    /** There is nothing to say. */
    record Nothing() implements Cell {}

    /** Words; nothing where they are empty. */
    static Cell of(String words) {
        return words.isEmpty() ? new Nothing() : new Words(words);
    }

    /** A number. */
    static Cell of(BigDecimal amount) {
        return new Amount(Written.plain(amount));
    }

    /** A whole number. */
    static Cell of(long number) {
        return new Amount(BigDecimal.valueOf(number));
    }

    /** A moment; nothing where there is none. */
    static Cell at(Optional<Instant> time) {
        return time.<Cell>map(Time::new).orElseGet(Nothing::new);
    }

    /** A day as ISO writes it; nothing where there is none. */
    static Cell day(String isoDate) {
        return isoDate.isEmpty() ? new Nothing() : new Day(LocalDate.parse(isoDate));
    }

    /** Smaller first, words without regard to capitals; cells of different kinds, and what is not said, last. */
    static Comparator<Cell> ascending() {
        return Comparator.comparingInt(Cell::rank).thenComparing(Cell::compare);
    }

    /** Larger first; what is not said is last here too. */
    static Comparator<Cell> descending() {
        return Comparator.comparingInt(Cell::rank).thenComparing(Collections.reverseOrder(Cell::compare));
    }

    private static int rank(Cell cell) {
        return switch (cell) {
            case Amount _ -> 0;
            case Day _ -> 1;
            case Time _ -> 2;
            case Words _ -> 3;
            case Nothing _ -> 4;
        };
    }

    private static int compare(Cell left, Cell right) {
        if (left instanceof Amount(var one) && right instanceof Amount(var other)) {
            return one.compareTo(other);
        }
        if (left instanceof Day(var one) && right instanceof Day(var other)) {
            return one.compareTo(other);
        }
        if (left instanceof Time(var one) && right instanceof Time(var other)) {
            return one.compareTo(other);
        }
        if (left instanceof Words(var one) && right instanceof Words(var other)) {
            int alike = one.compareToIgnoreCase(other);
            return alike == 0 ? one.compareTo(other) : alike;
        }
        return 0;
    }
}
