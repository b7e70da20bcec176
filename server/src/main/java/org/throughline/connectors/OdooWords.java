package org.throughline.connectors;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.exchange.Answer;
import org.throughline.exchange.Scope;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which of the fields that depend on a module this Odoo has; asked seldom, because modules seldom come and go. */
final class OdooWords {

    private record Known(Set<String> fields, Instant until) {}

    private final OdooClient client;
    private final InstantSource clock;
    private final Duration keptFor;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    OdooWords(OdooClient client, InstantSource clock, Duration keptFor) {
        this.client = client;
        this.clock = clock;
        this.keptFor = keptFor;
    }

    /** Those of the fields that the model has and the key's user may see. */
    Answer<Set<String>> known(String model, List<String> fields) {
        Set<String> wanted = OdooQuestion.optional(fields);
        if (wanted.isEmpty()) {
            return new Answer.Given<>(Set.of());
        }
        String question = model + wanted;
        Known kept = known.get(question);
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return new Answer.Given<>(kept.fields());
        }
        return client.call(model, "fields_get", body(wanted)).then(reply -> {
            Set<String> found = Set.copyOf(reply.content().propertyNames());
            known.put(question, new Known(found, clock.instant().plus(keptFor)));
            return new Answer.Given<>(found);
        });
    }

    private static ObjectNode body(Set<String> wanted) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode names = body.putArray("allfields");
        wanted.forEach(names::add);
        body.putArray("attributes").add("type");
        body.set("context", OdooQuestion.context(new Scope.AllCompanies()));
        return body;
    }
}
