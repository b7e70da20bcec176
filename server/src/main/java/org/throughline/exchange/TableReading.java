package org.throughline.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads one interface into a harvest: what changed, the whole table, or the roll of all its records. */
final class TableReading {

    private final Jdbi jdbi;
    private final Counterpart counterpart;
    private final Intake intake;
    private final Limits limits;
    private final Situation situation;

    TableReading(Jdbi jdbi, Counterpart counterpart, Intake intake, Limits limits, Situation situation) {
        this.jdbi = jdbi;
        this.counterpart = counterpart;
        this.intake = intake;
        this.limits = limits;
        this.situation = situation;
    }

    /** Rows that were changed at this time or later; the whole table where rows do not tell. */
    Answer<Intake.Taken> changes(Feed feed, Progress progress, Instant since, Harvest harvest) {
        return feed.isWhole() ? whole(feed, progress, harvest) : stamped(feed, progress, since, harvest);
    }

    private Answer<Intake.Taken> stamped(Feed feed, Progress progress, Instant since, Harvest harvest) {
        Answer<Intake.Taken> all = new Answer.Given<>(Intake.Taken.NOTHING);
        for (Scope scope : feed.scopes(situation.companies())) {
            all = all.then(before -> read(origin(feed, scope, Map.of()), progress, since, harvest)
                    .then(taken -> new Answer.Given<>(before.plus(taken))));
        }
        return all;
    }

    private Answer<Intake.Taken> read(Intake.Origin origin, Progress progress, Instant since, Harvest harvest) {
        Total total = new Total();
        Pages.Span span = new Pages.Span(
                origin.feed().reading(origin.scope(), progress.basis().historyFrom()),
                since,
                0,
                origin.feed().declaration().read().page());
        return new Pages(counterpart)
                .each(span, page -> total.add(intake.take(origin, page, harvest)))
                .then(_ -> new Answer.Given<>(total.taken));
    }

    /** Adds up what pages have brought. */
    private static final class Total {

        private Intake.Taken taken = Intake.Taken.NOTHING;

        private Answer<Intake.Taken> add(Answer<Intake.Taken> page) {
            return page.then(more -> {
                taken = taken.plus(more);
                return page;
            });
        }
    }

    Intake.Origin origin(Feed feed, Scope scope, Map<String, JsonNode> tables) {
        return new Intake.Origin(
                feed, scope, situation.time(), Feed.variables(tables, scope, counterpart.settings()), false);
    }

    private Answer<Intake.Taken> whole(Feed feed, Progress progress, Harvest harvest) {
        Set<String> seen = new HashSet<>();
        return rows(feed, progress).then(rows -> {
            Answer<Intake.Taken> all = new Answer.Given<>(Intake.Taken.NOTHING);
            for (Intake.Origin origin : rows.keySet()) {
                harvest.read(feed, rows.get(origin).size());
                rows.get(origin)
                        .forEach(row -> seen.add(Feed.record(row.path("id").asLong(0), origin.scope())));
                all = all.then(before -> intake.take(origin, rows.get(origin), harvest)
                        .then(taken -> new Answer.Given<>(before.plus(taken))));
            }
            return all.then(taken -> {
                Map<String, Stamp> present = present(feed, harvest);
                present.keySet().removeAll(seen);
                return new Answer.Given<>(taken.plus(gone(feed, present.keySet(), harvest)));
            });
        });
    }

    /** Every row of a table that is read whole. */
    private Answer<Map<Intake.Origin, List<JsonNode>>> rows(Feed feed, Progress progress) {
        Map<Intake.Origin, List<JsonNode>> rows = new HashMap<>();
        return pages(
                        feed,
                        progress,
                        (origin, page) -> rows.computeIfAbsent(origin, _ -> new ArrayList<>())
                                .addAll(page))
                .then(_ -> new Answer.Given<>(rows));
    }

    /**
     * Hands over each page of a table that is read whole, with the small tables read along, while the next is on its
     * way; returns the number of rows.
     */
    Answer<Long> pages(Feed feed, Progress progress, BiConsumer<Intake.Origin, List<JsonNode>> work) {
        return tables(feed).then(tables -> {
            Answer<Long> all = new Answer.Given<>(0L);
            for (Scope scope : feed.scopes(situation.companies())) {
                Reading reading = feed.reading(scope, progress.basis().historyFrom());
                Intake.Origin origin = origin(feed, scope, tables);
                all = all.then(
                        before -> each(reading, feed.declaration().read().page(), page -> work.accept(origin, page))
                                .then(rows -> new Answer.Given<>(before + rows)));
            }
            return all;
        });
    }

    private Answer<Map<String, JsonNode>> tables(Feed feed) {
        Map<String, JsonNode> tables = new HashMap<>();
        Answer<Long> all = new Answer.Given<>(0L);
        int page = feed.declaration().read().page();
        for (Map.Entry<String, InterfaceDeclaration.Table> along :
                feed.declaration().read().with().entrySet()) {
            InterfaceDeclaration.Table table = along.getValue();
            Reading reading = new Reading(table.model(), table.fields(), table.where(), "", new Scope.AllCompanies());
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            tables.put(along.getKey(), list);
            all = all.then(_ -> each(reading, page, rows -> rows.forEach(list::add)));
        }
        return all.then(_ -> new Answer.Given<>(tables));
    }

    private Answer<Long> each(Reading reading, int page, Consumer<List<JsonNode>> work) {
        return new Pages(counterpart).each(new Pages.Span(reading, Instant.EPOCH, 0, page), rows -> {
            work.accept(rows);
            return new Answer.Given<>(Intake.Taken.NOTHING);
        });
    }

    /**
     * Whatever is new since this time. One small question tells where nothing is: no row has a later stamp, and none
     * came or went unseen. Deletions leave no stamp; where the number of rows differs, the roll is called.
     */
    Answer<Intake.Taken> news(Feed feed, Progress progress, Instant since, Harvest harvest) {
        if (feed.isWhole()) {
            return whole(feed, progress, harvest);
        }
        return extent(feed, progress).then(there -> {
            Answer<Intake.Taken> changed = there.newest().isBefore(since)
                    ? new Answer.Given<>(Intake.Taken.NOTHING)
                    : stamped(feed, progress, since, harvest);
            return changed.then(taken -> there.rows() == size(feed, harvest)
                    ? changed
                    : roll(feed, progress, harvest).then(more -> new Answer.Given<>(taken.plus(more))));
        });
    }

    /** Whether any row of this interface was read before. */
    boolean knows(Feed feed) {
        return jdbi.withHandle(handle -> new SqlMemory(handle).knows(feed.name()));
    }

    /** How many rows the other system has. */
    Answer<Long> count(Feed feed, Progress progress) {
        return extent(feed, progress).then(there -> new Answer.Given<>(there.rows()));
    }

    private Answer<Extent> extent(Feed feed, Progress progress) {
        Answer<Extent> all = new Answer.Given<>(Extent.NONE);
        for (Scope scope : feed.scopes(situation.companies())) {
            Reading reading = feed.reading(scope, progress.basis().historyFrom());
            all = all.then(before -> counterpart.extent(reading).then(more -> new Answer.Given<>(before.plus(more))));
        }
        return all;
    }

    /** Compares the numbers and stamps of all records: what went is said, what polls overlooked is read. */
    Answer<Intake.Taken> roll(Feed feed, Progress progress, Harvest harvest) {
        if (feed.isWhole()) {
            return new Answer.Given<>(Intake.Taken.NOTHING);
        }
        Map<String, Stamp> absent = present(feed, harvest);
        Answer<Intake.Taken> all = new Answer.Given<>(Intake.Taken.NOTHING);
        for (Scope scope : feed.scopes(situation.companies())) {
            all = all.then(before -> overlooked(feed, scope, progress, absent)
                    .then(ids -> byIds(origin(feed, scope, Map.of()), progress, ids, harvest))
                    .then(taken -> new Answer.Given<>(before.plus(taken))));
        }
        return all.then(taken -> new Answer.Given<>(taken.plus(gone(feed, absent.keySet(), harvest))));
    }

    /** Numbers of rows that are unknown or changed; what is there is taken off the absent. */
    private Answer<List<Long>> overlooked(Feed feed, Scope scope, Progress progress, Map<String, Stamp> absent) {
        Reading reading = feed.reading(scope, progress.basis().historyFrom());
        List<Long> overlooked = new ArrayList<>();
        long after = 0;
        while (true) {
            switch (counterpart.stamps(reading, after, limits.stampsPage())) {
                case Answer.Failed<List<Stamp>>(var trouble) -> {
                    return new Answer.Failed<>(trouble);
                }
                case Answer.Given<List<Stamp>>(var stamps) -> {
                    for (Stamp stamp : stamps) {
                        Stamp known = absent.remove(Feed.record(stamp.id(), scope));
                        if (known == null || known.changedAt().isBefore(stamp.changedAt())) {
                            overlooked.add(stamp.id());
                        }
                    }
                    if (stamps.size() < limits.stampsPage()) {
                        return new Answer.Given<>(overlooked);
                    }
                    after = stamps.getLast().id();
                }
            }
        }
    }

    /** Reads rows by their numbers. */
    Answer<Intake.Taken> byIds(Intake.Origin origin, Progress progress, List<Long> ids, Harvest harvest) {
        Reading reading = origin.feed().reading(origin.scope(), progress.basis().historyFrom());
        Answer<Intake.Taken> all = new Answer.Given<>(Intake.Taken.NOTHING);
        for (int from = 0; from < ids.size(); from += limits.idsMax()) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + limits.idsMax()));
            all = all.then(before -> counterpart
                    .byIds(reading, some)
                    .then(rows -> intake.take(origin, rows, harvest))
                    .then(taken -> new Answer.Given<>(before.plus(taken))));
        }
        return all;
    }

    /** The records that are there, as far as the store and this harvest know. */
    private Map<String, Stamp> present(Feed feed, Harvest harvest) {
        Map<String, Stamp> present = jdbi.withHandle(handle -> new SqlMemory(handle).present(feed.name()));
        harvest.remembered(feed).forEach((record, known) -> {
            if (known.present()) {
                present.put(record, new Stamp(known.id(), known.statedAt()));
            } else {
                present.remove(record);
            }
        });
        return present;
    }

    /** How many records are there, as far as the store and this harvest know. */
    private long size(Feed feed, Harvest harvest) {
        Map<String, Remembered> read = harvest.remembered(feed);
        return jdbi.withHandle(handle -> new SqlMemory(handle).presentBeside(feed.name(), read.keySet()))
                + read.values().stream().filter(Remembered::present).count();
    }

    private Intake.Taken gone(Feed feed, Collection<String> records, Harvest harvest) {
        if (records.isEmpty()) {
            return Intake.Taken.NOTHING;
        }
        Map<String, Remembered> stored = jdbi.withHandle(handle -> new SqlMemory(handle).find(feed.name(), records));
        for (String record : records.stream().sorted().toList()) {
            harvest.remembered(feed, record)
                    .or(() -> Optional.ofNullable(stored.get(record)))
                    .ifPresent(known -> harvest.tell(feed, feed.telling().gone(known)));
        }
        return new Intake.Taken(records.size(), Instant.MAX);
    }

    /** How far back a poll looks. */
    Instant lookBack(Progress progress) {
        return progress.watermark().minus(limits.overlap());
    }

    Situation situation() {
        return situation;
    }
}
