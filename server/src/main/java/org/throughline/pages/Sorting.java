package org.throughline.pages;

/**
 * The order in which somebody wants a table, as the address says it: {@code sort=due}, and {@code sort=-due} for the
 * largest first.
 *
 * @param column the name of a column; empty for the order that the table has by itself
 * @param down whether the largest comes first
 */
public record Sorting(String column, boolean down) {

    /** The order that a table has by itself. */
    public static final Sorting NONE = new Sorting("", false);

    /** The order that a visit asks for. */
    public static Sorting of(Visit visit) {
        return of(visit.parameter(Parameter.SORT).orElse(""));
    }

    static Sorting of(String said) {
        return said.startsWith("-") ? new Sorting(said.substring(1), true) : new Sorting(said, false);
    }

    /** What the address says when the head of this column is pressed: up, then down, then as the table is by itself. */
    String pressed(String head) {
        if (!column.equals(head)) {
            return head;
        }
        return down ? "" : "-" + head;
    }

    /** What a screen reader says of the column. */
    String direction(String head) {
        if (!column.equals(head)) {
            return "none";
        }
        return down ? "descending" : "ascending";
    }
}
