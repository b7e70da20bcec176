package org.throughline.journal;

import java.util.List;

/**
 * Rooms that wait for each other: while it is open each of them reads up to a position and no further, so that all come
 * to stand there however many facts arrive. One at a time may hold a room; whoever opens it closes it soon, because
 * whoever waits for those rooms waits too.
 */
public final class Halt implements AutoCloseable {

    private final List<JournalReader> readers;
    private Position at;

    Halt(List<JournalReader> readers, Position at) {
        this.readers = List.copyOf(readers);
        this.at = at;
        moveTo(at);
    }

    /** Where they come to stand. */
    public Position at() {
        return at;
    }

    /**
     * Lets them read on to another position, such as that of a room that was further already: what a room had begun to
     * take in is not taken back.
     *
     * @param further the end of an action
     */
    public void moveTo(Position further) {
        at = further;
        readers.forEach(reader -> reader.halt(further));
    }

    /** Lets them read on; once more changes nothing. */
    @Override
    public void close() {
        readers.forEach(JournalReader::goOn);
    }
}
