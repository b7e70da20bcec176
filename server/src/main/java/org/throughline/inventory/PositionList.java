package org.throughline.inventory;

import java.util.List;

/**
 * A part of the positions that a filter leaves, those with trouble first, then by item and site.
 *
 * @param total how many the filter leaves
 */
public record PositionList(long total, List<Line> lines) {

    public PositionList {
        lines = List.copyOf(lines);
    }

    /**
     * One position.
     *
     * @param disagreements in how many of its places a count differs from the book
     */
    public record Line(StockPosition position, long disagreements) {}
}
