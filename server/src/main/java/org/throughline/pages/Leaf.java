package org.throughline.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a long list.
 *
 * @param rows those of this page
 * @param number of this page, from 1
 * @param pages how many there are, at least 1
 * @param total how many rows the whole list has
 */
public record Leaf<T>(List<T> rows, int number, int pages, long total) {

    /** Rows of one page: what a browser draws at once, and more than anyone reads. */
    public static final int ROWS = 100;

    public Leaf {
        rows = List.copyOf(rows);
    }

    /** The page that was asked for; the first where none was, and the last where there are fewer. */
    public static <T> Leaf<T> of(List<T> all, Optional<String> asked) {
        int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int number = Math.clamp(asked.map(Leaf::number).orElse(1), 1, pages);
        int from = (number - 1) * ROWS;
        return new Leaf<>(all.subList(from, Math.min(all.size(), from + ROWS)), number, pages, all.size());
    }

    /** The same page with each row as something else. */
    public <R> Leaf<R> map(Function<T, R> change) {
        return new Leaf<>(rows.stream().map(change).toList(), number, pages, total);
    }

    /** The number of the first row that is shown, from 1; 0 where there is none. */
    public long first() {
        return rows.isEmpty() ? 0 : (number - 1L) * ROWS + 1;
    }

    /** The number of the last row that is shown. */
    public long last() {
        return first() + Math.max(0, rows.size() - 1);
    }

    private static int number(String asked) {
        return asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 1;
    }
}
