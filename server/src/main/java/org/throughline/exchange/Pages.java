package org.throughline.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads page after page; while one is worked on, the next ones are on their way, so that neither side waits. */
final class Pages {

    /** Pages asked for before they are needed: some cost us more, others the other side, and these even it out. */
    private static final int AHEAD = 4;

    private final Counterpart counterpart;

    Pages(Counterpart counterpart) {
        this.counterpart = counterpart;
    }

    /** Which rows are read, from where on, and how many at a time. */
    record Span(Reading reading, Instant since, long after, int page) {

        private Span after(long id) {
            return new Span(reading, since, id, page);
        }
    }

    /** What was asked for, with the answer. */
    private record Asked(Span span, Answer<List<JsonNode>> answer) {

        private boolean isLast() {
            return !(answer instanceof Answer.Given<List<JsonNode>>(var page)) || page.size() < span.page();
        }

        private Span following() {
            return answer instanceof Answer.Given<List<JsonNode>>(var page) ? span.after(lastOf(page)) : span;
        }
    }

    /** Hands each page over until the last, or until there is trouble on either side; returns the number of rows. */
    Answer<Long> each(Span first, Function<List<JsonNode>, Answer<Intake.Taken>> work) {
        Deque<FutureTask<Asked>> ahead = new ArrayDeque<>();
        ahead.add(begin(() -> ask(first)));
        Answer<Long> all = new Answer.Given<>(0L);
        boolean goesOn = true;
        while (goesOn) {
            while (ahead.size() < AHEAD) {
                FutureTask<Asked> before = ahead.getLast();
                ahead.add(begin(() -> askAfter(before.get())));
            }
            Asked asked = await(ahead.removeFirst(), first);
            all = all.then(rows -> asked.answer().then(page -> work(page, rows, work)));
            goesOn = all instanceof Answer.Given<Long> && !asked.isLast();
        }
        ahead.forEach(task -> task.cancel(false));
        return all;
    }

    private static Answer<Long> work(
            List<JsonNode> page, long before, Function<List<JsonNode>, Answer<Intake.Taken>> work) {
        long rows = before + page.size();
        return page.isEmpty() ? new Answer.Given<>(rows) : work.apply(page).then(_ -> new Answer.Given<>(rows));
    }

    private static FutureTask<Asked> begin(Callable<Asked> question) {
        FutureTask<Asked> task = new FutureTask<>(question);
        Thread.startVirtualThread(task);
        return task;
    }

    private Asked askAfter(Asked before) {
        return before.isLast() ? before : ask(before.following());
    }

    private Asked ask(Span span) {
        Answer<List<JsonNode>> answer = counterpart.changed(span.reading(), span.since(), span.after(), span.page());
        return new Asked(
                span,
                answer.then(page -> page.size() < span.page() || lastOf(page) > span.after()
                        ? answer
                        : new Answer.Failed<>(notInOrder(span, lastOf(page)))));
    }

    private static long lastOf(List<JsonNode> page) {
        return page.getLast().path("id").asLong(0);
    }

    private static Asked await(FutureTask<Asked> next, Span first) {
        try {
            return next.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The connector failed instead of answering.", broken.getCause());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return new Asked(
                    first,
                    new Answer.Failed<>(new Trouble.Unavailable(
                            ExchangeFault.CYCLE_FAILED.code(), Duration.ZERO, "The reading was broken off.")));
        }
    }

    private static Trouble notInOrder(Span span, long id) {
        return new Trouble.Defect(
                ExchangeFault.ROW_WITHOUT_IDENTITY.code(),
                "A page of (%s) after the number (%d) ends with (%d). Maybe the connector does not order by number."
                        .formatted(span.reading().model(), span.after(), id));
    }
}
