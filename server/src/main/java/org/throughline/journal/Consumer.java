package org.throughline.journal;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * A room that follows the journal. Its effects and its position are written in one transaction, so that every fact has
 * its effect exactly once, whatever crashes.
 */
public interface Consumer {

    /** The name under which the position is kept; it never changes. */
    ConsumerName name();

    /** Which facts it takes; its position moves over the others. */
    default Interest interest() {
        return new Interest.Everything();
    }

    /**
     * Takes the next facts of its interest, at least one, in order and whole actions at a time. Everything is written
     * through the given transaction and nothing else is touched, because after a failure the same facts come again.
     */
    void apply(Handle transaction, List<RecordedEvent> events);

    /** Clears every effect, so that a rebuild from the first fact gives the same rows again. */
    void reset(Handle transaction);
}
