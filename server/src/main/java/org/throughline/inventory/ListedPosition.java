package org.throughline.inventory;

/**
 * A position among all.
 *
 * @param disagreements in how many of its places a count differs from the book
 */
public record ListedPosition(StockPosition position, long disagreements) {}
