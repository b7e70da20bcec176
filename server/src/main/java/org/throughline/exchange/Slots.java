package org.throughline.exchange;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.throughline.events.EventType;
import org.throughline.events.Payload;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;

/** What a record has said as the text in which it is kept beside the record: a JSON list, a slot each. */
final class Slots {

    private Slots() {}

    /** The contents are JSON already and are taken over as they are. */
    static String text(Collection<Slot> slots) {
        StringJoiner list = new StringJoiner(",", "[", "]");
        slots.forEach(slot -> list.add(text(slot)));
        return list.toString();
    }

    private static String text(Slot slot) {
        return "{\"type\":" + quoted(slot.type().value())
                + ",\"said_at\":" + quoted(slot.saidAt().toString())
                + ",\"times\":" + slot.times()
                + ",\"fact\":" + quoted(slot.fact())
                + ",\"gone\":" + slot.gone()
                + ",\"data\":" + slot.data().json()
                + "}";
    }

    private static String quoted(String word) {
        StringBuilder text = new StringBuilder(word.length() + 2).append('"');
        JsonStringEncoder.getInstance().quoteAsString(word, text);
        return text.append('"').toString();
    }

    static Map<EventType, Slot> read(String text) {
        Map<EventType, Slot> slots = new HashMap<>();
        for (JsonNode said : Json.MAPPER.readTree(text)) {
            Slot slot = new Slot(
                    new EventType(said.path("type").stringValue()),
                    Instant.parse(said.path("said_at").stringValue()),
                    said.path("times").intValue(),
                    said.path("fact").stringValue(),
                    Payload.kept(said.path("data").toString()),
                    said.path("gone").booleanValue());
            slots.put(slot.type(), slot);
        }
        return slots;
    }
}
