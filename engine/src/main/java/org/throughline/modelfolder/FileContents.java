package org.throughline.modelfolder;

import java.util.List;

/**
 * The rows that one file gave.
 *
 * @param lines the line of each row
 * @param form how much of the file could be understood
 */
record FileContents<T>(List<T> rows, List<Integer> lines, Form form) {

    /** How much of a file could be understood. */
    enum Form {
        /** Every record, so that a key that is missing is really not there. */
        INTACT,
        /** Some records could not be read. */
        DAMAGED,
        /** A column that must be there is not, so that no row says what it should. */
        INCOMPLETE
    }
}
