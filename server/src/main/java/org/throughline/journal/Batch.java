package org.throughline.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * Facts of interest that were read together, whole actions only.
 *
 * @param upTo the position up to which nothing more is of interest
 */
record Batch(List<RecordedEvent> events, Position upTo) {

    /** Takes facts in their order until there are enough; what is left of an action that is not whole is dropped. */
    static final class Gathering {

        private final Position after;
        private final int charactersMax;
        private final List<RecordedEvent> events = new ArrayList<>();
        private int whole;
        private Position upTo;
        private long characters;

        /** @param charactersMax after this many characters of content no further action is begun */
        Gathering(Position after, int charactersMax) {
            this.after = after;
            this.charactersMax = charactersMax;
            this.upTo = after;
        }

        boolean isOpen() {
            return upTo.equals(after) || characters < charactersMax;
        }

        void take(RecordedEvent event) {
            events.add(event);
            characters += event.event().data().length();
        }

        /** Every fact up to this one was taken or is of no interest. */
        void pass(Position position, Position actionEnd) {
            if (position.equals(actionEnd)) {
                whole = events.size();
                upTo = position;
            }
        }

        Batch batch() {
            return new Batch(List.copyOf(events.subList(0, whole)), upTo);
        }
    }
}
