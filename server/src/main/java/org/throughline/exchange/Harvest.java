package org.throughline.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.events.Event;
import org.throughline.events.StockFact;
import org.throughline.events.Vocabulary;

/** What was read and is to be written together: what is remembered, what is parked, and what is said. */
final class Harvest {

    /** A record of an interface. */
    record Key(String interfaceName, String record) {}

    private final Map<Key, Remembered> memory = new LinkedHashMap<>();
    private final Map<Key, Optional<ParkedRow>> parked = new LinkedHashMap<>();
    private final Map<String, Progress> progress = new TreeMap<>();
    private final Map<String, String> interfaces = new LinkedHashMap<>();
    private final List<Event> facts = new ArrayList<>();
    private final Set<Touched> touched = new HashSet<>();
    private final Map<String, Integer> wholes = new HashMap<>();
    private Optional<String> counted = Optional.empty();

    Optional<Remembered> remembered(Feed feed, String record) {
        return Optional.ofNullable(memory.get(new Key(feed.name(), record)));
    }

    /** The records of an interface, by name. */
    Map<String, Remembered> remembered(Feed feed) {
        Map<String, Remembered> records = new HashMap<>();
        memory.forEach((key, known) -> {
            if (key.interfaceName().equals(feed.name())) {
                records.put(key.record(), known);
            }
        });
        return records;
    }

    /** The record is understood: it says this, and is parked no longer. */
    void tell(Feed feed, Telling.Told told) {
        remember(feed, told.after());
        parked.put(new Key(feed.name(), told.after().record()), Optional.empty());
        told.facts().forEach(fact -> say(feed, fact));
    }

    void remember(Feed feed, Remembered after) {
        memory.put(new Key(feed.name(), after.record()), after);
    }

    void say(Feed feed, Event fact) {
        facts.add(fact);
        interfaces.put(fact.id().value(), feed.name());
        Vocabulary.content(fact, StockFact.StockMoved.class).ifPresent(this::touch);
    }

    private void touch(StockFact.StockMoved moved) {
        touched.add(new Touched(moved.item(), moved.from(), moved.quantity().unit()));
        touched.add(new Touched(
                moved.item(), moved.from().at(moved.to()), moved.quantity().unit()));
    }

    /** What another one holds comes after what is held here. */
    void add(Harvest other) {
        memory.putAll(other.memory);
        parked.putAll(other.parked);
        progress.putAll(other.progress);
        interfaces.putAll(other.interfaces);
        facts.addAll(other.facts);
        touched.addAll(other.touched);
        other.wholes.forEach((name, rows) -> wholes.merge(name, rows, Integer::sum));
        counted = other.counted.or(() -> counted);
    }

    void park(ParkedRow row) {
        parked.put(new Key(row.interfaceName(), row.record()), Optional.of(row));
    }

    void progress(Progress now) {
        progress.put(now.interfaceName(), now);
    }

    /** A table was read whole: so many rows. */
    void read(Feed feed, int rows) {
        wholes.merge(feed.name(), rows, Integer::sum);
    }

    /** Rows of a table that was read whole. */
    int rows(Feed feed) {
        return wholes.getOrDefault(feed.name(), 0);
    }

    /** Every place was counted and understood: what movements have touched until now is settled. */
    void counted(Feed feed) {
        counted = Optional.of(feed.name());
    }

    /** The interface by which every place was counted. */
    Optional<String> counted() {
        return counted;
    }

    boolean isEmpty() {
        return memory.isEmpty() && parked.isEmpty() && counted.isEmpty();
    }

    Map<Key, Remembered> memory() {
        return memory;
    }

    Map<Key, Optional<ParkedRow>> parked() {
        return parked;
    }

    List<Progress> progress() {
        return List.copyOf(progress.values());
    }

    List<Event> facts() {
        return facts;
    }

    Set<Touched> touched() {
        return touched;
    }

    /** The interface that said a fact. */
    Optional<String> interfaceOf(String fact) {
        return Optional.ofNullable(interfaces.get(fact));
    }
}
