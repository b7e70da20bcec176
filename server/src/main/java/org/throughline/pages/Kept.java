package org.throughline.pages;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what takes longer to be made than people wait, until what it was made of is another: a plan, or the books as
 * far as they have read. Who asks first has it made, and who asks for the same meanwhile waits for it.
 *
 * @param <S> what it is made of, told apart by {@code equals}
 * @param <A> what is made
 */
public final class Kept<S, A> {

    private @Nullable Made<S, A> newest;

    /** What is made of this; what was made of another is not kept any longer. */
    public A of(S state, Supplier<A> maker) {
        return made(state).thing(maker);
    }

    private synchronized Made<S, A> made(S state) {
        Made<S, A> known = newest;
        if (known == null || !known.state.equals(state)) {
            known = new Made<>(state);
            newest = known;
        }
        return known;
    }

    /** Where it could not be made, the next who asks tries again. */
    private static final class Made<S, A> {

        private final S state;
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable A thing;

        private Made(S state) {
            this.state = state;
        }

        private A thing(Supplier<A> maker) {
            lock.lock();
            try {
                A known = thing;
                if (known == null) {
                    known = maker.get();
                    thing = known;
                }
                return known;
            } finally {
                lock.unlock();
            }
        }
    }
}
