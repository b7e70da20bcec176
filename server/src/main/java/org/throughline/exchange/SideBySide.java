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

/** Does pieces of work a few at a time, begun in their order; where one ends it all, no further one is begun. */
final class SideBySide {

    private final int atOnce;

    SideBySide(int atOnce) {
        this.atOnce = atOnce;
    }

    /** Waits until all that was begun is done; returns the first end. */
    <T, E> Optional<E> each(List<T> pieces, Function<T, Optional<E>> work) {
        Queue<T> left = new ConcurrentLinkedQueue<>(pieces);
        List<FutureTask<Optional<E>>> hands = Stream.generate(() -> new FutureTask<>(() -> one(left, work)))
                .limit(atOnce)
                .toList();
        hands.stream().skip(1).forEach(Thread::startVirtualThread);
        hands.getFirst().run();
        return hands.stream().map(SideBySide::await).flatMap(Optional::stream).findFirst();
    }

    private static <T, E> Optional<E> one(Queue<T> left, Function<T, Optional<E>> work) {
        for (@Nullable T piece = left.poll(); piece != null; piece = left.poll()) {
            Optional<E> end = work.apply(piece);
            if (end.isPresent()) {
                left.clear();
                return end;
            }
        }
        return Optional.empty();
    }

    private static <E> Optional<E> await(FutureTask<Optional<E>> hand) {
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
