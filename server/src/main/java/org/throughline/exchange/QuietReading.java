package org.throughline.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Reads everything that moves, together, and says it as one action, but only in a quiet moment: when a pass over all
 * interfaces has found nothing new. So nothing that the other system did in one go is half said.
 *
 * <p>The first pass looks back as far as transactions may last. What belongs together has one stamp, so the passes
 * after it look back only to the earliest stamp of what was new; a change of which nothing was seen yet waits for the
 * next cycle, whole.
 */
final class QuietReading {

    private final Surroundings surroundings;
    private final Counterpart counterpart;
    private final TableReading tables;
    private final Publication publication;
    private final int passesMax;

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
        this.passesMax = limits.passesMax();
    }

    /**
     * What is to be read together.
     *
     * @param feeds in order, with how far each has come
     * @param stock the interface that counts, with how far it has come, where a count is due
     * @param callRoll whether all numbers are compared
     */
    record Task(Map<Feed, Progress> feeds, Optional<Stock> stock, boolean callRoll) {}

    /** The interface that counts. */
    record Stock(Feed feed, Progress progress) {}

    /** Balances with the moment at which they were read. */
    private record Counted(StockCount.Balances balances, Instant at) {}

    Turnout read(Task task) {
        Course course = new Course(task, System.nanoTime());
        Answer<Intake.Taken> pass = course.firstPass();
        for (int passes = 1; passes < passesMax; passes++) {
            switch (pass) {
                case Answer.Failed<Intake.Taken>(var trouble) -> {
                    return new Turnout.SetBack(course.reading, trouble);
                }
                case Answer.Given<Intake.Taken>(var taken) when taken.changed() > 0 -> pass = course.nextPass(taken);
                case Answer.Given<Intake.Taken>(var _)
                when !course.countIsOpen() -> {
                    return course.publish();
                }
                case Answer.Given<Intake.Taken>(var _) -> pass = course.count();
            }
        }
        return new Turnout.NeverQuiet(passesMax);
    }

    /** One search for a quiet moment. */
    private final class Course {

        private final Task task;
        private final long begun;
        private final Harvest harvest = new Harvest();
        private Intake.Taken news = Intake.Taken.NOTHING;
        private Optional<Counted> counted = Optional.empty();
        private String reading = "";

        Course(Task task, long begun) {
            this.task = task;
            this.begun = begun;
        }

        Answer<Intake.Taken> firstPass() {
            return pass(Instant.MAX).then(polled -> task.callRoll() ? each(tables::roll, polled) : counts(polled));
        }

        /** After news: whatever belongs to them has a stamp that is not earlier than theirs. */
        Answer<Intake.Taken> nextPass(Intake.Taken taken) {
            news = news.plus(taken);
            counted = Optional.empty();
            return pass(news.earliest()).then(this::counts);
        }

        /** Deletions leave no stamp; they show in the number of records, which is asked where all else is quiet. */
        private Answer<Intake.Taken> counts(Intake.Taken polled) {
            return polled.changed() > 0 ? new Answer.Given<>(polled) : each(tables::rollIfNumberDiffers, polled);
        }

        boolean countIsOpen() {
            return task.stock().isPresent() && counted.isEmpty();
        }

        /** Reads the balances; they hold only if a pass after them, as wide as the first, finds nothing new. */
        Answer<Intake.Taken> count() {
            reading = stock().feed().name();
            return counterpart
                    .situation()
                    .then(now -> stockCount().read(tables).then(balances -> {
                        counted = Optional.of(new Counted(balances, now.time()));
                        return pass(Instant.MAX).then(this::counts);
                    }));
        }

        private Stock stock() {
            return task.stock().orElseThrow();
        }

        private StockCount stockCount() {
            return new StockCount(surroundings.database().jdbi(), stock().feed(), stock().progress());
        }

        /** @param earliest stamp of what is new; {@link Instant#MAX} to look back as far as transactions may last */
        private Answer<Intake.Taken> pass(Instant earliest) {
            return each(
                    (feed, progress, into) -> {
                        Instant since = earliest.equals(Instant.MAX) ? tables.lookBack(progress) : earliest;
                        return tables.changes(feed, progress, since, into);
                    },
                    Intake.Taken.NOTHING);
        }

        private Answer<Intake.Taken> each(Look look, Intake.Taken before) {
            Answer<Intake.Taken> all = new Answer.Given<>(before);
            for (Map.Entry<Feed, Progress> one : task.feeds().entrySet()) {
                all = all.then(sum -> {
                    reading = one.getKey().name();
                    return look.at(one.getKey(), one.getValue(), harvest)
                            .then(taken -> new Answer.Given<>(sum.plus(taken)));
                });
            }
            return all;
        }

        Turnout publish() {
            Instant now = surroundings.clock().instant();
            long latency = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            task.feeds().values().forEach(progress -> {
                Progress called = task.callRoll() ? progress.called(now) : progress;
                harvest.progress(called.read(tables.situation().time(), now, latency));
            });
            counted.ifPresent(count -> settle(count, now, latency));
            return Turnout.of(publication.write(harvest));
        }

        private void settle(Counted count, Instant now, long latency) {
            count.balances()
                    .refused()
                    .forEach((row, refusal) -> harvest.park(new ParkedRow(
                            stock().feed().name(),
                            row.path("id").asString(""),
                            Json.MAPPER.writeValueAsString(row),
                            refusal.fault().code(),
                            refusal.at(),
                            refusal.sentence(),
                            now,
                            now)));
            if (count.balances().refused().isEmpty()) {
                stockCount().say(count.balances(), count.at(), harvest);
                Progress whole = stock().progress().whole(count.balances().rows(), latency);
                harvest.progress(whole.read(count.at(), now, latency));
            } else {
                harvest.progress(stock().progress().failed(incomplete(count.balances()), now));
            }
        }
    }

    private static Trouble incomplete(StockCount.Balances balances) {
        return new Trouble.Rejected(
                ExchangeFault.COUNT_INCOMPLETE.code(),
                "(%d) rows of the count could not be understood, so nothing was counted. Maybe look at the parked rows."
                        .formatted(balances.refused().size()));
    }

    /** One way of looking at an interface. */
    @FunctionalInterface
    private interface Look {
        Answer<Intake.Taken> at(Feed feed, Progress progress, Harvest harvest);
    }
}
