package org.throughline.trials.plain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Text compares by code point, which is not how Java compares characters beyond the first plane. */
final class CodePoints {

    /** The order of texts. */
    static final Comparator<String> ORDER = (one, other) ->
            Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

    /** The order of rows: as text, by the columns in the order printed (§7). */
    static final Comparator<List<String>> ROWS = CodePoints::compareRows;

    private CodePoints() {}

    private static int compareRows(List<String> one, List<String> other) {
        for (int column = 0; column < Math.min(one.size(), other.size()); column++) {
            int result = ORDER.compare(one.get(column), other.get(column));
            if (result != 0) {
                return result;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
