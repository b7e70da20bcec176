package org.throughline.connectors;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.throughline.exchange.Answer;
import org.throughline.exchange.Counterpart;
import org.throughline.exchange.Extent;
import org.throughline.exchange.Reading;
import org.throughline.exchange.Situation;
import org.throughline.exchange.Stamp;
import org.throughline.exchange.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Odoo 19, read by JSON-2: page by page in the order of ids, as politely as the limits say, and nothing is written. */
public final class OdooCounterpart implements Counterpart, AutoCloseable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final OdooClient client;
    private final OdooWords words;
    private final OdooSituation situation;
    private final PageSizes sizes;
    private final ObjectNode settings;
    private final LongSupplier nanoTime;

    OdooCounterpart(
            OdooClient client, OdooLimits limits, InstantSource clock, LongSupplier nanoTime, ObjectNode settings) {
        this.client = client;
        this.words = new OdooWords(client, clock, limits.wordsKeptFor());
        this.situation = new OdooSituation(client, clock, limits.wordsKeptFor());
        this.sizes = new PageSizes(limits);
        this.nanoTime = nanoTime;
        this.settings = settings;
    }

    /**
     * Odoo as these settings describe it.
     *
     * @param holdLocations complete names of places whose stock is on hold, with all below them
     */
    public static OdooCounterpart open(
            OdooAccess access, OdooLimits limits, InstantSource clock, List<String> holdLocations) {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        holdLocations.forEach(settings.putArray("hold_locations")::add);
        Pace pace = new Pace(limits, System::nanoTime, Thread::sleep);
        return new OdooCounterpart(new OdooClient(access, limits, pace), limits, clock, System::nanoTime, settings);
    }

    @Override
    public ObjectNode settings() {
        return settings;
    }

    @Override
    public Answer<Situation> situation() {
        return situation.now();
    }

    @Override
    public Answer<List<JsonNode>> changed(Reading reading, Instant since, long after, int rowsMax) {
        return question(reading).then(question -> pages(reading, question, since, after, rowsMax));
    }

    @Override
    public Answer<List<JsonNode>> byIds(Reading reading, List<Long> ids) {
        return ids.isEmpty()
                ? new Answer.Given<>(List.of())
                : question(reading)
                        .then(question -> client.call(reading.model(), question.method(), question.byIds(ids)))
                        .then(reply -> rows(reading, reply.content()));
    }

    @Override
    public Answer<List<Stamp>> stamps(Reading reading, long after, int rowsMax) {
        return question(reading)
                .then(question -> pages(reading, question.stampsOnly(), Instant.EPOCH, after, rowsMax))
                .then(rows -> stamps(reading, rows));
    }

    @Override
    public Answer<Extent> extent(Reading reading) {
        return question(reading)
                .then(question -> client.call(reading.model(), "web_search_read", question.newest()))
                .then(reply -> extent(reading, reply.content()));
    }

    @Override
    public void close() {
        client.close();
    }

    private Answer<OdooQuestion> question(Reading reading) {
        return words.known(reading.model(), reading.fields())
                .then(known -> new Answer.Given<>(new OdooQuestion(reading, known)));
    }

    /** As many pages as make the rows asked for; smaller ones where Odoo is slow. */
    private Answer<List<JsonNode>> pages(
            Reading reading, OdooQuestion question, Instant since, long after, int rowsMax) {
        List<JsonNode> rows = new ArrayList<>();
        long last = after;
        while (rows.size() < rowsMax) {
            int left = rowsMax - rows.size();
            int wanted = Math.min(left, sizes.of(reading.model(), rowsMax));
            long from = last;
            switch (page(reading, question, wanted, rowsMax, size -> question.page(since, from, size))) {
                case Answer.Failed<Page>(var trouble) -> {
                    return new Answer.Failed<>(trouble);
                }
                case Answer.Given<Page>(var page) -> {
                    rows.addAll(page.rows());
                    if (page.rows().size() < page.size()) {
                        return new Answer.Given<>(rows);
                    }
                    last = page.rows().getLast().path("id").longValue();
                }
            }
        }
        return new Answer.Given<>(rows);
    }

    /** The rows of one question, and how many were asked for. */
    private record Page(List<JsonNode> rows, int size) {}

    /** One page; where it is too much for Odoo, half of it. */
    private Answer<Page> page(
            Reading reading, OdooQuestion question, int wanted, int rowsMax, Function<Integer, ObjectNode> body) {
        int size = wanted;
        while (true) {
            long begin = nanoTime.getAsLong();
            Answer<OdooReply> answer = client.call(reading.model(), question.method(), body.apply(size));
            if (answer instanceof Answer.Failed<OdooReply>(var trouble)) {
                if (!isTooMuch(trouble) || !sizes.halve(reading.model(), size)) {
                    return new Answer.Failed<>(trouble);
                }
                size = sizes.of(reading.model(), size);
            } else {
                sizes.took(reading.model(), size, rowsMax, Duration.ofNanos(nanoTime.getAsLong() - begin));
                int asked = size;
                return answer.then(reply -> rows(reading, reply.content()))
                        .then(rows -> new Answer.Given<>(new Page(rows, asked)));
            }
        }
    }

    private static boolean isTooMuch(Trouble trouble) {
        return trouble.code().equals(OdooFault.SLOW.code()) || trouble.code().equals(OdooFault.TOO_LARGE.code());
    }

    private static Answer<List<JsonNode>> rows(Reading reading, JsonNode content) {
        JsonNode rows = content.isObject() ? content.path("records") : content;
        boolean sound = rows.isArray()
                && rows.valueStream().allMatch(row -> row.path("id").isIntegralNumber());
        return sound ? new Answer.Given<>(rows.valueStream().toList()) : strange(reading, content);
    }

    private static Answer<Extent> extent(Reading reading, JsonNode content) {
        long rows = content.path("length").asLong(-1);
        return rows < 0
                ? strange(reading, content)
                : rows(reading, content).then(newest -> stamps(reading, newest)).then(newest -> {
                    Instant last =
                            newest.isEmpty() ? Instant.MIN : newest.getFirst().changedAt();
                    return new Answer.Given<>(new Extent(rows, last.equals(Instant.EPOCH) ? Instant.MAX : last));
                });
    }

    private static Answer<List<Stamp>> stamps(Reading reading, List<JsonNode> rows) {
        List<Stamp> stamps = new ArrayList<>(rows.size());
        for (JsonNode row : rows) {
            // What was never changed has false there, which is no text.
            JsonNode stamp = row.path(reading.stamp());
            String said = stamp.isString() ? stamp.stringValue() : "";
            try {
                Instant at = said.isEmpty()
                        ? Instant.EPOCH
                        : LocalDateTime.parse(said, TIME).toInstant(ZoneOffset.UTC);
                stamps.add(new Stamp(row.path("id").longValue(), at));
            } catch (DateTimeException malformed) {
                return strange(reading, row);
            }
        }
        return new Answer.Given<>(stamps);
    }

    private static <T> Answer<T> strange(Reading reading, JsonNode content) {
        String text = content.toString();
        return OdooAnswers.defect(
                OdooFault.QUESTION_REFUSED,
                "Odoo answered for (%s) what nobody asked for: (%s). Maybe something between changes its answers."
                        .formatted(reading.model(), text.substring(0, Math.min(text.length(), 200))));
    }
}
