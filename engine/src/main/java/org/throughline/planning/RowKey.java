package org.throughline.planning;

/** What tells a row of one node from the others: a kind, and two things that have a name, or a name and a number. */
record RowKey(Enum<?> kind, String name, int number, String otherName, int otherNumber) {

    static RowKey of(Enum<?> kind, String name, int number) {
        return new RowKey(kind, name, number, "", 0);
    }
}
