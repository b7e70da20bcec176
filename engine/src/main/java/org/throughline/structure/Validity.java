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
        if (day < other.from) {
            return new Validity(from, Math.min(to, other.from - 1));
        }
        if (day > other.to) {
            return new Validity(Math.max(from, other.to + 1), to);
        }
        return new Validity(Math.max(from, other.from), Math.min(to, other.to));
    }
}
