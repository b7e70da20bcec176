package org.throughline.database;

import static java.util.stream.Collectors.joining;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * Records that are written many at a time, each by its own statement. A statement names a record's components as they
 * are called, those of a record within it after a dot ({@code :open.amount}), and when it was said as
 * {@code :statedAt}. What is said twice of the same thing, which a record's first component names, is written one after
 * the other.
 */
public final class Batches {

    private static final Pattern VALUES = Pattern.compile("values \\([^)]*\\)");
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

    /** The same for a statement that does not tell when it was said. */
    public void add(String statement, Record said) {
        add(statement, said, Instant.EPOCH);
    }

    /** Writes what was added. */
    public void write() {
        batches.values().stream().filter(batch -> !batch.rows().isEmpty()).forEach(this::write);
        batches.clear();
    }

    private record Row(Record said, Instant statedAt) {}

    /** A column of the rows: how it is found in one, and what the database makes of its text. */
    private record Column(Function<Row, Object> value, String type) {

        static Column of(String name, Class<? extends Record> type) {
            if (name.equals("statedAt")) {
                return new Column(Row::statedAt, Records.column(Instant.class));
            }
            Function<Object, Object> component = Records.component(type, name);
            return new Column(row -> component.apply(row.said()), Records.column(Records.type(type, name)));
        }
    }

    /**
     * Rows on their way to one statement, which takes all of them at once: a list for each column, so that the database
     * reads and plans the statement once and not for each row.
     */
    private record Batch(String sql, List<Column> columns, List<Row> rows, Set<Object> subjects) {

        static Batch of(String statement, Class<? extends Record> type) {
            Matcher values = VALUES.matcher(statement);
            if (!values.find()) {
                throw new IllegalArgumentException("The statement (%s) has no values.".formatted(statement));
            }
            List<Column> columns = NAME.matcher(values.group())
                    .results()
                    .map(found -> Column.of(found.group(1), type))
                    .toList();
            String names =
                    IntStream.range(0, columns.size()).mapToObj(at -> "c" + at).collect(joining(", "));
            String selected = IntStream.range(0, columns.size())
                    .mapToObj(at -> "c" + at + "::" + columns.get(at).type())
                    .collect(joining(", "));
            String places = columns.stream().map(_ -> "?::text[]").collect(joining(", "));
            String rows = "select %s from unnest(%s) as said (%s)".formatted(selected, places, names);
            return new Batch(
                    values.replaceFirst(Matcher.quoteReplacement(rows)), columns, new ArrayList<>(), new HashSet<>());
        }
    }

    private void write(Batch batch) {
        try (PreparedStatement statement = connection.prepareStatement(batch.sql())) {
            for (int at = 0; at < batch.columns().size(); at++) {
                Function<Row, Object> value = batch.columns().get(at).value();
                String[] texts = new String[batch.rows().size()];
                for (int row = 0; row < texts.length; row++) {
                    texts[row] = Records.text(value.apply(batch.rows().get(row)), connection);
                }
                statement.setArray(at + 1, connection.createArrayOf("text", texts));
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new StatementException(failure);
        }
        batch.rows().clear();
        batch.subjects().clear();
    }
}
