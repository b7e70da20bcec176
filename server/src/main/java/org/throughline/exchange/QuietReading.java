package org.throughline.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Reads everything that moves, together, and says it as one action, but only in a quiet moment: when each table has
 * been looked at again, and in vain, since something new was last seen in any of them. So nothing that the other system
 * did in one go is half said.
 *
 * <p>The first look at a table goes back as far as transactions may last, or, where a change has hastened the reading,
 * a little further than the last reading in its turn. What belongs together has one stamp, so the looks after it go
 * back only to the earliest stamp of what was new; a change of which nothing was seen yet waits for the next reading,
 * whole.
 */
final class QuietReading {

    /** Transactions that last longer are read whole in a reading in its turn only. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private final Surroundings surroundings;
    private final Counterpart counterpart;
    private final TableReading tables;
    private final Publication publication;
    private final Limits limits;

    QuietReading(
            Surroundings surroundings,
            Counterpart counterpart,
            TableReading tables,
            Publication publication,
            Limits limits) {
        this.surroundings = surroundings;
        this.counterpart = counterpart;
        this.tables = tables;
        this.publication = publication;
        this.limits = limits;
    }

    /**
     * What is to be read together.
     *
     * @param feeds in order, with how far each has come; those that change most first, so that few others have been
     * looked at before something new is seen
     * @param stock the interface that counts, with how far it has come, where a count is due
     * @param hastened whether this reading does not wait for its turn, because something happened; what slow
     * transactions left behind remains for the reading that comes in its turn
     * @param callRoll whether all numbers are compared
     */
    record Task(Map<Feed, Progress> feeds, Optional<Stock> stock, boolean hastened, boolean callRoll) {}

    /** The interface that counts. */
    record Stock(Feed feed, Progress progress) {}

    /**
     * Balances with the moment at which they were read.
     *
     * @param newsBefore how often there had been news; they hold only as long as there are no more
     */
    private record Counted(StockCount.Balances balances, Instant at, int newsBefore) {}

    Turnout read(Task task) {
        Course course = new Course(task, System.nanoTime());
        for (int passes = 0; passes < limits.passesMax(); passes++) {
            Optional<Turnout.SetBack> setBack = course.pass();
            if (setBack.isPresent()) {
                return setBack.get();
            }
            if (course.open().isEmpty() && !course.countIsOpen()) {
                return course.publish();
            }
        }
        return new Turnout.NeverQuiet(limits.passesMax());
    }

    /** An interface with what was read of it. */
    private static final class Line {

        private final Feed feed;
        private final Progress progress;
        private final Harvest harvest = new Harvest();
        private boolean looked;
        private int quietAfter = -1;

        Line(Feed feed, Progress progress) {
            this.feed = feed;
            this.progress = progress;
        }

        /** Is looked at as if for the first time. */
        private void reopen() {
            looked = false;
            quietAfter = -1;
        }
    }

    /** What was new in any of the tables. */
    private static final class News {

        private Intake.Taken taken = Intake.Taken.NOTHING;
        private int times;

        private synchronized void add(Intake.Taken more) {
            taken = taken.plus(more);
            times++;
        }

        private synchronized int times() {
            return times;
        }

        /** {@link Instant#MAX} where nothing tells, as a deletion. */
        private synchronized Instant earliest() {
            return taken.earliest();
        }
    }

    /** One search for a quiet moment. */
    private final class Course {

        private final Task task;
        private final long begun;
        private final List<Line> lines;
        private final News news = new News();
        private Optional<Counted> counted = Optional.empty();

        Course(Task task, long begun) {
            this.task = task;
            this.begun = begun;
            this.lines = task.feeds().entrySet().stream()
                    .map(entry -> new Line(entry.getKey(), entry.getValue()))
                    .toList();
        }

        /**
         * Looks at what is open; where nothing is, the balances are read first, which opens all. A first count comes
         * before every look: what moves has only just been read, and nobody waits for it by itself.
         */
        Optional<Turnout.SetBack> pass() {
            boolean countsNow = open().isEmpty() || (countIsFirst() && counted.isEmpty());
            Optional<Turnout.SetBack> setBack = countsNow ? count() : Optional.empty();
            return setBack.or(() -> new SideBySide(limits.readingsMax()).each(open(), this::look));
        }

        private boolean countIsFirst() {
            return task.stock().filter(stock -> !stock.progress().loaded()).isPresent();
        }

        /** Those that have not been looked at in vain since the last news. */
        List<Line> open() {
            int times = news.times();
            return lines.stream().filter(line -> line.quietAfter != times).toList();
        }

        /** News that come while a table is asked count as later: what was asked may be older than they are. */
        private Optional<Turnout.SetBack> look(Line line) {
            int times = news.times();
            Answer<Intake.Taken> found = found(line, news.earliest());
            line.looked = true;
            return switch (found) {
                case Answer.Failed<Intake.Taken>(var trouble) ->
                    Optional.of(new Turnout.SetBack(line.feed.name(), trouble));
                case Answer.Given<Intake.Taken>(var taken) -> {
                    if (taken.changed() > 0) {
                        news.add(taken);
                    } else {
                        line.quietAfter = times;
                    }
                    yield Optional.empty();
                }
            };
        }

        private Answer<Intake.Taken> found(Line line, Instant earliest) {
            Instant farBack = farBack(line.progress);
            boolean onlyToNews = line.looked && !earliest.equals(Instant.MAX);
            Instant since = onlyToNews || earliest.isBefore(farBack) ? earliest : farBack;
            boolean callRoll = task.callRoll() && !line.looked && counted.isEmpty();
            return callRoll
                    ? tables.changes(line.feed, line.progress, since, line.harvest)
                            .then(changed -> tables.roll(line.feed, line.progress, line.harvest)
                                    .then(rolled -> new Answer.Given<>(changed.plus(rolled))))
                    : tables.news(line.feed, line.progress, since, line.harvest);
        }

        /**
         * As far as transactions may last; in a hastened reading to the last one in its turn and a little more, because
         * what is new since then may have been written by several transactions, one upon the other.
         */
        private Instant farBack(Progress progress) {
            return task.hastened() ? progress.watermark().minus(OVERLAP) : tables.lookBack(progress);
        }

        /** News wait for no second count: what they overtook is left to a later reading, unless it is the first. */
        boolean countIsOpen() {
            boolean mayBeLeft = counted.isPresent() && !countIsFirst();
            return task.stock().isPresent() && holding().isEmpty() && !mayBeLeft;
        }

        /** The balances, where nothing new was seen after them. */
        private Optional<Counted> holding() {
            return counted.filter(count -> count.newsBefore() == news.times());
        }

        /** Reads the balances; after them every table is looked at once more, as far back as at first. */
        private Optional<Turnout.SetBack> count() {
            Answer<Counted> count = counterpart
                    .situation()
                    .then(now -> stockCount()
                            .read(tables)
                            .then(balances -> new Answer.Given<>(new Counted(balances, now.time(), news.times()))));
            return switch (count) {
                case Answer.Failed<Counted>(var trouble) ->
                    Optional.of(new Turnout.SetBack(stock().feed().name(), trouble));
                case Answer.Given<Counted>(var balances) -> {
                    counted = Optional.of(balances);
                    lines.forEach(Line::reopen);
                    yield Optional.empty();
                }
            };
        }

        private Stock stock() {
            return task.stock().orElseThrow();
        }

        private StockCount stockCount() {
            return new StockCount(surroundings.database().jdbi(), stock().feed(), stock().progress());
        }

        Turnout publish() {
            Instant now = surroundings.clock().instant();
            long latency = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            Harvest all = new Harvest();
            for (Line line : lines) {
                all.add(line.harvest);
                Progress called = task.callRoll() ? line.progress.called(now) : line.progress;
                Instant upTo = task.hastened()
                        ? called.watermark()
                        : tables.situation().time();
                all.progress(called.read(upTo, now, latency));
            }
            holding().ifPresent(count -> settle(count, all, now, latency));
            return Turnout.of(publication.write(all));
        }

        private void settle(Counted count, Harvest all, Instant now, long latency) {
            count.balances()
                    .refused()
                    .forEach((row, refusal) -> all.park(new ParkedRow(
                            stock().feed().name(),
                            row.path("id").asString(""),
                            Json.MAPPER.writeValueAsString(row),
                            refusal.fault().code(),
                            refusal.at(),
                            refusal.sentence(),
                            now,
                            now)));
            if (count.balances().refused().isEmpty()) {
                stockCount().say(count.balances(), count.at(), all);
                Progress whole = stock().progress().whole(count.balances().rows(), latency);
                all.progress(whole.read(count.at(), now, latency));
            } else {
                all.progress(stock().progress().failed(incomplete(count.balances()), now));
            }
        }
    }

    private static Trouble incomplete(StockCount.Balances balances) {
        return new Trouble.Rejected(
                ExchangeFault.COUNT_INCOMPLETE.code(),
                "(%d) rows of the count could not be understood, so nothing was counted. Maybe look at the parked rows."
                        .formatted(balances.refused().size()));
    }
}
