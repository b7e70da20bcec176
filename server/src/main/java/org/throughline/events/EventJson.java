package org.throughline.events;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The envelope as JSON, in the structured form of CloudEvents 1.0. */
public final class EventJson {

    private static final String VERSION = "1.0";
    private static final Set<String> ATTRIBUTES =
            Set.of("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data");

    private EventJson() {}

    /** Writes the envelope; the order of its attributes is fixed. */
    public static String write(Event event) {
        ObjectNode envelope = Payload.MAPPER.createObjectNode();
        envelope.put("specversion", VERSION);
        envelope.put("id", event.id().value());
        envelope.put("source", event.source().value());
        envelope.put("type", event.type().value());
        envelope.put("subject", event.subject().value());
        envelope.put("time", event.time().toString());
        envelope.put("datacontenttype", "application/json");
        envelope.set("data", event.data().tree());
        return Payload.MAPPER.writeValueAsString(envelope);
    }

    /**
     * Reads an envelope.
     *
     * @throws IllegalArgumentException when an attribute is missing, unknown or malformed; the message names it
     */
    public static Event read(String json) {
        try {
            JsonNode envelope = Payload.MAPPER.readTree(json);
            envelope.propertyNames().stream()
                    .filter(name -> !ATTRIBUTES.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new IllegalArgumentException(
                                "The envelope has an unknown attribute (%s).".formatted(name));
                    });
            if (!text(envelope, "specversion").equals(VERSION)) {
                throw new IllegalArgumentException("The envelope is of version (%s); known is (%s)."
                        .formatted(text(envelope, "specversion"), VERSION));
            }
            return new Event(
                    new FactId(text(envelope, "id")),
                    new Source(text(envelope, "source")),
                    new EventType(text(envelope, "type")),
                    new Subject(text(envelope, "subject")),
                    OffsetDateTime.parse(text(envelope, "time")).toInstant(),
                    Payload.of(required(envelope, "data")));
        } catch (JacksonException | DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "The envelope cannot be read: (%s).".formatted(malformed.getMessage()), malformed);
        }
    }

    private static String text(JsonNode envelope, String attribute) {
        JsonNode value = required(envelope, attribute);
        if (!value.isString()) {
            throw new IllegalArgumentException("The envelope's attribute (%s) must be text.".formatted(attribute));
        }
        return value.stringValue();
    }

    private static JsonNode required(JsonNode envelope, String attribute) {
        JsonNode value = envelope.get(attribute);
        if (value == null) {
            throw new IllegalArgumentException("The envelope lacks the attribute (%s).".formatted(attribute));
        }
        return value;
    }
}
