package org.throughline.pages;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is made when it is first asked for, and then kept. Who asks meanwhile waits for it; where it could not be made,
 * the next who asks tries again.
 */
public final class Once<A> {

    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable A made;

    /** What was made, or what is made so. */
    public A get(Supplier<A> maker) {
        A known = made;
        return known == null ? first(maker) : known;
    }

    private A first(Supplier<A> maker) {
        lock.lock();
        try {
            A known = made;
            if (known == null) {
                known = maker.get();
                made = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }
}
