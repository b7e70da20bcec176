package org.throughline.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads page after page; while one is worked on, the next is on its way. */
final class Pages {

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

    /** Hands each page over until the last, or until there is trouble on either side; returns the number of rows. */
    Answer<Long> each(Span first, Function<List<JsonNode>, Answer<Intake.Taken>> work) {
        Span span = first;
        Answer<List<JsonNode>> asked = ask(span);
        long rows = 0;
        while (asked instanceof Answer.Given<List<JsonNode>>(var page)) {
            rows += page.size();
            if (page.size() < span.page()) {
                long all = rows;
                return page.isEmpty()
                        ? new Answer.Given<>(all)
                        : work.apply(page).then(_ -> new Answer.Given<>(all));
            }
            long id = page.getLast().path("id").asLong(0);
            if (id <= span.after()) {
                return new Answer.Failed<>(notInOrder(span, id));
            }
            Span following = span.after(id);
            FutureTask<Answer<List<JsonNode>>> next = new FutureTask<>(() -> ask(following));
            Thread.startVirtualThread(next);
            if (work.apply(page) instanceof Answer.Failed<Intake.Taken>(var trouble)) {
                return new Answer.Failed<>(trouble);
            }
            span = following;
            asked = await(next);
        }
        return asked.then(_ -> new Answer.Given<>(0L));
    }

    private Answer<List<JsonNode>> ask(Span span) {
        return counterpart.changed(span.reading(), span.since(), span.after(), span.page());
    }

    private static Answer<List<JsonNode>> await(FutureTask<Answer<List<JsonNode>>> next) {
        try {
            return next.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The connector failed instead of answering.", broken.getCause());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return new Answer.Failed<>(new Trouble.Unavailable(
                    ExchangeFault.CYCLE_FAILED.code(), Duration.ZERO, "The reading was broken off."));
        }
    }

    private static Trouble notInOrder(Span span, long id) {
        return new Trouble.Defect(
                ExchangeFault.ROW_WITHOUT_IDENTITY.code(),
                "A page of (%s) after the number (%d) ends with (%d). Maybe the connector does not order by number."
                        .formatted(span.reading().model(), span.after(), id));
    }
}
