package org.throughline.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table of a page: what its columns are called, and what a row says in each. People sort it by a column in the
 * address, and take all of it along as a file.
 *
 * @param columns from left to right
 */
public record Table<R>(List<Column<R>> columns) {

    public Table {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param name as an address says it, such as {@code due}
     * @param head the key of its text
     * @param cell what a row says in it
     */
    public record Column<R>(String name, String head, Function<R, Cell> cell) {}

    /**
     * All rows of a table as they are taken along.
     *
     * @param heads the keys of the texts over the columns
     * @param rows can be read once
     */
    public record Sheet(List<String> heads, Stream<List<Cell>> rows) {}

    /** The rows as they are taken along, in their order. */
    public Sheet sheet(Stream<R> rows) {
        return new Sheet(
                columns.stream().map(Column::head).toList(),
                rows.map(row ->
                        columns.stream().map(column -> column.cell().apply(row)).toList()));
    }

    /** Whether the address asks for an order that this table knows. */
    public boolean isSorted(Sorting sorting) {
        return column(sorting).isPresent();
    }

    /** The rows in the order that is asked for, and as they are where none is. */
    public List<R> sorted(List<R> rows, Sorting sorting) {
        return column(sorting).map(column -> sorted(rows, column, sorting)).orElse(rows);
    }

    /** Each cell is made once, however often it is compared. */
    private static <R> List<R> sorted(List<R> rows, Column<R> column, Sorting sorting) {
        record Keyed<R>(R row, Cell key) {}
        Comparator<Cell> order = sorting.down() ? Cell.descending() : Cell.ascending();
        return rows.stream()
                .map(row -> new Keyed<>(row, column.cell().apply(row)))
                .sorted(Comparator.comparing(Keyed::key, order))
                .map(Keyed::row)
                .toList();
    }

    private Optional<Column<R>> column(Sorting sorting) {
        return columns.stream()
                .filter(column -> column.name().equals(sorting.column()))
                .findFirst();
    }
}
