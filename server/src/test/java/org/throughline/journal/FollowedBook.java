package org.throughline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.TestSurroundings;
import org.throughline.events.Content;
import org.throughline.events.Event;
import org.throughline.events.Story;

/** The tables of one room that follows a real journal, for the tests of that room. */
public final class FollowedBook implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");

    private final Consumer intake;
    private final Database database;
    private final Journal journal;
    private final JournalReader reader;
    private final Handle look;
    private int told;

    /** Lets the room follow an empty journal. */
    public FollowedBook(DatabaseSettings.External settings, Consumer intake) {
        this.intake = intake;
        database = Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
        journal = Journal.open(database, Limits.standard(), InstantSource.system(), CrashPoints.UNOBSERVED);
        reader = journal.follow(intake);
        look = database.jdbi().open();
    }

    /** Writes the facts into the journal and waits until the room has read them. */
    public void happen(List<Event> events) {
        assertThat(journal.append(events))
                .isInstanceOfSatisfying(
                        Appending.Appended.class,
                        appended -> assertThat(reader.await(appended.upTo(), PATIENCE))
                                .isInstanceOf(Arrival.Arrived.class));
    }

    /** Says something new, a second after what was told so before. */
    public void tell(Content content) {
        told++;
        happen(new Story("told-" + told)
                .tell(List.of(content), MORNING.plusSeconds(told))
                .events());
    }

    /** A look at the tables that always sees what was written last; it ends with the book. */
    public Handle look() {
        return look;
    }

    /** What a door of the room answers. */
    public <T> T ask(Function<Handle, T> question) {
        return database.jdbi().inTransaction(question::apply);
    }

    /** Every row of every table of the room, by table, as text and in order. */
    public Map<String, List<String>> rows() {
        return database.jdbi().inTransaction(this::rows);
    }

    /** The rows as they would be had the room read these facts only, in this order and in batches of any length. */
    public Map<String, List<String>> rowsAfter(List<Event> events, Random lengths) {
        return database.jdbi().withHandle(handle -> {
            handle.begin();
            intake.reset(handle);
            assertThat(rows(handle).values())
                    .allSatisfy(rows -> assertThat(rows).isEmpty());
            List<RecordedEvent> unread = new ArrayList<>(recorded(events));
            while (!unread.isEmpty()) {
                List<RecordedEvent> batch = unread.subList(0, lengths.nextInt(1, unread.size() + 1));
                intake.apply(handle, List.copyOf(batch));
                batch.clear();
            }
            Map<String, List<String>> rows = rows(handle);
            handle.rollback();
            return rows;
        });
    }

    /** Moves every row into the future, where nothing can replace it, and has the room rebuilt from the journal. */
    public void rebuildInto(Map<String, List<String>> expected) {
        database.jdbi()
                .useTransaction(handle -> tables(handle)
                        .forEach(table -> handle.execute(
                                "update %s set stated_at = stated_at + interval '1 year'".formatted(table))));
        assertThat(rows()).isNotEqualTo(expected);
        reader.rebuild();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows()).isEqualTo(expected));
    }

    /** Makes every column of every row say something else, keys apart, as if said a year before. */
    public void distort() {
        Map<String, List<String>> before = rows();
        database.jdbi()
                .useTransaction(handle -> tables(handle).forEach(table -> handle.execute(distortion(handle, table))));
        assertThat(rows())
                .allSatisfy((table, rows) -> assertThat(rows)
                        .as(table)
                        .isNotEmpty()
                        .doesNotContainAnyElementsOf(before.getOrDefault(table, List.of())));
    }

    private static String distortion(Handle handle, String table) {
        return handle.createQuery("""
                        select format('update %I set ', :table) || string_agg(
                                   format(
                                       case format_type(held.atttypid, null)
                                           when 'text' then '%1$I = %1$I || ''!'''
                                           when 'text[]' then '%1$I = %1$I || ''{!}'''
                                           when 'numeric' then '%1$I = %1$I + 1'
                                           when 'integer' then '%1$I = %1$I + 1'
                                           when 'boolean' then '%1$I = not %1$I'
                                           when 'date' then '%1$I = %1$I - 1'
                                           when 'timestamp with time zone' then '%1$I = %1$I - interval ''1 year'''
                                       end,
                                       held.attname),
                                   ', ')
                          from pg_attribute held
                         where held.attrelid = to_regclass(:table)
                           and held.attnum > 0
                           and not held.attisdropped
                           and not exists (
                                   select from pg_index key
                                    where key.indrelid = held.attrelid
                                      and key.indisprimary
                                      and held.attnum = any (key.indkey))
                        """).bind("table", table).mapTo(String.class).one();
    }

    private static List<RecordedEvent> recorded(List<Event> events) {
        List<RecordedEvent> recorded = new ArrayList<>();
        for (Event event : events) {
            Position position = new Position(recorded.size() + 1);
            recorded.add(new RecordedEvent(position, position, event.time(), event));
        }
        return recorded;
    }

    private Map<String, List<String>> rows(Handle handle) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : tables(handle)) {
            rows.put(
                    table,
                    handle.createQuery("select held::text from %s held order by 1".formatted(table))
                            .mapTo(String.class)
                            .list());
        }
        return rows;
    }

    private List<String> tables(Handle handle) {
        List<String> tables = handle.createQuery(
                        "select tablename from pg_tables where schemaname = current_schema() and tablename ^@ :prefix")
                .bind("prefix", intake.name() + "_")
                .mapTo(String.class)
                .list();
        assertThat(tables).isNotEmpty();
        return tables;
    }

    @Override
    public void close() {
        look.close();
        journal.close();
        database.close();
    }
}
