package org.throughline.trials.benchmarks;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * {@code bin/bench memory}: what the memory of the machine gives, beside which a plan can be judged: how many bytes a
 * second a copy in order moves, and how long a load takes whose address the load before it gives.
 */
public final class MemorySpeed {

    private static final int RUNS = 7;
    private static final int COPIED = 32 << 20;
    private static final int SMALLEST = 16 << 10;
    private static final int LARGEST = 256 << 20;
    private static final int LOADS = 10_000_000;

    /** It is printed, so that no compiler leaves out what it is made of. */
    private long seen;

    private MemorySpeed() {}

    /** Prints the best of some runs of each. */
    public static void main(String[] words) {
        Locale.setDefault(Locale.ROOT);
        System.out.println(Machine.described());
        new MemorySpeed().measure(Runtime.getRuntime().availableProcessors());
    }

    private void measure(int processors) {
        System.out.printf("copy      %.1f GB/s read and written by one processor", copied(1));
        System.out.printf(", %.1f GB/s by %d%n", copied(processors), processors);
        for (int bytes = SMALLEST; bytes <= LARGEST; bytes *= 4) {
            System.out.printf("load      %6.1f ns, each of the one before, in %,d KB%n", loaded(bytes), bytes >> 10);
        }
        System.out.printf("(ended at %d)%n", seen);
    }

    /** Gigabytes a second, each processor in 512 MB of its own. */
    private double copied(int processors) {
        long[][] from = new long[processors][COPIED];
        long[][] to = new long[processors][COPIED];
        long best = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            IntStream.range(0, processors).parallel().forEach(at -> System.arraycopy(from[at], 0, to[at], 0, COPIED));
            best = Math.min(best, System.nanoTime() - start);
            seen += to[processors - 1][run];
        }
        return 2.0 * Long.BYTES * COPIED * processors / (double) best;
    }

    /** Nanoseconds for a load along one round through so many bytes, in an order that nothing foresees. */
    private double loaded(int bytes) {
        int[] next = round(bytes / Integer.BYTES);
        long best = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            int at = 0;
            long start = System.nanoTime();
            for (int load = 0; load < LOADS; load++) {
                at = next[at];
            }
            best = Math.min(best, System.nanoTime() - start);
            seen += at;
        }
        return (double) best / LOADS;
    }

    /** One round through all places, by chance (Sattolo, 1986). */
    private static int[] round(int places) {
        int[] next = IntStream.range(0, places).toArray();
        SplittableRandom chance = new SplittableRandom(1);
        for (int at = places - 1; at > 0; at--) {
            int other = chance.nextInt(at);
            int kept = next[at];
            next[at] = next[other];
            next[other] = kept;
        }
        return next;
    }
}
