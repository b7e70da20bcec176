package org.throughline.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes rows in: those that are new or changed are mapped, compared with what was said, and put into the harvest. */
final class Intake {

    private static final String REFUSED = "refused:";

    private final Jdbi jdbi;
    private final InstantSource clock;

    Intake(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Where rows come from.
     *
     * @param at the other system's time, for rows that do not tell when they were changed
     * @param variables what the expression sees beside the row
     * @param isNew whether none of the rows was read before, so that nothing is remembered of them
     */
    record Origin(Feed feed, Scope scope, Instant at, Map<String, JsonNode> variables, boolean isNew) {

        Origin ofNewRows() {
            return new Origin(feed, scope, at, variables, true);
        }
    }

    /**
     * What was new in rows.
     *
     * @param changed how many were new or changed
     * @param earliest the earliest stamp of those; {@link Instant#MAX} where there are none
     */
    record Taken(int changed, Instant earliest) {

        static final Taken NOTHING = new Taken(0, Instant.MAX);

        Taken plus(Taken other) {
            return new Taken(changed + other.changed, earliest.isBefore(other.earliest) ? earliest : other.earliest);
        }
    }

    /** A row with its identity. */
    private record Arrived(JsonNode row, String record, long id, Instant stated, String digest) {}

    /** An arrived row with what became of it. */
    private record Understood(Arrived arrived, Remembered before, Mapped mapped) {}

    /** Takes the rows in; a row without number or stamp is a defect, because nobody could find it again. */
    Answer<Taken> take(Origin origin, List<JsonNode> rows, Harvest harvest) {
        List<Arrived> arrived = new ArrayList<>(rows.size());
        for (JsonNode row : rows) {
            try {
                arrived.add(arrived(origin, row));
            } catch (DateTimeException | IllegalArgumentException wrong) {
                return new Answer.Failed<>(new Trouble.Defect(
                        ExchangeFault.ROW_WITHOUT_IDENTITY.code(),
                        "A row of (%s) cannot be told from others: %s. Maybe the declaration reads the wrong field."
                                .formatted(origin.feed().name(), wrong.getMessage())));
            }
        }
        Map<String, Remembered> memory = origin.isNew() ? Map.of() : memory(origin.feed(), arrived, harvest);
        List<Understood> changed = arrived.parallelStream()
                .filter(row -> isNews(origin.feed(), row, memory.get(row.record())))
                .map(row -> understood(origin, row, memory))
                .toList();
        Taken taken = Taken.NOTHING;
        for (Understood row : changed) {
            taken = taken.plus(keep(origin.feed(), row, harvest));
        }
        return new Answer.Given<>(taken);
    }

    private static Arrived arrived(Origin origin, JsonNode row) {
        JsonNode id = row.path("id");
        if (!id.isIntegralNumber() || id.longValue() <= 0) {
            throw new IllegalArgumentException("its id is (%s)".formatted(id));
        }
        Instant stated = switch (origin.feed().declaration().read().change()) {
            case InterfaceDeclaration.Change.Whole() -> origin.at();
            case InterfaceDeclaration.Change.Stamped(var field) ->
                Times.parse(row.path(field).asString(""));
        };
        return new Arrived(
                row, Feed.record(id.longValue(), origin.scope()), id.longValue(), stated, Json.checksum(row));
    }

    /** What is known of the rows: from this harvest, else from the store. */
    private Map<String, Remembered> memory(Feed feed, List<Arrived> rows, Harvest harvest) {
        Map<String, Remembered> memory = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (Arrived row : rows) {
            harvest.remembered(feed, row.record())
                    .ifPresentOrElse(known -> memory.put(row.record(), known), () -> unknown.add(row.record()));
        }
        if (!unknown.isEmpty()) {
            memory.putAll(jdbi.withHandle(handle -> new SqlMemory(handle).find(feed.name(), unknown)));
        }
        return memory;
    }

    /** A row that is older than what is known is dropped; one that is the same is not looked at again. */
    private static boolean isNews(Feed feed, Arrived row, @Nullable Remembered before) {
        if (before == null || !before.present()) {
            return before == null || !row.stated().isBefore(before.statedAt());
        }
        boolean older = !feed.isWhole() && row.stated().isBefore(before.statedAt());
        boolean same = !feed.isWhole() && row.digest().equals(before.digest());
        return !older && !same;
    }

    private static Understood understood(Origin origin, Arrived row, Map<String, Remembered> memory) {
        Remembered before = memory.getOrDefault(row.record(), Remembered.nothing(row.record(), row.id()));
        return new Understood(row, before, origin.feed().mapping().map(row.row(), origin.variables()));
    }

    private Taken keep(Feed feed, Understood row, Harvest harvest) {
        Arrived arrived = row.arrived();
        Instant stated = arrived.stated().isBefore(row.before().statedAt())
                ? row.before().statedAt()
                : arrived.stated();
        return switch (row.mapped()) {
            case Mapped.Refused(var refusal) -> {
                // A whole table is mapped each time; the mark lets a row be seen that maps again unchanged.
                String digest = (feed.isWhole() ? REFUSED : "") + arrived.digest();
                boolean known = row.before().present() && row.before().digest().equals(digest);
                harvest.park(parked(feed, arrived, refusal));
                harvest.remember(feed, row.before().read(stated, digest));
                yield known ? Taken.NOTHING : news(feed, stated);
            }
            case Mapped.Says(var statements) -> {
                Telling.Told told = feed.telling().tell(row.before(), stated, arrived.digest(), statements);
                boolean silent =
                        feed.isWhole() && row.before().present() && told.facts().isEmpty();
                if (!silent || !row.before().digest().equals(arrived.digest())) {
                    harvest.tell(feed, told);
                }
                yield silent ? Taken.NOTHING : news(feed, stated);
            }
        };
    }

    /** Only a row's own stamp tells when its transaction began. */
    private static Taken news(Feed feed, Instant stated) {
        return new Taken(1, feed.isWhole() ? Instant.MAX : stated);
    }

    private ParkedRow parked(Feed feed, Arrived row, Refusal refusal) {
        Instant now = clock.instant();
        return new ParkedRow(
                feed.name(),
                row.record(),
                Json.MAPPER.writeValueAsString(row.row()),
                refusal.fault().code(),
                refusal.at(),
                refusal.sentence(),
                now,
                now);
    }
}
