package org.throughline.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * Records that are written many at a time, each by its own statement. A statement names a record's components as they
 * are called, those of a record within it after a dot ({@code :open.amount}), and when it was said as
 * {@code :statedAt}. What is said twice of the same thing, which a record's first component names, is written one after
 * the other.
 */
public final class Batches {

    private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z][a-zA-Z.]*)");

    private final Connection connection;
    private final Map<String, Batch> batches = new LinkedHashMap<>();

    /** Writes within this transaction. */
    public Batches(Handle transaction) {
        this.connection = transaction.getConnection();
    }

    /** Has the record written by the statement, after the records that the same statement writes already. */
    public void add(String statement, Record said, Instant statedAt) {
        Batch batch = batches.computeIfAbsent(statement, _ -> Batch.of(statement, said.getClass()));
        if (!batch.subjects().add(Records.first(said))) {
            write(batch);
            batch.subjects().add(Records.first(said));
        }
        batch.rows().add(new Row(said, statedAt));
    }

    /** Writes what was added. */
    public void write() {
        batches.values().forEach(this::write);
        batches.clear();
    }

    private record Row(Record said, Instant statedAt) {}

    /**
     * Rows on their way to one statement, which is taken apart once for all of them.
     *
     * @param sql the statement with question marks for names
     * @param names where each of them is found in a row
     */
    private record Batch(String sql, List<Function<Row, Object>> names, List<Row> rows, Set<Object> subjects) {

        static Batch of(String statement, Class<? extends Record> type) {
            List<Function<Row, Object>> names = NAME.matcher(statement)
                    .results()
                    .map(found -> name(found.group(1), type))
                    .toList();
            return new Batch(NAME.matcher(statement).replaceAll("?"), names, new ArrayList<>(), new HashSet<>());
        }

        private static Function<Row, Object> name(String name, Class<? extends Record> type) {
            if (name.equals("statedAt")) {
                return Row::statedAt;
            }
            Function<Object, Object> component = Records.component(type, name);
            return row -> component.apply(row.said());
        }
    }

    private void write(Batch batch) {
        try (PreparedStatement statement = connection.prepareStatement(batch.sql())) {
            for (Row row : batch.rows()) {
                for (int at = 0; at < batch.names().size(); at++) {
                    Object value = batch.names().get(at).apply(row);
                    statement.setObject(at + 1, Records.stored(value, connection));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new StatementException(failure);
        }
        batch.rows().clear();
        batch.subjects().clear();
    }
}
