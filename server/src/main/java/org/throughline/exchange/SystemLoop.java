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

/** Reads one other system over and over: master data, then what moves, then stock; and does what people ask for. */
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

    private void run() {
        while (!closing) {
            Duration pause = turnSafely();
            listeners.forEach(Runnable::run);
            rest(pause);
        }
    }

    /** Rests until the next turn is due; where something happens in the other system, it is due at once. */
    private void rest(Duration pause) {
        Instant end = surroundings.clock().instant().plus(pause);
        boolean attentive = failures == 0 && pulse.beats();
        Duration left = pause;
        while (!closing && left.isPositive()) {
            Duration nap = attentive && left.compareTo(limits.pulseEvery()) > 0 ? limits.pulseEvery() : left;
            if (naps.nap(nap, () -> closing) || (attentive && !closing && pulse.hasQuickened(read))) {
                return;
            }
            left = Duration.between(surroundings.clock().instant(), end);
        }
    }

    /** Trouble with our own store ends a turn, not the loop: what was not written is read again. */
    private Duration turnSafely() {
        try {
            return turn();
        } catch (RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    ExchangeFault.CYCLE_FAILED.code() + " A cycle was broken off and will be repeated.",
                    failure);
            return pause(Duration.ZERO);
        }
    }

    /** One cycle over all interfaces; returns the pause after it. */
    Duration turn() {
        return switch (counterpart.situation()) {
            case Answer.Failed<Situation>(var trouble) -> {
                feeds.forEach(feed -> fail(feed.name(), trouble));
                yield pause(trouble);
            }
            case Answer.Given<Situation>(var situation) -> {
                read = situation.time();
                Cycle cycle = new Cycle(situation);
                Optional<Trouble> away = cycle.run();
                failures = away.isPresent() ? failures : 0;
                yield away.map(this::pause).orElse(cycle.isToBeContinued() ? Duration.ZERO : limits.flowEvery());
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
        private volatile boolean toBeContinued;

        Cycle(Situation situation) {
            this.tables = new TableReading(jdbi(), counterpart, intake, limits, situation);
            this.roster = new Roster(surroundings, feeds, limits, situation);
        }

        /** Reads what is due; returns the trouble where the other system went away meanwhile. */
        Optional<Trouble> run() {
            roster.prepare();
            return readPagewise(roster.begun()).or(this::readFlow).or(() -> readPagewise(roster.master()));
        }

        private Optional<Trouble> readPagewise(List<Feed> feeds) {
            return new SideBySide(limits.readingsMax()).each(feeds, this::readPagewise);
        }

        /** Whether what moves has been read by itself and is to be read together now. */
        boolean isToBeContinued() {
            return toBeContinued;
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
            QuietReading reading = new QuietReading(surroundings, counterpart, tables, publication, limits);
            Turnout turnout = reading.read(new QuietReading.Task(flow, stock, callRoll));
            if (turnout instanceof Turnout.Done) {
                unquietSince = Moment.NONE;
            }
            return ended(turnout);
        }

        private Optional<Trouble> ended(Turnout turnout) {
            return switch (turnout) {
                case Turnout.Done() -> Optional.empty();
                case Turnout.NeverQuiet(var passes) -> {
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
