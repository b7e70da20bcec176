package org.throughline.modelfolder;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.values.DayCount;
import org.throughline.values.Fraction;
import org.throughline.values.Micros;

/**
 * One record of a file, read column by column. A field that cannot be read is reported, and a harmless value stands in
 * for it, so that the rest of the model is still looked at.
 */
final class Row {

    private static final LocalDate SOME_DAY = LocalDate.EPOCH;
    private static final int ISO_DATE_LENGTH = 10;
    private static final int DECIMAL_LENGTH_MAX = 40;

    private final Map<String, Integer> columns;
    private final List<String> fields;
    private final FieldProblems problems;

    Row(Map<String, Integer> columns, List<String> fields, FieldProblems problems) {
        this.columns = columns;
        this.fields = fields;
        this.problems = problems;
    }

    /** The text of a column, empty where it is empty or not there. */
    String text(String column) {
        Integer at = columns.get(column);
        return at == null ? "" : fields.get(at);
    }

    /** The text of a column that must not be empty. */
    String required(String column) {
        String text = text(column);
        if (text.isEmpty() && columns.containsKey(column)) {
            problems.add("TL-MODEL-006", column, "the field is empty", "Fill it in");
        }
        return text;
    }

    /** A decimal in millionths that must be given. */
    long amount(String column) {
        return required(column).isEmpty() ? Micros.ONE : amount(column, Micros.ONE);
    }

    /** A decimal in millionths. */
    long amount(String column, long whenEmpty) {
        String text = text(column);
        if (text.isEmpty()) {
            return whenEmpty;
        }
        try {
            return Micros.parse(text);
        } catch (NumberFormatException bad) {
            String advice = "Write it with a point and at most 6 places, such as 12.5";
            problems.add("TL-MODEL-007", column, "the value (%s) %s".formatted(brief(text), bad.getMessage()), advice);
            return Micros.ONE;
        }
    }

    /** A decimal above zero, in millionths; zero where it is empty. */
    long limit(String column) {
        long amount = amount(column, 0);
        if (amount <= 0 && !text(column).isEmpty()) {
            outOfRange(column, "above zero");
        }
        return Math.max(0, amount);
    }

    /** A price or cost, zero or more, in millionths. */
    long money(String column, long whenEmpty) {
        long amount = amount(column, whenEmpty);
        if (amount < 0 && !text(column).isEmpty()) {
            outOfRange(column, "zero or more");
        }
        return amount;
    }

    /** A whole number of days, zero or more. */
    int days(String column, int whenEmpty) {
        int days = whole(column, whenEmpty);
        if (!text(column).isEmpty() && (days < 0 || days > DayCount.MAX)) {
            outOfRange(column, "a whole number of days from 0 to " + DayCount.MAX);
            return 0;
        }
        return days;
    }

    /** A whole number. */
    int whole(String column, int whenEmpty) {
        String text = text(column);
        if (text.isEmpty()) {
            return whenEmpty;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException bad) {
            problems.add(
                    "TL-MODEL-007",
                    column,
                    "the value (%s) is not a whole number of this size".formatted(brief(text)),
                    "Write digits only, such as 5");
            return 0;
        }
    }

    /** A factor above zero with any number of places. */
    Fraction factor(String column) {
        String text = required(column);
        try {
            BigDecimal factor = text.length() > DECIMAL_LENGTH_MAX || text.contains("e") || text.contains("E")
                    ? BigDecimal.ZERO
                    : new BigDecimal(text);
            if (factor.signum() > 0) {
                return Fraction.of(factor);
            }
        } catch (NumberFormatException bad) {
            return notAFactor(column, text);
        }
        return notAFactor(column, text);
    }

    private Fraction notAFactor(String column, String text) {
        if (!text.isEmpty()) {
            problems.add(
                    "TL-MODEL-007",
                    column,
                    "the value (%s) is not a number above zero".formatted(brief(text)),
                    "Write a decimal of at most %d characters, such as 1000".formatted(DECIMAL_LENGTH_MAX));
        }
        return Fraction.ONE;
    }

    /** An ISO date that must be given. */
    LocalDate date(String column) {
        return required(column).isEmpty() ? SOME_DAY : date(column, SOME_DAY);
    }

    /** An ISO date. */
    LocalDate date(String column, LocalDate whenEmpty) {
        String text = text(column);
        if (text.isEmpty()) {
            return whenEmpty;
        }
        try {
            if (text.length() == ISO_DATE_LENGTH) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException bad) {
            return notADate(column, text, whenEmpty);
        }
        return notADate(column, text, whenEmpty);
    }

    private LocalDate notADate(String column, String text, LocalDate instead) {
        problems.add(
                "TL-MODEL-008",
                column,
                "the value (%s) is not a date".formatted(brief(text)),
                "Write it as year-month-day, such as 2026-03-02");
        return instead;
    }

    /** One of the values of an enum that must be given; the first stands in where it cannot be read. */
    <E extends Enum<E>> E choice(String column, E[] values) {
        return required(column).isEmpty() ? values[0] : choice(column, values, values[0]);
    }

    /** One of the values of an enum, written in small letters. */
    <E extends Enum<E>> E choice(String column, E[] values, E whenEmpty) {
        String text = text(column);
        if (text.isEmpty()) {
            return whenEmpty;
        }
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
                return value;
            }
        }
        String allowed = Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        notAllowed(column, text, allowed);
        return whenEmpty;
    }

    /** {@code yes} or {@code no}. */
    boolean yes(String column, boolean whenEmpty) {
        String text = text(column);
        return switch (text) {
            case "" -> whenEmpty;
            case "yes" -> true;
            case "no" -> false;
            default -> {
                notAllowed(column, text, "yes, no");
                yield whenEmpty;
            }
        };
    }

    void notAllowed(String column, String text, String allowed) {
        problems.add(
                "TL-MODEL-009",
                column,
                "the value (%s) is not allowed".formatted(brief(text)),
                "It must be one of: " + allowed);
    }

    private void outOfRange(String column, String right) {
        problems.add(
                "TL-MODEL-010",
                column,
                "the value (%s) is out of range".formatted(brief(text(column))),
                "It must be " + right);
    }

    private static String brief(String text) {
        return text.length() <= DECIMAL_LENGTH_MAX ? text : text.substring(0, DECIMAL_LENGTH_MAX) + "...";
    }

    /** Where the problems of the fields of one row go. */
    interface FieldProblems {
        void add(String code, String column, String text, String advice);
    }
}
