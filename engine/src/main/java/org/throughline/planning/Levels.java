package org.throughline.planning;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Does work at every node, level by level. The nodes of a level do not need each other, so that all processors may work
 * on one.
 */
final class Levels {

    /** Work at one node. */
    interface Work {
        void at(int node);
    }

    /** So many nodes are worth handing to another processor. */
    private static final int CHUNK = 128;

    private final int[] sequence;
    /** The nodes of level l stand in the sequence from starts[l] up to but not with starts[l + 1]. */
    private final int[] starts;

    Levels(int[] levels) {
        sequence = LowLevelCodes.sequence(levels);
        int depth = sequence.length == 0 ? 0 : levels[sequence[sequence.length - 1]] + 1;
        starts = new int[depth + 1];
        for (int level : levels) {
            starts[level + 1]++;
        }
        for (int level = 0; level < depth; level++) {
            starts[level + 1] += starts[level];
        }
    }

    /** Each worker does its work with what it was made with, and nobody else uses that meanwhile. */
    void eachFromTheTop(Supplier<Work> workers) {
        Queue<Work> idle = new ConcurrentLinkedQueue<>();
        for (int level = 0; level + 1 < starts.length; level++) {
            each(level, workers, idle);
        }
    }

    void eachFromTheBottom(Supplier<Work> workers) {
        Queue<Work> idle = new ConcurrentLinkedQueue<>();
        for (int level = starts.length - 2; level >= 0; level--) {
            each(level, workers, idle);
        }
    }

    private void each(int level, Supplier<Work> workers, Queue<Work> idle) {
        int first = starts[level];
        int count = starts[level + 1] - first;
        int chunks = Math.ceilDiv(count, CHUNK);
        IntStream all = IntStream.range(0, chunks);
        @Nullable UncountableException[] failures = new UncountableException[chunks];
        (chunks > 1 ? all.parallel() : all).forEach(chunk -> {
            Work found = idle.poll();
            Work work = found == null ? workers.get() : found;
            int end = first + Math.min(count, (chunk + 1) * CHUNK);
            try {
                for (int at = first + chunk * CHUNK; at < end; at++) {
                    work.at(sequence[at]);
                }
            } catch (UncountableException tooLarge) {
                failures[chunk] = tooLarge;
            }
            idle.add(work);
        });
        throwFirst(failures);
    }

    /** The same whichever processor was quicker. */
    private static void throwFirst(@Nullable UncountableException[] failures) {
        for (UncountableException failure : failures) {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
