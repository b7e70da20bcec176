package org.throughline.supply;

import java.util.Random;
import java.util.stream.LongStream;

/** Numbers from which books are thrown: as many as usual, or as many as {@code -Dthroughline.tries} asks for. */
public final class Seeds {

    private static final String TRIES = "throughline.tries";

    private Seeds() {}

    /** So many numbers, which follow from the first. */
    public static LongStream from(long first, int usual) {
        return new Random(first).longs(Integer.getInteger(TRIES, usual));
    }
}
