package org.throughline.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** How each interface went lately: a sample a minute for two hours, in memory, so that a new hub begins anew. */
final class Trends {

    /** People see a change within a minute, and a line of a hundred points says no more with more. */
    static final Duration EVERY = Duration.ofMinutes(1);

    /** Two hours: what went wrong since somebody last looked. */
    static final int SAMPLES_MAX = 120;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Deque<Sample>> samples = new HashMap<>();

    /** The samples of an interface, the oldest first. */
    List<Sample> of(String interfaceName) {
        lock.lock();
        try {
            return List.copyOf(samples.getOrDefault(interfaceName, new ArrayDeque<>()));
        } finally {
            lock.unlock();
        }
    }

    /** Keeps one more and forgets the oldest. */
    void add(String interfaceName, Instant now, long backlog, Meter.Reads reads) {
        lock.lock();
        try {
            Deque<Sample> own = samples.computeIfAbsent(interfaceName, _ -> new ArrayDeque<>());
            Sample before = own.peekLast();
            long known = before == null ? 0 : before.answerMillis();
            long millis = reads.answers() == 0 ? known : reads.millis() / reads.answers();
            own.addLast(new Sample(now, backlog, millis, reads.rows()));
            if (own.size() > SAMPLES_MAX) {
                own.removeFirst();
            }
        } finally {
            lock.unlock();
        }
    }
}
