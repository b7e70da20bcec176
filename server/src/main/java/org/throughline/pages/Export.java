package org.throughline.pages;

import java.util.Optional;
import java.util.function.Function;

/**
 * A table of a page that can be taken along as a file, by those who may see the page.
 *
 * @param name the last part of its address before the ending, such as {@code orders}
 * @param sheet all rows that a visitor has chosen; empty where the page has no such table now
 */
public record Export(String name, Function<Visit, Optional<Table.Sheet>> sheet) {}
