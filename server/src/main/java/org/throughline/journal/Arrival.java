package org.throughline.journal;

/** Whether a room has read as far as somebody waited for. */
public sealed interface Arrival {

    /** It has. */
    record Arrived() implements Arrival {}

    /** It has not within the time; this is how far it is. */
    record StillBehind(Position at) implements Arrival {}

    /** It will not before somebody acts. */
    record Standing(ReaderState state) implements Arrival {}
}
