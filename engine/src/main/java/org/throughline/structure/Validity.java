package org.throughline.structure;

/**
 * From when until when something is effective, in days since 1970-01-01, both inclusive.
 *
 * <p>A validity whose end lies before its start is never effective.
 */
public record Validity(int from, int to) {

    /** Without beginning and end. */
    public static final Validity ALWAYS = new Validity(Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** Whether it is effective on the day. */
    public boolean holdsOn(int day) {
        return from <= day && day <= to;
    }

    /**
     * The days of this window around {@code day} on which {@code other} holds, or does not, just as it does on the
     * day.
     */
    Validity whereUnchanged(Validity other, int day) {
        int first = from;
        int last = to;
        if (day < other.from) {
            last = Math.min(to, other.from - 1);
        } else if (day > other.to) {
            first = Math.max(from, other.to + 1);
        } else {
            first = Math.max(from, other.from);
            last = Math.min(to, other.to);
        }
        // Most lines always hold, so that nearly all windows are one and the same.
        return first == from && last == to ? this : new Validity(first, last);
    }
}
