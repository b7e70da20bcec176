package org.throughline.trials.plain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A row of a file of the model; each reading checks the field and notes an error, and returns something usable. */
final class Row {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]*\\.?[0-9]+");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");
    private static final Pattern SIGNED_WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int MOST_PLACES = 6;

    private final String file;
    private final int line;
    private final Map<String, String> values;
    private final Problems problems;

    Row(String file, int line, Map<String, String> values, Problems problems) {
        this.file = file;
        this.line = line;
        this.values = values;
        this.problems = problems;
    }

    /** What a number may be. */
    enum Range {
        ANY,
        ZERO_OR_MORE,
        POSITIVE,
        ZERO_TO_BELOW_ONE;

        private boolean includes(BigDecimal number) {
            return switch (this) {
                case ANY -> true;
                case ZERO_OR_MORE -> number.signum() >= 0;
                case POSITIVE -> number.signum() > 0;
                case ZERO_TO_BELOW_ONE -> number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0;
            };
        }
    }

    /** Returns the line on which the row begins. */
    int line() {
        return line;
    }

    /** Returns the field; an empty or missing one is empty. */
    Optional<String> text(String column) {
        return Optional.of(values.getOrDefault(column, "")).filter(value -> !value.isEmpty());
    }

    /** Returns the field, which must not be empty. */
    String requiredText(String column) {
        return text(column).orElseGet(() -> {
            refuse(column, "a value is required");
            return "";
        });
    }

    /** Returns the number, which has at most 6 decimals. */
    Optional<BigDecimal> number(String column, Range range) {
        Optional<String> field = text(column);
        Optional<BigDecimal> number = field.filter(
                        value -> DECIMAL.matcher(value).matches())
                .map(BigDecimal::new)
                .filter(value -> value.scale() <= MOST_PLACES && range.includes(value));
        if (field.isPresent() && number.isEmpty()) {
            refuse(column, "must be a decimal with at most 6 places, " + range);
        }
        return number;
    }

    /** Returns the number, which must be there. */
    BigDecimal requiredNumber(String column, Range range) {
        requiredText(column);
        return number(column, range).orElse(BigDecimal.ONE);
    }

    /** Returns days: a whole number of zero or more. */
    Optional<Integer> days(String column) {
        return whole(column, WHOLE, "must be a whole number of zero or more");
    }

    /** Returns a priority: a whole number, lower is sooner. */
    Optional<Integer> priority(String column) {
        return whole(column, SIGNED_WHOLE, "must be a whole number");
    }

    private Optional<Integer> whole(String column, Pattern pattern, String message) {
        Optional<String> field = text(column);
        Optional<Integer> number =
                field.filter(value -> pattern.matcher(value).matches()).map(Integer::valueOf);
        if (field.isPresent() && number.isEmpty()) {
            refuse(column, message);
        }
        return number;
    }

    /** Returns the ISO date. */
    Optional<LocalDate> date(String column) {
        Optional<String> field = text(column);
        Optional<LocalDate> date =
                field.filter(value -> ISO_DATE.matcher(value).matches()).flatMap(Row::parsedDate);
        if (field.isPresent() && date.isEmpty()) {
            refuse(column, "must be a date such as 2026-03-02");
        }
        return date;
    }

    private static Optional<LocalDate> parsedDate(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Returns the ISO date, which must be there. */
    LocalDate requiredDate(String column) {
        requiredText(column);
        return date(column).orElse(LocalDate.EPOCH);
    }

    /** Returns the one of the values that the field names, or the default where it is empty. */
    <E extends Enum<E>> E choice(String column, E byDefault) {
        E[] choices = byDefault.getDeclaringClass().getEnumConstants();
        String field = text(column).orElse(nameOf(byDefault));
        Optional<E> chosen = Arrays.stream(choices)
                .filter(choice -> nameOf(choice).equals(field))
                .findFirst();
        if (chosen.isEmpty()) {
            refuse(column, "must be one of " + Arrays.toString(choices).toLowerCase(Locale.ROOT));
        }
        return chosen.orElse(byDefault);
    }

    static String nameOf(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether the field says yes. */
    boolean yes(String column) {
        String field = text(column).orElse("no");
        if (!field.equals("yes") && !field.equals("no")) {
            refuse(column, "must be yes or no");
        }
        return field.equals("yes");
    }

    /** Checks that the name in the column, if any, is there. */
    void mustBeIn(String column, Collection<String> names) {
        if (text(column).filter(name -> !names.contains(name)).isPresent()) {
            refuse(column, "must be the name of one that is in the model");
        }
    }

    /** Notes an error in the column of this row. */
    void refuse(String column, String message) {
        problems.add(new ModelProblem(file, line, column, values.getOrDefault(column, ""), message));
    }
}
