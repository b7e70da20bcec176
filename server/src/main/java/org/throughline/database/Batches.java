package org.throughline.database;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Records that are written many at a time, each by its own statement. A statement names a record's components as they
 * are called, those of a record within it after a dot ({@code :open.amount}), and when it was said as
 * {@code :statedAt}. What is said twice of the same thing, which a record's first component names, is written one after
 * the other.
 */
public final class Batches {

    private final Handle transaction;
    private final Map<String, PreparedBatch> batches = new LinkedHashMap<>();
    private final Map<String, Set<Object>> subjects = new HashMap<>();

    /** Writes within this transaction. */
    public Batches(Handle transaction) {
        this.transaction = transaction;
    }

    /** Has the record written by the statement, after the records that the same statement writes already. */
    public void add(String statement, Record said, Instant statedAt) {
        Set<Object> known = subjects.computeIfAbsent(statement, _ -> new HashSet<>());
        Object subject = Records.first(said);
        if (!known.add(subject)) {
            write(batches.remove(statement));
            known.clear();
            known.add(subject);
        }
        batches.computeIfAbsent(statement, transaction::prepareBatch)
                .bindMethods(said)
                .bind("statedAt", statedAt)
                .add();
    }

    /** Writes what was added. */
    public void write() {
        batches.values().forEach(Batches::write);
        batches.clear();
        subjects.clear();
    }

    private static void write(@Nullable PreparedBatch batch) {
        if (batch != null) {
            batch.execute();
            batch.close();
        }
    }
}
