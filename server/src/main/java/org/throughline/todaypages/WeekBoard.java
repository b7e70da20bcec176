package org.throughline.todaypages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The orders that somebody wants to see.
 *
 * @param asOf the day of the plan
 * @param week the week that is shown, such as {@code 2026-W10}
 * @param firstDay the first day shown by itself: today in the present week
 * @param before the week before it
 * @param after the week after it
 * @param counts of what all but the filter by state leaves
 * @param held how many of those wait for what quality holds
 * @param sites where there are orders
 * @param days the columns of the board; empty in the list
 * @param rows the orders of one page of the list; empty on the board
 * @param found how many orders the filter leaves
 * @param pages how many pages the list has
 */
public record WeekBoard(
        LocalDate asOf,
        String week,
        LocalDate firstDay,
        String before,
        String after,
        StateCounts counts,
        long held,
        List<SiteChoice> sites,
        List<DayColumn> days,
        List<OrderCard> rows,
        int found,
        int pages) {

    public WeekBoard {
        sites = List.copyOf(sites);
        days = List.copyOf(days);
        rows = List.copyOf(rows);
    }

    /** A site where there are orders. */
    public record SiteChoice(String id, String name) {}

    /**
     * The orders that are meant to start on a day.
     *
     * @param day empty for those that should have started before the first day shown
     * @param count how many there are
     * @param cards the first of them
     */
    public record DayColumn(Optional<LocalDate> day, int count, List<OrderCard> cards) {

        public DayColumn {
            cards = List.copyOf(cards);
        }
    }
}
