package org.throughline.exchange;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Another system with a watch beside it: how long its answers take, and how many rows they bring. */
final class Meter implements Counterpart {

    private final Counterpart counterpart;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Asked, Reads> reads = new HashMap<>();

    Meter(Counterpart counterpart) {
        this.counterpart = counterpart;
    }

    /** What tells the questions of an interface from those of others. */
    private record Asked(String model, List<String> fields) {}

    /** What came since somebody last looked. */
    record Reads(long answers, long millis, long rows) {

        static final Reads NONE = new Reads(0, 0, 0);

        private Reads plus(long moreMillis, long moreRows) {
            return new Reads(answers + 1, millis + moreMillis, rows + moreRows);
        }
    }

    /** What came for an interface since this was last asked. */
    Reads taken(Feed feed) {
        InterfaceDeclaration.Read read = feed.declaration().read();
        lock.lock();
        try {
            Reads taken = reads.remove(new Asked(read.model(), read.fields()));
            return taken == null ? Reads.NONE : taken;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Answer<Situation> situation() {
        return counterpart.situation();
    }

    @Override
    public Answer<List<JsonNode>> changed(Reading reading, Instant since, long after, int rowsMax) {
        return timed(reading, List::size, () -> counterpart.changed(reading, since, after, rowsMax));
    }

    @Override
    public Answer<List<JsonNode>> byIds(Reading reading, List<Long> ids) {
        return timed(reading, List::size, () -> counterpart.byIds(reading, ids));
    }

    @Override
    public Answer<List<Stamp>> stamps(Reading reading, long after, int rowsMax) {
        return timed(reading, _ -> 0, () -> counterpart.stamps(reading, after, rowsMax));
    }

    @Override
    public Answer<Extent> extent(Reading reading) {
        return timed(reading, _ -> 0, () -> counterpart.extent(reading));
    }

    @Override
    public ObjectNode settings() {
        return counterpart.settings();
    }

    private <T> Answer<T> timed(Reading reading, ToLongFunction<T> rows, Supplier<Answer<T>> question) {
        long begun = System.nanoTime();
        Answer<T> answer = question.get();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        if (answer instanceof Answer.Given<T>(var content)) {
            lock.lock();
            try {
                Asked asked = new Asked(reading.model(), reading.fields());
                reads.put(asked, reads.getOrDefault(asked, Reads.NONE).plus(millis, rows.applyAsLong(content)));
            } finally {
                lock.unlock();
            }
        }
        return answer;
    }
}
