package org.throughline.journal;

/** A place in the journal: facts stand at 1, 2, 3 and so on without a gap; 0 is before the first. */
public record Position(long value) implements Comparable<Position> {

    /** Before the first fact. */
    public static final Position START = new Position(0);

    public Position {
        if (value < 0) {
            throw new IllegalArgumentException("A journal position (%d) is not negative.".formatted(value));
        }
    }

    @Override
    public int compareTo(Position other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
