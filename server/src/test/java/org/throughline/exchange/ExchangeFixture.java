package org.throughline.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.Limits;
import org.throughline.database.TestSurroundings;
import org.throughline.events.Content;
import org.throughline.events.Event;
import org.throughline.events.Vocabulary;
import org.throughline.journal.Journal;
import org.throughline.journal.Position;
import org.throughline.journal.RecordedEvent;

/** A hub with a journal and a plant that it reads by the interfaces of the tests. */
final class ExchangeFixture implements AutoCloseable {

    final FakeSystem plant = new FakeSystem();
    final Database database;
    final Journal journal;
    private CrashPoints crashPoints = CrashPoints.UNOBSERVED;
    private Exchange exchange;
    private long seen;

    ExchangeFixture(DatabaseSettings settings) {
        database = Database.open(settings, TestSurroundings.real(), Limits.standard());
        journal = Journal.open(
                database, org.throughline.journal.Limits.standard(), InstantSource.system(), CrashPoints.UNOBSERVED);
        exchange = open(Declarations.in(InterfaceSamplesTest.TEST_INTERFACES));
    }

    Exchange open(List<InterfaceDeclaration> declarations) {
        Surroundings surroundings =
                new Surroundings(database, journal, plant::time, new Random(7), point -> crashPoints.passed(point));
        return Exchange.open(surroundings, declarations, Map.of("plant", plant), limits());
    }

    private static org.throughline.exchange.Limits limits() {
        var standard = org.throughline.exchange.Limits.standard();
        return new org.throughline.exchange.Limits(
                standard.overlap(),
                standard.flowEvery(),
                standard.pulseEvery(),
                Duration.ofMinutes(1),
                standard.callEvery(),
                standard.countEvery(),
                standard.refusedEvery(),
                1,
                6,
                Duration.ofMillis(10),
                Duration.ofMillis(50),
                3,
                2,
                standard.actionFactsMax(),
                standard.historyDays());
    }

    Exchange exchange() {
        return exchange;
    }

    void reopen(List<InterfaceDeclaration> declarations) {
        exchange = open(declarations);
    }

    /** From now on somebody watches where the work passes. */
    void watch(CrashPoints watcher) {
        crashPoints = watcher;
    }

    /** A plant with a site, a supplier's place and a shelf with stock. */
    void furnish() {
        plant.write("works", 1, "{'name': 'North'}");
        plant.write("place", 1, "{'name': 'Supplier', 'kind': 'SUPPLIER', 'works': false}");
        plant.write("place", 2, "{'name': 'Shelf', 'kind': 'STOCK', 'works': 1}");
        plant.write("balance", 1, "{'item': 3, 'place': 2, 'amount': 8}");
    }

    /** The furnished plant; everything is read and the stock is opened. */
    void opened() {
        furnish();
        exchange.turn();
        turnAfter(Duration.ofMinutes(1));
    }

    void turnAfter(Duration duration) {
        plant.pass(duration);
        exchange.turn();
    }

    void move(long id, String amount) {
        plant.write("move", id, moveOf(amount));
    }

    static String moveOf(String amount) {
        return "{'item': 3, 'amount': %s, 'from': 1, 'to': 2, 'state': 'done'}".formatted(amount);
    }

    static String lotOf(String name) {
        return "{'name': '%s', 'item': 3, 'expires': false}".formatted(name);
    }

    /** What was said since the last look, in order. */
    List<Content> news() {
        return events().stream()
                .map(event -> Vocabulary.content(event.event(), Content.class).orElseThrow())
                .toList();
    }

    <T extends Content> List<T> news(Class<T> type) {
        return news().stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<RecordedEvent> events() {
        List<RecordedEvent> events =
                database.jdbi().inTransaction(handle -> journal.read(handle, new Position(seen), 1_000_000));
        seen = journal.head().value();
        return events;
    }

    List<Event> said() {
        return events().stream().map(RecordedEvent::event).toList();
    }

    InterfaceStatus status(String interfaceName) {
        return exchange.status().interfaces().stream()
                .filter(status -> status.declaration().name().equals(interfaceName))
                .findFirst()
                .orElseThrow();
    }

    long records(String interfaceName) {
        return exchange.records().getOrDefault(interfaceName, 0L);
    }

    Instant time() {
        return plant.time();
    }

    @Override
    public void close() {
        exchange.close();
        journal.close();
        database.close();
    }
}
