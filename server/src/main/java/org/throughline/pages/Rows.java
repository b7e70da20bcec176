package org.throughline.pages;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All rows of a table as it stands, in each order in which people want them. An order is made when it is first asked
 * for and kept with the rows; there are only twice as many orders as columns, and all of them hold the same rows. Who
 * shows a part takes it out of the order: what is left out of ordered rows leaves them in order.
 */
public final class Rows<R> {

    private final Table<R> table;
    private final List<R> rows;
    private final Map<Sorting, List<R>> orders = new ConcurrentHashMap<>();

    /** These rows, in the order that the table has by itself. */
    public Rows(Table<R> table, List<R> rows) {
        this.table = table;
        this.rows = List.copyOf(rows);
    }

    /** The rows in the order that is asked for, and in their own where none is. */
    public List<R> in(Sorting sorting) {
        return table.isSorted(sorting) ? orders.computeIfAbsent(sorting, wanted -> table.sorted(rows, wanted)) : rows;
    }

    /** The rows in their own order. */
    public List<R> all() {
        return rows;
    }
}
