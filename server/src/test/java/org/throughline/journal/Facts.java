package org.throughline.journal;

import java.time.Instant;
import org.throughline.events.Event;
import org.throughline.events.EventType;
import org.throughline.events.FactId;
import org.throughline.events.Payload;
import org.throughline.events.Source;
import org.throughline.events.Subject;

/** Facts for tests: an item was counted, so and so many. */
final class Facts {

    static final EventType COUNTED = new EventType("test.item-counted.v1");

    private static final Instant DAY = Instant.parse("2026-03-10T08:00:00Z");

    private Facts() {}

    static Event counted(String id, String item, int quantity) {
        return new Event(
                new FactId(id),
                new Source("test"),
                COUNTED,
                new Subject(item),
                DAY,
                new Payload("{\"quantity\": %d, \"note\": \"gezählt\"}".formatted(quantity)));
    }

    /** A fact of another type. */
    static Event weighed(String id, String item) {
        return new Event(
                new FactId(id),
                new Source("test"),
                new EventType("test.item-weighed.v1"),
                new Subject(item),
                DAY,
                new Payload("{}"));
    }

    static int quantity(RecordedEvent event) {
        return event.event().data().tree().get("quantity").intValue();
    }
}
