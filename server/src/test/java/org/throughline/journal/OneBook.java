package org.throughline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.TestSurroundings;
import org.throughline.events.Content;
import org.throughline.events.Event;
import org.throughline.events.FactId;
import org.throughline.events.Source;
import org.throughline.events.Subject;
import org.throughline.events.Vocabulary;

/** One room that follows a journal of its own, for tests that look at what it wrote. */
public final class OneBook implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");

    private final Database database;
    private final Journal journal;
    private final JournalReader reader;
    private final String room;
    private final Handle look;
    private final AtomicInteger told = new AtomicInteger();

    private OneBook(Database database, Consumer consumer) {
        this.database = database;
        journal = Journal.open(database, Limits.standard(), InstantSource.system(), CrashPoints.UNOBSERVED);
        reader = journal.follow(consumer);
        room = consumer.name().value();
        look = database.jdbi().open();
    }

    /** Lets the room follow the journal of this database. */
    public static OneBook open(DatabaseSettings.External settings, Consumer room) {
        return new OneBook(
                Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard()), room);
    }

    /** Appends facts as one action and waits until the room has read them. */
    public void happen(List<Event> action) {
        assertThat(journal.append(action))
                .isInstanceOfSatisfying(
                        Appending.Appended.class,
                        appended -> assertThat(reader.await(appended.upTo(), PATIENCE))
                                .isInstanceOf(Arrival.Arrived.class));
    }

    /** Says something new, a second after what was told before. */
    public void tell(Content content) {
        int number = told.incrementAndGet();
        happen(List.of(new Event(
                new FactId("told-" + number),
                new Source("test"),
                Vocabulary.typeOf(content),
                new Subject("record"),
                MORNING.plusSeconds(number),
                Vocabulary.payload(content))));
    }

    /** A look at the books that always sees what was written last; it ends with the book. */
    public Handle look() {
        return look;
    }

    /** Every row of every table of the room, as text and sorted. */
    public Map<String, List<String>> rows() {
        return database.jdbi().inTransaction(handle -> {
            Map<String, List<String>> rows = new TreeMap<>();
            tables(handle)
                    .forEach(table -> rows.put(
                            table,
                            handle.createQuery("select kept::text from <table> kept order by 1")
                                    .define("table", table)
                                    .mapTo(String.class)
                                    .list()));
            return rows;
        });
    }

    /** Empties every table of the room behind its back. */
    public void spoil() {
        database.jdbi()
                .useTransaction(handle -> tables(handle)
                        .forEach(table -> handle.createUpdate("delete from <table>")
                                .define("table", table)
                                .execute()));
    }

    private List<String> tables(Handle handle) {
        List<String> tables =
                handle.createQuery("""
                        select table_name
                          from information_schema.tables
                         where table_schema = current_schema()
                           and starts_with(table_name, :room || '_')
                        """).bind("room", room).mapTo(String.class).list();
        assertThat(tables).isNotEmpty();
        return tables;
    }

    /** Has the room forget everything and read the journal again. */
    public void rebuild() {
        reader.rebuild();
    }

    @Override
    public void close() {
        look.close();
        journal.close();
        database.close();
    }
}
