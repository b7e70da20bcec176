package org.throughline.planning;

import java.util.Arrays;

/** Columns of a sheet that hold the same values are one, so that a plan keeps them once and memory brings them once. */
final class Columns {

    private Columns() {}

    /** The first values as a column: the known one where they are the same. */
    static int[] of(int[] values, int count, int[] known) {
        return Arrays.equals(values, 0, count, known, 0, known.length) ? known : Arrays.copyOf(values, count);
    }

    /** The first values as a column: the known one where they are the same. */
    static long[] of(long[] values, int count, long[] known) {
        return Arrays.equals(values, 0, count, known, 0, known.length) ? known : Arrays.copyOf(values, count);
    }
}
