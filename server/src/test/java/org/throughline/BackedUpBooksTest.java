package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.database.Restore;
import org.throughline.database.TestSurroundings;
import org.throughline.events.FactSamples;
import org.throughline.events.Story;
import org.throughline.journal.Appending;
import org.throughline.journal.Arrival;
import org.throughline.journal.Consumer;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalReader;
import org.throughline.journal.Limits;
import org.throughline.journal.Position;
import org.throughline.supply.Plans;

/** What a hub knows comes back from its backup, and once more from nothing but the journal in it. */
@ExtendWith(FreshDatabase.class)
class BackedUpBooksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");

    private final DatabaseSettings.External origin;

    BackedUpBooksTest(DatabaseSettings.External origin) {
        this.origin = origin;
    }

    @Test
    void every_book_rebuilt_from_a_restored_journal_is_the_same_to_the_row(
            @TempDir Path folder, DatabaseSettings.External target) {
        Path file = folder.resolve("hub.backup");
        SortedMap<String, List<String>> before;
        try (Database database = open(origin);
                Journal journal = open(database)) {
            Plans.books().forEach(journal::follow);
            fill(journal);
            before = rows(database);
            database.backUp(file);
        }
        assertThat(books(before))
                .hasSizeGreaterThan(20)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

        Restore.read(target, file, TestSurroundings.real(), org.throughline.database.Limits.standard());

        try (Database database = open(target)) {
            assertThat(rows(database)).isEqualTo(before);
            empty(database);
            assertThat(books(rows(database)).values())
                    .allSatisfy(rows -> assertThat(rows).isEmpty());
            try (Journal journal = open(database)) {
                Plans.books().stream().map(journal::follow).forEach(JournalReader::rebuild);
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(rows(database)).isEqualTo(before));
            }
        }
    }

    private static void fill(Journal journal) {
        Story story = new Story("everything").tell(FactSamples.all().toList(), MORNING);
        assertThat(journal.append(story.events()))
                .isInstanceOfSatisfying(Appending.Appended.class, appended -> allHaveRead(journal, appended.upTo()));
    }

    private static void allHaveRead(Journal journal, Position position) {
        assertThat(Plans.books())
                .allSatisfy(book -> assertThat(journal.await(book.name(), position, PATIENCE))
                        .isInstanceOf(Arrival.Arrived.class));
    }

    private static void empty(Database database) {
        database.jdbi()
                .useTransaction(handle -> tables(handle).stream()
                        .filter(BackedUpBooksTest::isOfBook)
                        .forEach(table -> handle.execute("truncate " + table)));
    }

    private static SortedMap<String, List<String>> books(Map<String, List<String>> rows) {
        return rows.entrySet().stream()
                .filter(table -> isOfBook(table.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    private static boolean isOfBook(String table) {
        return Plans.books().stream().map(Consumer::name).anyMatch(book -> table.startsWith(book + "_"));
    }

    /** Every row of every table, as text and in order, but of who writes here and how far each book has read. */
    private static SortedMap<String, List<String>> rows(Database database) {
        return database.jdbi()
                .withHandle(handle -> tables(handle).stream()
                        .collect(Collectors.toMap(
                                table -> table,
                                table -> handle.createQuery(
                                                "select row::text from %s row order by row::text".formatted(table))
                                        .mapTo(String.class)
                                        .list(),
                                (one, _) -> one,
                                TreeMap::new)));
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery("""
                        select tablename
                          from pg_tables
                         where schemaname = 'public'
                           and tablename not like 'database%'
                           and tablename <> 'journal_consumer'
                        """).mapTo(String.class).list();
    }

    private static Database open(DatabaseSettings settings) {
        return Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
    }

    private static Journal open(Database database) {
        return Journal.open(database, Limits.standard(), InstantSource.system(), CrashPoints.UNOBSERVED);
    }
}
