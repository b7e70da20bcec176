package org.throughline.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * Reads one interface by itself and writes page by page: master data, and the first reading of what moves. A first
 * reading that was broken off goes on at the page where it stood; a reading of everything that somebody asked for can
 * be cancelled between two pages.
 */
final class PagewiseReading {

    private final TableReading tables;
    private final Intake intake;
    private final Counterpart counterpart;
    private final Publication publication;
    private final Surroundings surroundings;

    PagewiseReading(
            TableReading tables,
            Intake intake,
            Counterpart counterpart,
            Publication publication,
            Surroundings surroundings) {
        this.tables = tables;
        this.intake = intake;
        this.counterpart = counterpart;
        this.publication = publication;
        this.surroundings = surroundings;
    }

    /** Reads what is new; all where nothing was read yet. */
    Turnout read(Feed feed, Progress progress, boolean callRoll) {
        long begun = System.nanoTime();
        Harvest harvest = new Harvest();
        Answer<Progress> read = progress.beginsAnew() && !feed.isWhole()
                ? load(feed, progress)
                : poll(feed, progress, callRoll, harvest);
        return switch (read) {
            case Answer.Failed<Progress>(var trouble) -> new Turnout.SetBack(feed.name(), trouble);
            case Answer.Given<Progress>(var now) ->
                isCancelled(progress, now) ? new Turnout.Done() : end(feed, now, begun, harvest);
        };
    }

    /** What was to be read from the first row is followed again. */
    private static boolean isCancelled(Progress before, Progress now) {
        return before.beginsAnew() && !now.beginsAnew();
    }

    /** A reading of all rows is complete up to when it began. */
    private Turnout end(Feed feed, Progress progress, long begun, Harvest harvest) {
        Instant loadingSince = progress.load().since();
        Instant upTo = loadingSince.equals(Instant.EPOCH) ? tables.situation().time() : loadingSince;
        long latency = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Progress end = feed.isWhole() ? progress.whole(harvest.rows(feed), latency) : progress;
        harvest.progress(end.read(upTo, surroundings.clock().instant(), latency));
        return Turnout.of(publication.write(harvest));
    }

    private Answer<Progress> poll(Feed feed, Progress progress, boolean callRoll, Harvest harvest) {
        Answer<Intake.Taken> polled = tables.changes(feed, progress, tables.lookBack(progress), harvest);
        if (callRoll) {
            polled = polled.then(_ -> tables.roll(feed, progress, harvest));
        }
        Progress called = callRoll ? progress.called(surroundings.clock().instant()) : progress;
        return polled.then(_ -> new Answer.Given<>(called));
    }

    /** From the first row, or from where it was broken off, to the last. */
    private Answer<Progress> load(Feed feed, Progress progress) {
        boolean goesOn = !progress.load().since().equals(Instant.EPOCH);
        Progress begin = goesOn
                ? progress
                : progress.loading(progress.load().begun(tables.situation().time()));
        Course course = new Course(feed, begin, System.nanoTime());
        boolean isNew = !tables.knows(feed);
        Answer<Long> all = new Answer.Given<>(0L);
        List<Scope> scopes = feed.scopes(tables.situation().companies());
        for (Scope scope : scopes) {
            // Pages of several companies have no common order, so only a single reading goes on in its middle.
            long after = scopes.size() == 1 ? begin.load().after() : 0;
            all = all.then(_ -> new Pages(counterpart)
                    .each(span(feed, begin, scope, after), page -> course.page(origin(feed, scope, isNew), page)));
        }
        Instant now = surroundings.clock().instant();
        if (course.cancelling.isPresent()) {
            return new Answer.Given<>(cancelled(course.progress, course.cancelling.get()));
        }
        // A first reading sees every record; one that is repeated does not see which have gone.
        return all.then(_ -> new Answer.Given<>(begin.loaded() ? course.progress : course.progress.called(now)));
    }

    /** What was read stays, and the request is done. */
    private Progress cancelled(Progress progress, Request request) {
        Instant now = surroundings.clock().instant();
        Progress after = progress.cancelled(request.askedBy(), now);
        surroundings.database().jdbi().useTransaction(handle -> {
            SqlInterfaces interfaces = new SqlInterfaces(handle);
            interfaces.write(List.of(after));
            interfaces.done(request, now);
        });
        return after;
    }

    private Optional<Request> cancelling(Progress progress) {
        return progress.canBeCancelled()
                ? surroundings
                        .database()
                        .jdbi()
                        .withHandle(handle -> new SqlInterfaces(handle).cancelling(progress.interfaceName()))
                : Optional.empty();
    }

    private Intake.Origin origin(Feed feed, Scope scope, boolean isNew) {
        Intake.Origin origin = tables.origin(feed, scope, Map.of());
        return isNew ? origin.ofNewRows() : origin;
    }

    private static Pages.Span span(Feed feed, Progress progress, Scope scope, long after) {
        return new Pages.Span(
                feed.reading(scope, progress.basis().historyFrom()),
                Instant.EPOCH,
                after,
                feed.declaration().read().page());
    }

    /** A first reading on its way. */
    private final class Course {

        private final Feed feed;
        private final long begun;
        private final long rowsBefore;
        private Progress progress;
        private Optional<Request> cancelling = Optional.empty();

        Course(Feed feed, Progress begin, long begun) {
            this.feed = feed;
            this.progress = begin;
            this.rowsBefore = begin.load().rows();
            this.begun = begun;
        }

        Answer<Intake.Taken> page(Intake.Origin origin, List<JsonNode> page) {
            cancelling = cancelling(progress);
            if (cancelling.isPresent()) {
                return new Answer.Failed<>(new Trouble.Unavailable(
                        ExchangeFault.CYCLE_FAILED.code(), Duration.ZERO, "The reading was cancelled."));
            }
            return expected(page.size()).then(expected -> take(origin, page, expected));
        }

        /** How many rows there are is asked once, and only where one page does not show it. */
        private Answer<Long> expected(int rows) {
            long known = progress.load().expected();
            return known > 0 || rows < feed.declaration().read().page()
                    ? new Answer.Given<>(known)
                    : tables.count(feed, progress);
        }

        private Answer<Intake.Taken> take(Intake.Origin origin, List<JsonNode> page, long expected) {
            Harvest harvest = new Harvest();
            return intake.take(origin, page, harvest).then(taken -> {
                Progress.Load before = progress.load();
                long rows = before.rows() + page.size();
                long last = page.getLast().path("id").asLong(0);
                Duration spent = Duration.ofNanos(System.nanoTime() - begun);
                long perSecond = (rows - rowsBefore) * 1_000 / Math.max(1, spent.toMillis());
                Progress next = progress.loading(before.at(last, rows, Math.max(rows, expected), perSecond));
                return written(harvest, next).then(now -> {
                    progress = now;
                    return new Answer.Given<>(taken);
                });
            });
        }
    }

    private Answer<Progress> written(Harvest harvest, Progress progress) {
        harvest.progress(progress);
        return switch (publication.write(harvest)) {
            case Publication.Outcome.Written() -> new Answer.Given<>(progress);
            case Publication.Outcome.Contradicted(var _, var defect) -> new Answer.Failed<>(defect);
        };
    }
}
