package org.throughline.connectors;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** Those of the fields that the model has, or the model that it refers to, and the key's user may see. */
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
        return found(model, wanted).then(found -> {
            known.put(question, new Known(Set.copyOf(found), clock.instant().plus(keptFor)));
            return new Answer.Given<>(found);
        });
    }

    /** The model is asked for its own fields, and those that it refers to for what lies behind the dots. */
    private Answer<Set<String>> found(String model, Set<String> wanted) {
        Set<String> own = new TreeSet<>();
        wanted.forEach(field -> own.add(OdooQuestion.first(field)));
        return client.call(model, "fields_get", body(own)).then(reply -> {
            Set<String> found = new HashSet<>();
            Map<String, Set<String>> behind = new TreeMap<>();
            for (String field : wanted) {
                String first = OdooQuestion.first(field);
                if (first.equals(field) && reply.content().has(first)) {
                    found.add(field);
                } else if (reply.content().has(first)) {
                    behind.computeIfAbsent(first, _ -> new TreeSet<>()).add(field.substring(first.length() + 1));
                }
            }
            Answer<Set<String>> all = new Answer.Given<>(found);
            for (Map.Entry<String, Set<String>> reference : behind.entrySet()) {
                String field = reference.getKey();
                String other = reply.content().path(field).path("relation").asString("");
                all = all.then(before -> found(other, reference.getValue()).then(names -> {
                    names.forEach(name -> before.add(field + "." + name));
                    return new Answer.Given<>(before);
                }));
            }
            return all;
        });
    }

    private static ObjectNode body(Set<String> wanted) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode names = body.putArray("allfields");
        wanted.forEach(names::add);
        body.putArray("attributes").add("type").add("relation");
        body.set("context", OdooQuestion.context(new Scope.AllCompanies()));
        return body;
    }
}
