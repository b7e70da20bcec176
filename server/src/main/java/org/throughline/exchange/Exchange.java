package org.throughline.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.throughline.events.Moment;

/**
 * The exchange with other systems: reads them by declared interfaces, says in the journal what changed, and shows how
 * each interface is.
 */
public final class Exchange implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Exchange.class.getName());

    private final Surroundings surroundings;
    private final List<Feed> feeds;
    private final List<SystemLoop> loops = new ArrayList<>();
    private final Trends trends = new Trends();
    private final Map<Feed, Meter> meters = new HashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread sampler = Thread.ofVirtual().name("exchange-samples").unstarted(this::sampleAlways);

    private Exchange(Surroundings surroundings, List<Feed> feeds) {
        this.surroundings = surroundings;
        this.feeds = feeds;
    }

    /**
     * Makes the interfaces ready; nothing is read before {@link #start}.
     *
     * @param counterparts the other systems by the names that declarations give them; an interface whose system is not
     * among them is shown and not read
     * @throws DeclarationException where a declaration cannot be used
     */
    public static Exchange open(
            Surroundings surroundings,
            List<InterfaceDeclaration> declarations,
            Map<String, Counterpart> counterparts,
            Limits limits) {
        List<Feed> feeds = declarations.stream().map(Feed::of).toList();
        Exchange exchange = new Exchange(surroundings, feeds);
        counterparts.forEach((system, counterpart) -> {
            List<Feed> own = feeds.stream()
                    .filter(feed -> feed.declaration().system().equals(system))
                    .toList();
            Meter meter = new Meter(counterpart);
            own.forEach(feed -> exchange.meters.put(feed, meter));
            exchange.loops.add(new SystemLoop(system, surroundings, meter, own, limits));
        });
        return exchange;
    }

    /** Hears each time that another system was asked, whatever came of it; to be said before the start. */
    public void listen(Runnable listener) {
        loops.forEach(loop -> loop.listen(listener));
    }

    /** Begins to read, each system by itself. */
    public void start() {
        loops.forEach(SystemLoop::start);
        sampler.start();
    }

    private void sampleAlways() {
        try {
            while (!closing.await(Trends.EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                sampleSafely();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** A line with a gap is better than none from then on. */
    private void sampleSafely() {
        try {
            sample();
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "How the interfaces are could not be looked up for once.", failure);
        }
    }

    /** Takes a sample of each interface that is read. */
    void sample() {
        Instant now = surroundings.clock().instant();
        Map<String, InterfaceStatus> known = status().interfaces().stream()
                .collect(Collectors.toMap(one -> one.declaration().name(), Function.identity()));
        meters.forEach((feed, meter) -> Optional.ofNullable(known.get(feed.name()))
                .ifPresent(status -> trends.add(feed.name(), now, status.backlog(), meter.taken(feed))));
    }

    /** Reads everything that is due once, in the caller's thread. */
    void turn() {
        loops.forEach(SystemLoop::turn);
    }

    /** The same, as where a change was seen between turns. */
    void hasten() {
        loops.forEach(SystemLoop::hasten);
    }

    /**
     * Leaves a request, which is kept until it is done, also over a restart.
     *
     * @throws IllegalArgumentException where no interface has this name
     */
    public void request(String interfaceName, Wish wish, String askedBy) {
        if (feeds.stream().noneMatch(feed -> feed.name().equals(interfaceName))) {
            throw new IllegalArgumentException("There is no interface (%s). Maybe one of %s."
                    .formatted(interfaceName, feeds.stream().map(Feed::name).toList()));
        }
        Instant now = surroundings.clock().instant();
        jdbi().useHandle(handle -> new SqlInterfaces(handle).ask(interfaceName, wish, askedBy, now));
        loops.forEach(SystemLoop::wake);
    }

    /** Rows that could not be understood, the oldest first. */
    public List<ParkedRow> parked(String interfaceName, int rowsMax) {
        return jdbi().withHandle(handle -> new SqlInterfaces(handle).parked(interfaceName, rowsMax));
    }

    /** What people have asked for and is not done yet. */
    public List<Request> openRequests() {
        return jdbi().withHandle(handle -> new SqlInterfaces(handle).open());
    }

    /** How each interface is at this moment. */
    public ExchangeStatus status() {
        return jdbi().inTransaction(handle -> {
            SqlInterfaces interfaces = new SqlInterfaces(handle);
            Map<String, Progress> known = interfaces
                    .progress(feeds.stream().map(Feed::name).toList())
                    .stream()
                    .collect(Collectors.toMap(Progress::interfaceName, Function.identity()));
            Map<String, Long> parked = interfaces.parkedCounts();
            List<InterfaceStatus> statuses = feeds.stream()
                    .map(feed -> status(
                            feed,
                            known.getOrDefault(feed.name(), untouched(feed)),
                            parked.getOrDefault(feed.name(), 0L)))
                    .toList();
            boolean complete =
                    statuses.stream().allMatch(status -> status.loaded() || status.state() == InterfaceState.UNNEEDED);
            Moment unquiet = loops.stream()
                    .map(SystemLoop::unquietSince)
                    .filter(since -> since.instant().isPresent())
                    .findFirst()
                    .orElse(Moment.NONE);
            return new ExchangeStatus(statuses, complete, unquiet);
        });
    }

    /**
     * How many records the other system has of each interface, as far as is known; of those without any nothing is
     * said. All are counted for it, which takes the longer the more there are.
     */
    public Map<String, Long> records() {
        return jdbi().withHandle(handle -> new SqlMemory(handle).counts());
    }

    /** Where nothing was read yet. */
    private static Progress untouched(Feed feed) {
        return Progress.begin(feed.name(), new Progress.Basis("", "", Instant.EPOCH));
    }

    private InterfaceStatus status(Feed feed, Progress progress, long parked) {
        Progress.Load load = progress.load();
        Progress.Pulse pulse = progress.pulse();
        boolean troubled = isAfter(pulse.failureAt(), pulse.successAt());
        return new InterfaceStatus(
                feed.declaration(),
                progress.state(),
                progress.loaded(),
                load.rows(),
                load.since().equals(Instant.EPOCH) ? 0 : Math.max(0, load.expected() - load.rows()),
                parked,
                load.rowsPerSecond(),
                Duration.ofMillis(pulse.latencyMillis()),
                pulse.successAt(),
                pulse.failureAt(),
                troubled ? pulse.code() : "",
                troubled ? pulse.sentence() : "",
                progress.canBeCancelled(),
                progress.cancelled(),
                trends.of(feed.name()));
    }

    private static boolean isAfter(Moment left, Moment right) {
        Optional<Instant> failed = left.instant();
        return failed.isPresent()
                && right.instant()
                        .map(success -> !failed.get().isBefore(success))
                        .orElse(true);
    }

    private Jdbi jdbi() {
        return surroundings.database().jdbi();
    }

    /** Finishes what is being written and stops reading. */
    @Override
    public void close() {
        closing.countDown();
        loops.forEach(SystemLoop::close);
    }
}
