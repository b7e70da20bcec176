package org.throughline.planning;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** {@code bin/sim live}: follows many sequences of changes at random and stops at the first that goes wrong. */
final class LiveTrial {

    private static final long USUAL_SEQUENCES = 100_000;
    private static final long REPORTED = 10_000;

    /** In so many sequences all that may happen must have happened once, or they prove less than they seem to. */
    private static final long ENOUGH = 1_500;

    private LiveTrial() {}

    /** Runs the trial; {@code --sequences N} (100,000) from {@code --seed S} (1) on. */
    public static void main(String[] words) {
        long sequences = number(List.of(words), "--sequences", USUAL_SEQUENCES);
        long seed = number(List.of(words), "--seed", 1);
        long started = System.nanoTime();
        LiveCoverage coverage = run(seed, sequences, LiveTrial::report);
        System.out.println(coverage);
        System.out.printf(
                "%,d sequences from seed %d in %.1f s: each plan is the one made from scratch.%n",
                sequences, seed, (System.nanoTime() - started) / 1e9);
        List<String> lacking = coverage.lacking(sequences / ENOUGH);
        if (!lacking.isEmpty()) {
            System.out.println("They prove too little of: " + lacking);
            System.exit(1);
        }
    }

    /** Hears how many sequences are done. */
    interface Listener {
        void done(long sequences);
    }

    /** Follows so many sequences on all processors. */
    static LiveCoverage run(long seed, long sequences, Listener listener) {
        LiveCoverage coverage = new LiveCoverage();
        AtomicLong done = new AtomicLong();
        LongStream.range(seed, seed + sequences).parallel().forEach(each -> {
            LiveSequence.follow(each, coverage);
            listener.done(done.incrementAndGet());
        });
        return coverage;
    }

    private static void report(long done) {
        if (done % REPORTED == 0) {
            System.out.printf("%,d sequences%n", done);
        }
    }

    private static long number(List<String> words, String option, long usual) {
        int at = words.indexOf(option);
        return at < 0 ? usual : Long.parseLong(words.get(at + 1));
    }
}
