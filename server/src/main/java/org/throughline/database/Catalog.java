package org.throughline.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables as the server itself describes them. It also writes the statements that name them, because only the server
 * quotes names rightly. Tables of this room (who writes, which migrations ran) describe one database and are not part
 * of its content.
 */
final class Catalog {

    private static final String TABLES = """
            with content as (
                select oid, relname
                  from pg_class
                 where relnamespace = current_schema()::regnamespace
                   and relkind in ('r', 'p')
                   and not relispartition
                   and relname not like 'database\\_%'
            ), named as (
                select content.oid,
                       string_agg(quote_ident(attname), ', ' order by attnum) as columns
                  from content
                  join pg_attribute on attrelid = content.oid
                 where attnum > 0 and not attisdropped and attgenerated = ''
                 group by content.oid
            ), keyed as (
                select content.oid,
                       string_agg(quote_ident(attname)
                                  || case when attcollation = 0 then '' else ' collate "C"' end,
                                  ', ' order by array_position(indkey::smallint[], attnum)) as sorting
                  from content
                  join pg_index on indrelid = content.oid and indisprimary
                  join pg_attribute on attrelid = content.oid and attnum = any(indkey::smallint[])
                 group by content.oid
            )
            select relname,
                   columns,
                   sorting is not null as sorted,
                   format('copy (select %s from %I order by %s) to stdout', columns, relname, sorting)
                       as copy_out,
                   format('copy %I (%s) from stdin', relname, columns) as copy_in,
                   format('select exists (select 1 from %I)', relname) as any_row
              from content
              join named using (oid)
              left join keyed using (oid)
             order by relname collate "C"
            """;

    /** One table and the statements that copy it out, copy it in and ask whether it holds a row. */
    record Table(String name, String columns, String copyOut, String copyIn, String anyRow) {}

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /** The text form of values must not depend on the settings of a server or a session. */
    void fixTextForm() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    select set_config('datestyle', 'ISO, YMD', false),
                           set_config('intervalstyle', 'postgres', false),
                           set_config('timezone', 'UTC', false),
                           set_config('extra_float_digits', '1', false),
                           set_config('bytea_output', 'hex', false),
                           set_config('client_encoding', 'UTF8', false)
                    """);
        }
    }

    /** All tables with content, referenced ones before those that refer to them. */
    List<Table> tables() throws SQLException {
        Map<String, Table> byName = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                String name = row.getString("relname");
                if (!row.getBoolean("sorted")) {
                    throw new SQLException("the table %s has no primary key".formatted(name));
                }
                byName.put(
                        name,
                        new Table(
                                name,
                                row.getString("columns"),
                                row.getString("copy_out"),
                                row.getString("copy_in"),
                                row.getString("any_row")));
            }
        }
        return inOrder(byName, references());
    }

    /** From each table to those that it refers to. */
    private Map<String, Set<String>> references() throws SQLException {
        Map<String, Set<String>> references = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select referring.relname as referring, referenced.relname as referenced
                          from pg_constraint
                          join pg_class referring on referring.oid = conrelid
                          join pg_class referenced on referenced.oid = confrelid
                         where contype = 'f'
                           and referring.relnamespace = current_schema()::regnamespace
                           and conrelid <> confrelid
                        """)) {
            while (row.next()) {
                references
                        .computeIfAbsent(row.getString("referring"), _ -> new LinkedHashSet<>())
                        .add(row.getString("referenced"));
            }
        }
        return references;
    }

    private static List<Table> inOrder(Map<String, Table> tables, Map<String, Set<String>> references)
            throws SQLException {
        List<Table> ordered = new ArrayList<>();
        Map<String, Table> waiting = new LinkedHashMap<>(tables);
        while (!waiting.isEmpty()) {
            List<Table> free = waiting.values().stream()
                    .filter(table -> references.getOrDefault(table.name(), Set.of()).stream()
                            .noneMatch(waiting::containsKey))
                    .toList();
            if (free.isEmpty()) {
                throw new SQLException("the tables %s refer to each other in a circle".formatted(waiting.keySet()));
            }
            ordered.addAll(free);
            free.forEach(table -> waiting.remove(table.name()));
        }
        return ordered;
    }

    List<BackupManifest.Sequence> sequences() throws SQLException {
        List<BackupManifest.Sequence> sequences = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select sequencename,
                               coalesce(last_value, start_value) as last_value,
                               last_value is not null as called
                          from pg_sequences
                         where schemaname = current_schema()
                         order by sequencename collate "C"
                        """)) {
            while (row.next()) {
                sequences.add(new BackupManifest.Sequence(
                        row.getString("sequencename"), row.getLong("last_value"), row.getBoolean("called")));
            }
        }
        return sequences;
    }

    void set(BackupManifest.Sequence sequence) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select setval(quote_ident(?)::regclass, ?, ?)")) {
            statement.setString(1, sequence.name());
            statement.setLong(2, sequence.lastValue());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    boolean hasRows(Table table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.anyRow());
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    int schemaVersion() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select coalesce(max(version::integer), 0) as version
                          from database_schema_history
                         where success and version is not null
                        """)) {
            return row.next() ? row.getInt("version") : 0;
        }
    }
}
