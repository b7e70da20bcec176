package org.throughline.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Does pieces of work a few at a time, begun in their order; where one has trouble, no further one is begun. */
final class SideBySide {

    private final int atOnce;

    SideBySide(int atOnce) {
        this.atOnce = atOnce;
    }

    /** Waits until all that was begun is done; returns the first trouble. */
    <T> Optional<Trouble> each(List<T> pieces, Function<T, Optional<Trouble>> work) {
        Queue<T> left = new ConcurrentLinkedQueue<>(pieces);
        List<FutureTask<Optional<Trouble>>> hands = Stream.generate(() -> new FutureTask<>(() -> one(left, work)))
                .limit(atOnce)
                .toList();
        hands.stream().skip(1).forEach(Thread::startVirtualThread);
        hands.getFirst().run();
        return hands.stream().map(SideBySide::await).flatMap(Optional::stream).findFirst();
    }

    private static <T> Optional<Trouble> one(Queue<T> left, Function<T, Optional<Trouble>> work) {
        for (@Nullable T piece = left.poll(); piece != null; piece = left.poll()) {
            Optional<Trouble> trouble = work.apply(piece);
            if (trouble.isPresent()) {
                left.clear();
                return trouble;
            }
        }
        return Optional.empty();
    }

    private static Optional<Trouble> await(FutureTask<Optional<Trouble>> hand) {
        try {
            return hand.get();
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof RuntimeException own ? own : new IllegalStateException(broken);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
