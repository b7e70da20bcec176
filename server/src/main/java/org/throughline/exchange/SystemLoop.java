package org.throughline.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.throughline.events.Moment;

/**
 * Reads one other system over and over: what moves, with its stock, then master data; and does what people ask for.
 * Where something happens in the other system, it is read at once: neither the next turn nor the rest of one is waited
 * for.
 */
final class SystemLoop implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SystemLoop.class.getName());

    private final Surroundings surroundings;
    private final Counterpart counterpart;
    private final List<Feed> feeds;
    private final Limits limits;
    private final Thread thread;
    private final Naps naps = new Naps();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean closing;
    private volatile Moment unquietSince = Moment.NONE;
    private final Pulse pulse;
    private Instant read = Instant.EPOCH;
    private Instant readInTurn = Instant.EPOCH;
    private Instant looked = Instant.EPOCH;
    private int failures;

    SystemLoop(String system, Surroundings surroundings, Counterpart counterpart, List<Feed> feeds, Limits limits) {
        this.surroundings = surroundings;
        this.counterpart = counterpart;
        this.feeds = List.copyOf(feeds);
        this.limits = limits;
        this.pulse = new Pulse(counterpart, feeds);
        this.thread = Thread.ofVirtual().name("exchange-" + system).unstarted(this::run);
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void start() {
        thread.start();
    }

    List<Feed> feeds() {
        return feeds;
    }

    /** Since when the other system has not stood still long enough to be read. */
    Moment unquietSince() {
        return unquietSince;
    }

    void wake() {
        naps.wake();
    }

    /**
     * What comes after a turn.
     *
     * @param pause before the next
     * @param hastened whether a change waits for the next, which is then a hastened one
     */
    private record Next(Duration pause, boolean hastened) {}

    private void run() {
        boolean hastened = false;
        while (!closing) {
            Next next = turnSafely(hastened);
            listeners.forEach(Runnable::run);
            hastened = rest(next);
        }
    }

    /** Rests until the next turn is due; where something happens in the other system, it is due at once. */
    private boolean rest(Next next) {
        Instant end = surroundings.clock().instant().plus(next.pause());
        Duration left = next.pause();
        boolean hastened = next.hastened();
        boolean woken = false;
        while (!closing && !woken && left.isPositive()) {
            Duration nap = isAttentive() && left.compareTo(limits.pulseEvery()) > 0 ? limits.pulseEvery() : left;
            woken = naps.nap(nap, () -> closing);
            hastened = hastened || (!woken && look());
            left = hastened
                    ? Duration.ZERO
                    : Duration.between(surroundings.clock().instant(), end);
        }
        return hastened;
    }

    private boolean isAttentive() {
        return failures == 0 && pulse.beats();
    }

    private boolean look() {
        if (!isAttentive() || closing) {
            return false;
        }
        boolean quickened = pulse.quickened(read);
        looked = surroundings.clock().instant();
        return quickened;
    }

    private boolean isTimeToLook() {
        return !surroundings.clock().instant().isBefore(looked.plus(limits.pulseEvery()));
    }

    /** Trouble with our own store ends a turn, not the loop: what was not written is read again. */
    private Next turnSafely(boolean hastened) {
        try {
            return turn(hastened);
        } catch (RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    ExchangeFault.CYCLE_FAILED.code() + " A cycle was broken off and will be repeated.",
                    failure);
            return new Next(pause(Duration.ZERO), false);
        }
    }

    /** One cycle over all interfaces that are due, in the caller's thread. */
    void turn() {
        turn(false);
    }

    /** The same, before its turn, for a change that was seen. */
    void hasten() {
        turn(true);
    }

    /** @param hastened whether the cycle does not wait for its turn, because a change was seen */
    private Next turn(boolean hastened) {
        return switch (counterpart.situation()) {
            case Answer.Failed<Situation>(var trouble) -> {
                feeds.forEach(feed -> fail(feed.name(), trouble));
                yield new Next(pause(trouble), false);
            }
            case Answer.Given<Situation>(var situation) -> {
                read = situation.time();
                looked = surroundings.clock().instant();
                Cycle cycle = new Cycle(situation, hastened);
                Optional<Trouble> away = cycle.run();
                failures = away.isPresent() ? failures : 0;
                yield away.map(trouble -> new Next(pause(trouble), false)).orElseGet(cycle::next);
            }
        };
    }

    private Duration pause(Trouble trouble) {
        return switch (trouble) {
            case Trouble.Unavailable(var _, var retryAfter, var _) -> pause(retryAfter);
            case Trouble.Rejected _, Trouble.Defect _ -> limits.refusedEvery();
        };
    }

    /** Longer with each failure, and never the same for two hubs. */
    private Duration pause(Duration atLeast) {
        Duration longer = limits.retryWaitMin().multipliedBy(1L << Math.min(failures, 20));
        failures++;
        Duration most = longer.compareTo(limits.retryWaitMax()) > 0 ? limits.retryWaitMax() : longer;
        long spread = most.toMillis() / 2 + surroundings.chance().nextLong(most.toMillis() / 2 + 1);
        return atLeast.toMillis() > spread ? atLeast : Duration.ofMillis(spread);
    }

    private Jdbi jdbi() {
        return surroundings.database().jdbi();
    }

    private void fail(String interfaceName, Trouble trouble) {
        Instant now = surroundings.clock().instant();
        jdbi().useTransaction(handle -> {
            SqlInterfaces interfaces = new SqlInterfaces(handle);
            Progress.Basis none = new Progress.Basis("", "", now.minus(Duration.ofDays(limits.historyDays())));
            Progress known = interfaces.progress(interfaceName).orElseGet(() -> Progress.begin(interfaceName, none));
            if (known.state() != InterfaceState.STOPPED && known.state() != InterfaceState.UNNEEDED) {
                interfaces.write(List.of(known.failed(trouble, now)));
            }
        });
        LOG.log(
                System.Logger.Level.WARNING,
                "{0} The interface ({1}): {2}",
                trouble.code(),
                interfaceName,
                trouble.sentence());
    }

    /** One cycle, with the other system as it is now. */
    private final class Cycle {

        private final Publication publication = new Publication(surroundings, limits);
        private final Intake intake = new Intake(jdbi(), surroundings.clock());
        private final TableReading tables;
        private final Roster roster;
        private final boolean hastened;
        private boolean quickened;
        private boolean unquiet;
        /** What moves has been read by itself and is to be read together now. */
        private volatile boolean toBeContinued;

        Cycle(Situation situation, boolean hastened) {
            this.tables = new TableReading(jdbi(), counterpart, intake, limits, situation);
            this.roster = new Roster(surroundings, feeds, limits, situation, hastened);
            this.hastened = hastened;
        }

        /** Reads what is due; returns the trouble where the other system went away meanwhile. */
        Optional<Trouble> run() {
            roster.prepare();
            return readPagewise(roster.begun()).or(this::readFlow).or(this::readMaster);
        }

        /**
         * What has happened since what moves was read is read at once, as far as somebody looked; what could not be
         * read for unrest is tried again soon where somebody waits for it, else in its turn.
         */
        Next next() {
            if (quickened || toBeContinued) {
                return new Next(Duration.ZERO, quickened);
            }
            return unquiet && hastened ? new Next(limits.pulseEvery(), true) : new Next(limits.flowEvery(), false);
        }

        /** Who moves something does not wait for master data: what is left of it is due after that was read. */
        private Optional<Trouble> readMaster() {
            List<Feed> due = roster.master();
            for (int from = 0; from < due.size() && !quickened; from += limits.readingsMax()) {
                int to = Math.min(due.size(), from + limits.readingsMax());
                Optional<Trouble> away = readPagewise(due.subList(from, to));
                if (away.isPresent()) {
                    return away;
                }
                quickened = isTimeToLook() && look();
            }
            return Optional.empty();
        }

        private Optional<Trouble> readPagewise(List<Feed> feeds) {
            return new SideBySide(limits.readingsMax()).each(feeds, this::readPagewise);
        }

        private Optional<Trouble> readPagewise(Feed feed) {
            PagewiseReading reading = new PagewiseReading(tables, intake, counterpart, publication, surroundings);
            Progress progress = roster.progress(feed);
            Turnout turnout = reading.read(feed, progress, roster.isRollDue(progress));
            if (feed.isFlow() && turnout instanceof Turnout.Done) {
                toBeContinued = true;
            }
            return ended(turnout);
        }

        private Optional<Trouble> readFlow() {
            Map<Feed, Progress> flow = new LinkedHashMap<>();
            roster.flow().forEach(feed -> flow.put(feed, roster.progress(feed)));
            Optional<QuietReading.Stock> stock =
                    roster.stock().map(feed -> new QuietReading.Stock(feed, roster.progress(feed)));
            if (flow.isEmpty() && stock.isEmpty()) {
                return Optional.empty();
            }
            boolean callRoll = flow.values().stream().anyMatch(roster::isRollDue);
            boolean early = hastened && stock.isEmpty() && !callRoll && !isTurn();
            QuietReading reading = new QuietReading(surroundings, counterpart, tables, publication, limits);
            Turnout turnout = reading.read(new QuietReading.Task(flow, stock, early, callRoll));
            if (turnout instanceof Turnout.Done) {
                unquietSince = Moment.NONE;
                readInTurn = early ? readInTurn : read;
            }
            return ended(turnout);
        }

        /** However often something happens, in its turn all is read that transactions may have left behind. */
        private boolean isTurn() {
            return !read.isBefore(readInTurn.plus(limits.flowEvery()));
        }

        private Optional<Trouble> ended(Turnout turnout) {
            return switch (turnout) {
                case Turnout.Done() -> Optional.empty();
                case Turnout.NeverQuiet(var passes) -> {
                    unquiet = true;
                    if (unquietSince.equals(Moment.NONE)) {
                        unquietSince = Moment.of(surroundings.clock().instant());
                    }
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "{0} No quiet moment in ({1}) readings; nothing was said.",
                            ExchangeFault.NEVER_QUIET.code(),
                            passes);
                    yield Optional.empty();
                }
                case Turnout.SetBack(var name, var trouble) -> {
                    fail(name, trouble);
                    yield trouble instanceof Trouble.Unavailable ? Optional.of(trouble) : Optional.empty();
                }
            };
        }
    }

    /** Waiting that can be cut short. */
    private static final class Naps {

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition woken = lock.newCondition();
        private boolean awake;

        /** True when it was cut short. */
        boolean nap(Duration longest, BooleanSupplier enough) {
            lock.lock();
            try {
                long left = longest.toNanos();
                while (left > 0 && !awake && !enough.getAsBoolean()) {
                    left = woken.awaitNanos(left);
                }
                boolean woken = awake;
                awake = false;
                return woken;
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
                return true;
            } finally {
                lock.unlock();
            }
        }

        void wake() {
            lock.lock();
            try {
                awake = true;
                woken.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Finishes what is being written and stops. */
    @Override
    public void close() {
        closing = true;
        wake();
        try {
            if (thread.isAlive() && !thread.join(limits.retryWaitMax())) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
