package org.throughline.planning;

/** Days since 1970-01-01 as the columns of a plan hold them, and the two that are no days. */
final class Days {

    /** After every date: nothing can make it happen. */
    static final int NEVER = Integer.MAX_VALUE;

    /** No such date. */
    static final int NONE = Integer.MIN_VALUE;

    private Days() {}
}
