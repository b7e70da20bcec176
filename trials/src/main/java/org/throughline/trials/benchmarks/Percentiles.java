package org.throughline.trials.benchmarks;

import java.util.Arrays;

/** What was measured many times. */
final class Percentiles {

    private final double[] sorted;

    private Percentiles(double[] sorted) {
        this.sorted = sorted;
    }

    /** Of any unit, in any order, at least one. */
    static Percentiles of(double[] measured) {
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    /** The least that so many of a hundred do not exceed. */
    double at(int percent) {
        return sorted[(sorted.length * percent + 99) / 100 - 1];
    }
}
