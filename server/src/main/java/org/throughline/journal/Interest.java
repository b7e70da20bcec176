package org.throughline.journal;

import java.util.Collections;
import java.util.Set;
import org.throughline.events.Content;
import org.throughline.events.EventType;
import org.throughline.events.Vocabulary;

/** Which facts a room takes; all others it passes over unread. */
public sealed interface Interest {

    /** Every fact, of whatever type. */
    record Everything() implements Interest {}

    /** The facts of these types. */
    record Types(Set<EventType> types) implements Interest {

        public Types {
            types = Set.copyOf(types);
        }
    }

    /** Whether facts of this type are among them. */
    default boolean takes(EventType type) {
        return switch (this) {
            case Everything() -> true;
            case Types(var taken) -> taken.contains(type);
        };
    }

    /** Whether one of these types is among them. */
    default boolean takesAny(Set<EventType> types) {
        return switch (this) {
            case Everything() -> !types.isEmpty();
            case Types(var taken) -> !Collections.disjoint(taken, types);
        };
    }

    /** The facts about one part of the business. */
    static Interest in(Class<? extends Content> part) {
        return new Types(Vocabulary.types(part));
    }
}
