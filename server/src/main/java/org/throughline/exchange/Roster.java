package org.throughline.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.Moment;

/** Which interfaces are due in a cycle, and what people have asked of them. */
final class Roster {

    private final Surroundings surroundings;
    private final List<Feed> feeds;
    private final Limits limits;
    private final Situation situation;
    private final boolean hastened;
    private final Map<String, Progress> standing = new HashMap<>();
    private final Map<String, Wish> hurried = new HashMap<>();

    /** @param hastened whether somebody waits for what moves, so that what takes long is put off for a while */
    Roster(Surroundings surroundings, List<Feed> feeds, Limits limits, Situation situation, boolean hastened) {
        this.surroundings = surroundings;
        this.feeds = feeds;
        this.limits = limits;
        this.situation = situation;
        this.hastened = hastened;
    }

    /** Looks up how far each interface has come, does what was asked for, and sees what the other system has now. */
    void prepare() {
        surroundings.database().jdbi().useTransaction(handle -> {
            SqlInterfaces interfaces = new SqlInterfaces(handle);
            SqlMemory memory = new SqlMemory(handle);
            Map<String, Feed> mine = feeds.stream().collect(Collectors.toMap(Feed::name, feed -> feed));
            mine.values().forEach(feed -> standing.put(feed.name(), current(feed, interfaces, memory)));
            for (Request request : interfaces.open()) {
                Feed feed = mine.get(request.interfaceName());
                if (feed != null) {
                    grant(feed, request, interfaces, memory);
                    interfaces.done(request, surroundings.clock().instant());
                }
            }
            interfaces.write(standing.values());
        });
    }

    private Progress current(Feed feed, SqlInterfaces interfaces, SqlMemory memory) {
        Progress.Basis fresh = new Progress.Basis(
                feed.declaration().digest(),
                companies(feed),
                situation.time().minus(Duration.ofDays(limits.historyDays())));
        Progress known = interfaces.progress(feed.name()).orElseGet(() -> Progress.begin(feed.name(), fresh));
        Progress.Basis now = new Progress.Basis(
                fresh.declared(), fresh.companies(), known.basis().historyFrom());
        if (!known.basis().equals(now)) {
            memory.forgetRows(feed.name());
            known = known.anew(now);
        }
        boolean installed = situation.modules().containsAll(feed.declaration().needs());
        return known.on(installed ? InterfaceState.Occasion.INSTALLED : InterfaceState.Occasion.NOT_INSTALLED);
    }

    private String companies(Feed feed) {
        return switch (feed.declaration().read().per()) {
            case ONCE -> "";
            case COMPANY -> situation.companies().toString();
        };
    }

    private void grant(Feed feed, Request request, SqlInterfaces interfaces, SqlMemory memory) {
        Progress known = progress(feed);
        switch (request.wish()) {
            case RUN_NOW -> hurried.put(feed.name(), Wish.RUN_NOW);
            case RESUME -> standing.put(feed.name(), known.on(InterfaceState.Occasion.RESUMED));
            case REPLAY_PARKED -> {
                interfaces.forgetParked(feed.name());
                hurried.put(feed.name(), Wish.REPLAY_PARKED);
            }
            case RELOAD -> {
                memory.forgetRows(feed.name());
                standing.put(feed.name(), known.again().on(InterfaceState.Occasion.RESUMED));
            }
            case CANCEL -> standing.put(feed.name(), cancelled(known, request));
        }
    }

    /** Where the reading has ended meanwhile there is nothing to cancel. */
    private Progress cancelled(Progress known, Request request) {
        return known.canBeCancelled()
                ? known.cancelled(request.askedBy(), surroundings.clock().instant())
                : known;
    }

    Progress progress(Feed feed) {
        return Optional.ofNullable(standing.get(feed.name())).orElseThrow();
    }

    /** Whatever begins at its first row. */
    List<Feed> begun() {
        return byThemselves().filter(feed -> progress(feed).beginsAnew()).toList();
    }

    /** Master data that is due and was read before; what moves need not wait for it. */
    List<Feed> master() {
        return byThemselves().filter(feed -> !progress(feed).beginsAnew()).toList();
    }

    /**
     * What is read by itself and is due. Tables of many rows come first, lest all wait for the last of them; among them
     * what moves, which takes the other system longest. Of the others master data comes first.
     */
    private Stream<Feed> byThemselves() {
        return feeds.stream()
                .filter(this::isReadable)
                .filter(feed -> !feed.counts())
                .filter(feed -> feed.isFlow()
                        ? !feed.isWhole() && progress(feed).beginsAnew()
                        : isDue(feed, limits.masterEvery()))
                .sorted(Comparator.comparing((Feed feed) -> !feed.isLarge())
                        .thenComparing(feed -> feed.isFlow() != feed.isLarge()));
    }

    /**
     * What moves, as far as its first reading was complete when the cycle began. Of what tells that something happened
     * and of large tables something is most often new; they come first.
     */
    List<Feed> flow() {
        return feeds.stream()
                .filter(this::isReadable)
                .filter(feed -> feed.isFlow() && !feed.counts())
                .filter(feed -> feed.isWhole() || !progress(feed).beginsAnew())
                .sorted(Comparator.comparing((Feed feed) -> !feed.isPulse())
                        .thenComparing(feed -> progress(feed).load().rows(), Comparator.reverseOrder()))
                .toList();
    }

    /** The count, where it is due; the first only when everything else has been read. */
    Optional<Feed> stock() {
        boolean allRead = feeds.stream()
                .filter(feed -> !feed.counts() && progress(feed).state() != InterfaceState.UNNEEDED)
                .allMatch(feed ->
                        (feed.isFlow() && feed.isWhole()) || !progress(feed).beginsAnew());
        return feeds.stream()
                .filter(this::isReadable)
                .filter(Feed::counts)
                .filter(feed -> progress(feed).loaded() || allRead)
                .filter(feed -> isDue(feed, atLeisure(limits.countEvery())))
                .findFirst();
    }

    private boolean isReadable(Feed feed) {
        Progress progress = progress(feed);
        return switch (progress.state()) {
            case AWAITED, READING, INTERRUPTED -> true;
            case REFUSED ->
                hurried.containsKey(feed.name()) || isOver(progress.pulse().failureAt(), limits.refusedEvery());
            case STOPPED, UNNEEDED -> false;
        };
    }

    private boolean isDue(Feed feed, Duration every) {
        Progress progress = progress(feed);
        return progress.beginsAnew()
                || hurried.containsKey(feed.name())
                || isOver(progress.pulse().successAt(), every);
    }

    /** Whether all numbers are to be compared; a first reading sees them all. */
    boolean isRollDue(Progress progress) {
        return hurried.containsKey(progress.interfaceName())
                || (!progress.beginsAnew() && isOver(progress.pulse().calledAt(), atLeisure(limits.callEvery())));
    }

    private Duration atLeisure(Duration every) {
        return hastened ? every.multipliedBy(2) : every;
    }

    private boolean isOver(Moment last, Duration every) {
        Instant now = surroundings.clock().instant();
        return last.instant().map(then -> !then.plus(every).isAfter(now)).orElse(true);
    }
}
