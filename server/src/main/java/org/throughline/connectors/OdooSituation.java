package org.throughline.connectors;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.throughline.exchange.Answer;
import org.throughline.exchange.Scope;
import org.throughline.exchange.Situation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What Odoo is like: its version, clock, companies and modules. What seldom changes is asked seldom. */
final class OdooSituation {

    /** The version whose words and habits the interfaces were made for. */
    static final String TESTED = "19.0";

    /** The version and modules, the key's user, and until when we believe it. */
    private record Kept(long user, Set<String> modules, Instant until) {}

    private final OdooClient client;
    private final InstantSource clock;
    private final Duration keptFor;
    private final AtomicReference<Optional<Kept>> kept = new AtomicReference<>(Optional.empty());

    OdooSituation(OdooClient client, InstantSource clock, Duration keptFor) {
        this.client = client;
        this.clock = clock;
        this.keptFor = keptFor;
    }

    Answer<Situation> now() {
        return kept().then(known -> user(known.user()).then(reply -> {
            JsonNode companies = reply.content().path(0).path("company_ids");
            List<Long> ids = companies.valueStream().map(JsonNode::longValue).toList();
            Instant time = reply.at().equals(Instant.EPOCH) ? clock.instant() : reply.at();
            return new Answer.Given<>(new Situation(time, ids, known.modules()));
        }));
    }

    private Answer<Kept> kept() {
        Optional<Kept> before = kept.get().filter(known -> clock.instant().isBefore(known.until()));
        return before.<Answer<Kept>>map(Answer.Given::new).orElseGet(this::ask);
    }

    private Answer<Kept> ask() {
        Answer<Kept> asked = version()
                .then(version -> self().then(self -> modules().then(modules -> {
                    long user = self.content().path("uid").longValue();
                    return new Answer.Given<>(
                            new Kept(user, modules, clock.instant().plus(keptFor)));
                })));
        if (asked instanceof Answer.Given<Kept>(var known)) {
            kept.set(Optional.of(known));
        }
        return asked;
    }

    /** The version, where it is one that may be used. */
    Answer<String> version() {
        return client.version().then(reply -> {
            String version = reply.content().path("version").asString("");
            if (version.isEmpty()) {
                return OdooAnswers.rejected(
                        OdooFault.NOT_ODOO,
                        "At (%s) something answers that tells no version. Maybe it is another program than Odoo."
                                .formatted(client.access().address()));
            }
            return version.equals(TESTED) || client.access().untested()
                    ? new Answer.Given<>(version)
                    : OdooAnswers.rejected(OdooFault.VERSION_UNTESTED, """
                            This is Odoo (%s); tested is (%s). Maybe allow it by the setting untested, and compare \
                            what is read with care.\
                            """.formatted(version, TESTED));
        });
    }

    /** The key's user, by number. */
    Answer<OdooReply> self() {
        return client.call("res.users", "context_get", JsonNodeFactory.instance.objectNode());
    }

    /** Name, log-in, companies and time zone of a user. */
    Answer<OdooReply> user(long user) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("ids").add(user);
        ArrayNode fields = body.putArray("fields");
        List.of("name", "login", "company_ids", "tz").forEach(fields::add);
        body.putNull("load");
        body.set("context", OdooQuestion.context(new Scope.AllCompanies()));
        return client.call("res.users", "read", body);
    }

    /** The names of what is installed; every internal user may read them. */
    Answer<Set<String>> modules() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("domain").addArray().add("state").add("=").add("installed");
        body.putArray("fields").add("name");
        body.putNull("load");
        body.set("context", OdooQuestion.context(new Scope.AllCompanies()));
        return client.call("ir.module.module", "search_read", body)
                .then(reply -> new Answer.Given<>(reply.content()
                        .valueStream()
                        .map(module -> module.path("name").asString(""))
                        .collect(Collectors.toSet())));
    }
}
