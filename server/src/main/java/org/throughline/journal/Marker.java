package org.throughline.journal;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** A position that threads can wait for. Waiting costs nothing: whoever moves the marker wakes them. */
final class Marker {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile long position;

    long position() {
        return position;
    }

    /** Moves forward; a position behind the present one changes nothing. */
    void advanceTo(long reached) {
        lock.lock();
        try {
            position = Math.max(position, reached);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Moves anywhere, as a rebuild does. */
    void set(long reached) {
        lock.lock();
        try {
            position = reached;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets every waiting thread look again. */
    void wake() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the condition holds, which is looked at whenever the marker moves; false when the time is over or
     * interrupted.
     */
    boolean await(BooleanSupplier condition, Duration longest) {
        long left = longest.toNanos();
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
