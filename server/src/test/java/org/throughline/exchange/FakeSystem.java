package org.throughline.exchange;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Another system in memory that behaves like a real one: its stamps have whole seconds and tell when a transaction
 * began, not when it ended; deleted rows leave no trace; it can be away, refuse, or answer nonsense. A test may write
 * into it while a hub reads it.
 */
final class FakeSystem implements Counterpart {

    private final Map<String, Map<Long, ObjectNode>> tables = new ConcurrentHashMap<>();
    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
    private final Set<String> modules = new CopyOnWriteArraySet<>(Set.of("storage"));
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private volatile List<Long> companies = List.of(1L, 2L);
    private volatile Instant time = Instant.parse("2026-03-02T06:00:00Z");
    private volatile Optional<Runnable> beforeNext = Optional.empty();
    private volatile String beforeNextOf = "";
    private volatile Runnable beforeEach = () -> {};

    /** A transaction: what it writes is seen when it ends, stamped with when it began. */
    final class Transaction {

        private final Instant begun = time;
        private final List<Runnable> writes = new ArrayList<>();

        Transaction write(String model, long id, String json) {
            ObjectNode row = (ObjectNode) Json.MAPPER.readTree(json.replace('\'', '"'));
            row.put("id", id);
            row.put("changed", Times.plain(begun));
            writes.add(() -> table(model).put(id, row));
            return this;
        }

        Transaction delete(String model, long id) {
            writes.add(() -> table(model).remove(id));
            return this;
        }

        void commit() {
            writes.forEach(Runnable::run);
        }
    }

    Transaction begin() {
        return new Transaction();
    }

    void write(String model, long id, String json) {
        begin().write(model, id, json).commit();
    }

    void delete(String model, long id) {
        begin().delete(model, id).commit();
    }

    void pass(Duration duration) {
        time = time.plus(duration);
    }

    Instant time() {
        return time;
    }

    /** Something happens just before the next question about this table is answered. */
    void beforeNextOf(String model, Runnable happening) {
        beforeNextOf = model;
        beforeNext = Optional.of(happening);
    }

    /** Something happens before each question about rows is answered. */
    void beforeEach(Runnable happening) {
        beforeEach = happening;
    }

    void answer(String model, Trouble trouble) {
        troubles.put(model, trouble);
    }

    void recover() {
        troubles.clear();
    }

    void uninstall(String module) {
        modules.remove(module);
    }

    void install(String module) {
        modules.add(module);
    }

    void companies(List<Long> now) {
        companies = now;
    }

    List<String> questions() {
        return questions;
    }

    @Override
    public Answer<Situation> situation() {
        return answered("situation", () -> new Situation(time, companies, modules));
    }

    @Override
    public Answer<List<JsonNode>> changed(Reading reading, Instant since, long after, int rowsMax) {
        return answered(
                reading.model(),
                () -> rows(reading, id -> id > after)
                        .filter(row -> reading.stamp().isEmpty()
                                || since.equals(Instant.EPOCH)
                                || !Times.parse(row.path(reading.stamp()).asString(""))
                                        .isBefore(since))
                        .limit(rowsMax)
                        .toList());
    }

    @Override
    public Answer<List<JsonNode>> byIds(Reading reading, List<Long> ids) {
        return answered(reading.model(), () -> rows(reading, ids::contains).toList());
    }

    @Override
    public Answer<List<Stamp>> stamps(Reading reading, long after, int rowsMax) {
        return answered(
                "roll " + reading.model(),
                () -> rows(reading, id -> id > after)
                        .limit(rowsMax)
                        .map(row -> new Stamp(
                                row.path("id").asLong(0),
                                Times.parse(row.path(reading.stamp()).asString(""))))
                        .toList());
    }

    @Override
    public Answer<Extent> extent(Reading reading) {
        return answered(
                "extent " + reading.model(),
                () -> rows(reading, _ -> true)
                        .map(row -> new Extent(
                                1,
                                reading.stamp().isEmpty()
                                        ? Instant.MAX
                                        : Times.parse(row.path(reading.stamp()).asString(""))))
                        .reduce(Extent.NONE, Extent::plus));
    }

    private <T> Answer<T> answered(String question, Supplier<T> content) {
        questions.add(question);
        if (question.equals(beforeNextOf)) {
            Optional<Runnable> happening = beforeNext;
            beforeNext = Optional.empty();
            happening.ifPresent(Runnable::run);
        }
        if (!question.equals("situation")) {
            beforeEach.run();
        }
        Trouble trouble = troubles.get(question.substring(question.lastIndexOf(' ') + 1));
        return trouble == null ? new Answer.Given<>(content.get()) : new Answer.Failed<>(trouble);
    }

    private Stream<JsonNode> rows(Reading reading, Predicate<Long> wanted) {
        return table(reading.model()).entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(row -> fulfils(row, reading.where()))
                .map(row -> company(row, reading.scope()));
    }

    /** Where a cost depends on the company, each company has a hundredth more than the one before. */
    private static JsonNode company(ObjectNode row, Scope scope) {
        ObjectNode copy = row.deepCopy();
        if (scope instanceof Scope.OneCompany(var company) && row.has("amount")) {
            copy.put("amount", row.path("amount").decimalValue().add(BigDecimal.valueOf(company, 2)));
        }
        return copy;
    }

    private static boolean fulfils(JsonNode row, JsonNode where) {
        return where.valueStream()
                .allMatch(clause -> row.path(clause.path(0).asString("")).equals(clause.path(2)));
    }

    private Map<Long, ObjectNode> table(String model) {
        return tables.computeIfAbsent(model, _ -> new ConcurrentSkipListMap<>());
    }
}
