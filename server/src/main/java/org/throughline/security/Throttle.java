package org.throughline.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Slows down guessing: after some failures each further one doubles the wait, for a name, for an address, and for both
 * together. It lives in memory: a restart forgets, and restarts are rarer than the longest wait.
 */
final class Throttle {

    private final Limits limits;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    private record Failures(int count, Instant last) {}

    private record Counter(String key, int free) {}

    Throttle(Limits limits) {
        this.limits = limits;
    }

    /** How long this name must still wait at this address; zero when it may try now. */
    synchronized Duration pause(String account, String address, Instant now) {
        return counters(account, address).stream()
                .map(counter -> pause(counter, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    synchronized void failed(String account, String address, Instant now) {
        for (Counter counter : counters(account, address)) {
            int count = count(counter, now) + 1;
            failures.remove(counter.key());
            failures.put(counter.key(), new Failures(count, now));
        }
        while (failures.size() > limits.trackedMax()) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    /** Whoever got in has mistyped before; the address keeps its count, because a guesser may own an account too. */
    synchronized void succeeded(String account, String address) {
        failures.remove(pair(account, address).key());
        failures.remove(ofAccount(account).key());
    }

    private Duration pause(Counter counter, Instant now) {
        int over = count(counter, now) - counter.free();
        Failures found = failures.get(counter.key());
        if (over < 0 || found == null) {
            return Duration.ZERO;
        }
        Duration doubled = limits.pauseMin().multipliedBy(1L << Math.min(over, 20));
        Duration pause = doubled.compareTo(limits.pauseMax()) > 0 ? limits.pauseMax() : doubled;
        Duration left = Duration.between(now, found.last().plus(pause));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private int count(Counter counter, Instant now) {
        Failures found = failures.get(counter.key());
        return found == null || found.last().plus(limits.forgetAfter()).isBefore(now) ? 0 : found.count();
    }

    private List<Counter> counters(String account, String address) {
        return List.of(
                pair(account, address),
                ofAccount(account),
                new Counter("address " + address, limits.failuresOfAddress()));
    }

    private Counter pair(String account, String address) {
        return new Counter("pair " + account + " " + address, limits.failuresOfPair());
    }

    private Counter ofAccount(String account) {
        return new Counter("account " + account, limits.failuresOfAccount());
    }
}
