package org.throughline.planning;

/**
 * How many rows at the beginning and how many at the end of two lists are the same, at the least; what is different
 * lies between. Columns are compared as they are {@link Packed}, so that what is the same is hardly looked at.
 *
 * @param countBefore how many rows the list before has
 * @param count how many the list after has
 * @param first so many from the first row on are the same
 * @param last so many up to the last row are the same; where all are, first and last overlap
 */
record Margins(int countBefore, int count, int first, int last) {

    /** Of lists of which nothing else is known. */
    static Margins of(int countBefore, int count) {
        int common = Math.min(countBefore, count);
        return new Margins(countBefore, count, common, common);
    }

    /** Nothing is the same for sure. */
    Margins none() {
        return new Margins(countBefore, count, 0, 0);
    }

    /** What is the same in these columns too. */
    Margins within(byte[] before, byte[] after) {
        return within(before, after, 0);
    }

    /** The same where numbers of the last rows after are more than those before by so much. */
    Margins within(byte[] before, byte[] after, int more) {
        int fromFirst = Packed.alikeFromFirst(before, after, first);
        while (fromFirst < first && Packed.value(before, fromFirst) == Packed.value(after, fromFirst)) {
            fromFirst++;
        }
        boolean all = count == countBefore && fromFirst == count && more == 0;
        return new Margins(countBefore, count, fromFirst, all ? last : toLast(before, after, more));
    }

    private int toLast(byte[] before, byte[] after, int more) {
        boolean inPlace = count == countBefore && more == 0;
        int toLast = inPlace ? Math.min(last, Packed.alikeToLast(before, after, count)) : 0;
        while (toLast < last
                && Packed.value(before, countBefore - 1 - toLast) + more == Packed.value(after, count - 1 - toLast)) {
            toLast++;
        }
        return toLast;
    }

    /** The same, but no more than so many first and so many last rows. */
    Margins atMost(int fromFirst, int toLast) {
        return new Margins(countBefore, count, Math.min(first, fromFirst), Math.min(last, toLast));
    }

    /** One beyond the last row after that may be different; never before the first such row. */
    int end() {
        return count - Math.min(last, Math.min(countBefore, count) - first);
    }

    /** One beyond the last row before that may be different. */
    int endBefore() {
        return end() - count + countBefore;
    }

    /** Whether a row after lies among those that are the same. */
    boolean hold(int row) {
        return row < first || row >= end();
    }

    /** The row before that is the same as one after that lies among those that are. */
    int before(int row) {
        return row < first ? row : row - count + countBefore;
    }
}
