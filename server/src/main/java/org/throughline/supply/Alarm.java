package org.throughline.supply;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one thread rest until it is woken; who rings while nobody rests is heard at the next rest. */
final class Alarm {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private boolean ringing;

    void ring() {
        lock.lock();
        try {
            ringing = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Rests for so long at most; true when woken, and the alarm is quiet again. */
    boolean rest(Duration longest) throws InterruptedException {
        long left = longest.toNanos();
        lock.lock();
        try {
            while (!ringing && left > 0) {
                left = rung.awaitNanos(left);
            }
            boolean woken = ringing;
            ringing = false;
            return woken;
        } finally {
            lock.unlock();
        }
    }
}
