package org.throughline.trials.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.throughline.values.Micros;

/** {@code bin/bench arithmetic}: what exactness costs, as scaled longs and as decimals of any size. */
public final class ExactArithmetic {

    private static final int COUNT = 1_000_000;
    private static final int WARM_UP = 5;
    private static final int RUNS = 10;

    private final long[] amounts = new long[COUNT];
    private final long[] numerators = new long[COUNT];
    private final long[] denominators = new long[COUNT];
    private final BigDecimal[] decimals = new BigDecimal[COUNT];
    private final BigDecimal[] times = new BigDecimal[COUNT];
    private final BigDecimal[] over = new BigDecimal[COUNT];

    private ExactArithmetic() {
        SplittableRandom random = new SplittableRandom(1);
        for (int at = 0; at < COUNT; at++) {
            amounts[at] = random.nextLong(1, 1_000_000_000_000L);
            numerators[at] = random.nextLong(1, 10_000);
            denominators[at] = random.nextLong(1, 10_000);
            decimals[at] = BigDecimal.valueOf(amounts[at], 6);
            times[at] = BigDecimal.valueOf(numerators[at]);
            over[at] = BigDecimal.valueOf(denominators[at]);
        }
    }

    /** Prints nanoseconds for one amount × fraction rounded up, the median of ten runs after five. */
    public static void main(String[] words) {
        ExactArithmetic work = new ExactArithmetic();
        System.out.println(Machine.described());
        System.out.printf("scaled longs   %.1f ns%n", median(work::scaled));
        System.out.printf("BigDecimal     %.1f ns%n", median(work::decimal));
    }

    private long scaled() {
        long sum = 0;
        for (int at = 0; at < COUNT; at++) {
            sum += Micros.timesCeiling(amounts[at], numerators[at], denominators[at]) % 1_000;
        }
        return sum;
    }

    private long decimal() {
        long sum = 0;
        for (int at = 0; at < COUNT; at++) {
            sum += decimals[at]
                    .multiply(times[at])
                    .divide(over[at], 6, RoundingMode.CEILING)
                    .scale();
        }
        return sum;
    }

    private static double median(LongSupplier work) {
        long[] nanoseconds = new long[RUNS];
        long kept = 0;
        for (int run = -WARM_UP; run < RUNS; run++) {
            long start = System.nanoTime();
            kept += work.getAsLong();
            if (run >= 0) {
                nanoseconds[run] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanoseconds);
        if (kept == 0) {
            System.out.println("Nothing was computed.");
        }
        return nanoseconds[RUNS / 2] / (double) COUNT;
    }
}
