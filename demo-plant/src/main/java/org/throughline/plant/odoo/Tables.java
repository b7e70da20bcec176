package org.throughline.plant.odoo;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tables in memory. What one transaction does becomes visible at once when it ends, and carries the time at which it
 * began: so a long one appears late with an old {@code write_date}, as in Odoo.
 */
public final class Tables {

    /** The table's rows, and for each field that points to a record, who points to whom. */
    private static final class Table {
        final NavigableMap<Long, Row> rows = new TreeMap<>();
        final Map<String, Map<Long, NavigableMap<Long, Row>>> pointing = new ConcurrentHashMap<>();
        long lastId;
    }

    private final OdooSchema schema;
    private final Map<String, Table> tables = new ConcurrentHashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

    public Tables(OdooSchema schema) {
        this.schema = schema;
    }

    public OdooSchema schema() {
        return schema;
    }

    /** Carries a transaction out. Where it fails, nothing of it is left but the ids that it used up. */
    public void transact(Instant began, Consumer<Transaction> work) {
        lock.writeLock().lock();
        try {
            Transaction transaction = new Transaction(this, began);
            try {
                work.accept(transaction);
            } catch (RuntimeException | Error e) {
                transaction.undo();
                throw e;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Reads without a transaction in between. */
    public <T> T read(Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    public Collection<Row> rows(String model) {
        return Collections.unmodifiableCollection(table(model).rows.values());
    }

    public @Nullable Row find(String model, long id) {
        return table(model).rows.get(id);
    }

    /** A record that must be there. */
    public Row row(String model, long id) {
        Row row = find(model, id);
        if (row == null) {
            throw new IllegalStateException("there is no %s [%d]".formatted(model, id));
        }
        return row;
    }

    /** The records whose field points to the one with this id, by id. */
    public Collection<Row> pointing(String model, String field, long id) {
        Table table = table(model);
        Map<Long, NavigableMap<Long, Row>> index = table.pointing.computeIfAbsent(field, name -> index(table, name));
        NavigableMap<Long, Row> found = index.get(id);
        return found == null ? List.of() : List.copyOf(found.values());
    }

    public Set<String> models() {
        return new TreeSet<>(tables.keySet());
    }

    long nextId(String model) {
        return ++table(model).lastId;
    }

    /** Puts a row in, or takes it away where there is none any more; answers what was there before. */
    @Nullable
    Row replace(String model, long id, @Nullable Row row) {
        Table table = table(model);
        Row before = row == null ? table.rows.remove(id) : table.rows.put(id, row);
        table.lastId = Math.max(table.lastId, id);
        table.pointing.forEach((field, index) -> {
            if (before != null) {
                index.getOrDefault(before.link(field), new TreeMap<>()).remove(id);
            }
            if (row != null) {
                index.computeIfAbsent(row.link(field), link -> new TreeMap<>()).put(id, row);
            }
        });
        return before;
    }

    /** Each field that somebody asked for is indexed from then on. */
    private static Map<Long, NavigableMap<Long, Row>> index(Table table, String field) {
        Map<Long, NavigableMap<Long, Row>> index = new HashMap<>();
        for (Row row : table.rows.values()) {
            index.computeIfAbsent(row.link(field), link -> new TreeMap<>()).put(row.id(), row);
        }
        return index;
    }

    private Table table(String model) {
        return tables.computeIfAbsent(model, name -> new Table());
    }
}
