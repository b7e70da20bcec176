package org.throughline.values;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Exact decimals with at most six places, held as millionths in a {@code long}: the form in which the engine counts.
 *
 * <p>The largest amount is about 9.2 million million units. Arithmetic that would leave this range throws
 * {@link ArithmeticException}; nothing is ever rounded silently.
 */
public final class Micros {

    /** Millionths in one unit. */
    public static final long ONE = 1_000_000L;

    /** Less than this (0.00001 of a unit) is never missing. */
    public static final long TOLERANCE = 10L;

    private static final int PLACES = 6;

    /** Longer numbers cannot fit a {@code long} unless they are padded with zeros, which nobody means. */
    private static final int DIGITS_MAX = 40;

    private Micros() {}

    /**
     * Reads a decimal such as {@code -12.5}; digits, one optional point and one optional sign, no exponent.
     *
     * @throws NumberFormatException where the text is no decimal, has more than six places that are not zero, or is
     *     too large; its message completes the sentence "the value ..."
     */
    public static long parse(String text) {
        int length = text.length();
        if (length == 0 || length > DIGITS_MAX) {
            throw new NumberFormatException("is not a decimal number");
        }
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int point = text.indexOf('.');
        int end = point < 0 ? length : point;
        if ((end == start && point == length - 1) || start == length) {
            throw new NumberFormatException("is not a decimal number");
        }
        try {
            long amount = digits(text, start, end, 0L);
            amount = fraction(text, end, amount);
            return text.charAt(0) == '-' ? -amount : amount;
        } catch (ArithmeticException tooLarge) {
            throw new NumberFormatException("is too large");
        }
    }

    private static long fraction(String text, int point, long whole) {
        int first = Math.min(point + 1, text.length());
        int last = Math.min(first + PLACES, text.length());
        long amount = digits(text, first, last, whole);
        for (int place = last - first; place < PLACES; place++) {
            amount = Math.multiplyExact(amount, 10L);
        }
        for (int at = last; at < text.length(); at++) {
            if (digits(text, at, at + 1, 0L) != 0) {
                throw new NumberFormatException("has more than 6 decimal places");
            }
        }
        return amount;
    }

    private static long digits(String text, int from, int until, long before) {
        long amount = before;
        for (int at = from; at < until; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException("is not a decimal number");
            }
            amount = Math.addExact(Math.multiplyExact(amount, 10L), digit);
        }
        return amount;
    }

    /** Writes the amount as a decimal without trailing zeros, such as {@code 12.5}. */
    public static String format(long amount) {
        StringBuilder text = new StringBuilder(24);
        append(text, amount);
        return text.toString();
    }

    /** The amount as a decimal without trailing zeros and without an exponent, such as 12.5. */
    public static BigDecimal decimal(long amount) {
        BigDecimal decimal = BigDecimal.valueOf(amount, PLACES).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    /** Appends what {@link #format} would write. */
    public static void append(StringBuilder text, long amount) {
        long whole = amount / ONE;
        int rest = (int) Math.abs(amount % ONE);
        if (amount < 0 && whole == 0) {
            text.append('-');
        }
        text.append(whole);
        if (rest == 0) {
            return;
        }
        text.append('.');
        for (int unit = 100_000; rest > 0; unit /= 10) {
            text.append((char) ('0' + rest / unit));
            rest %= unit;
        }
    }

    /**
     * The amount times numerator / denominator, exact, rounded up to a whole millionth.
     *
     * @param amount zero or more
     * @param numerator zero or more
     * @param denominator one or more
     * @throws ArithmeticException where the result leaves the range of a {@code long}
     */
    public static long timesCeiling(long amount, long numerator, long denominator) {
        long low = amount * numerator;
        if (Math.multiplyHigh(amount, numerator) == 0 && low >= 0) {
            if (denominator == 1) {
                return low;
            }
            long quotient = low / denominator;
            return quotient * denominator == low ? quotient : quotient + 1;
        }
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)).timesCeiling(amount);
    }

    /** The smallest multiple of {@code step} (one or more) that is not below {@code amount} (zero or more). */
    public static long multipleNotBelow(long amount, long step) {
        long steps = amount / step;
        return Math.multiplyExact(steps * step == amount ? steps : steps + 1, step);
    }
}
