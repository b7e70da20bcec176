package org.throughline.connectors;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import org.throughline.connectors.ConnectionReport.Finding;
import org.throughline.connectors.ConnectionReport.Verdict;
import org.throughline.exchange.Answer;
import org.throughline.exchange.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** When the key expires with which Odoo is read: from then on Odoo answers nothing. */
public final class KeyExpiry {

    /** So long before a key expires somebody should make a new one. */
    private static final Duration WARNING = Duration.ofDays(14);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private KeyExpiry() {}

    /** Asks Odoo once: good where no key of the user expires soon, a warning where one does. */
    public static Answer<Finding> ask(OdooAccess access, OdooLimits limits, InstantSource clock) {
        try (OdooClient client = new OdooClient(access, limits, new Pace(limits, System::nanoTime, Thread::sleep))) {
            return new OdooSituation(client, clock, Duration.ZERO)
                    .self()
                    .then(self -> of(client, self.content().path("uid").longValue(), clock));
        }
    }

    /** Odoo does not tell which of a user's keys asks; the one that expires first is the one to look after. */
    static Answer<Finding> of(OdooClient client, long user, InstantSource clock) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("domain").addArray().add("user_id").add("=").add(user);
        body.putArray("fields").add("name").add("expiration_date");
        body.putNull("load");
        body.set("context", OdooQuestion.context(new Scope.AllCompanies()));
        return client.call("res.users.apikeys", "search_read", body)
                .then(reply -> new Answer.Given<>(expiry(reply.content(), clock.instant())));
    }

    private static Finding expiry(JsonNode keys, Instant now) {
        record Key(String name, Instant expires) {}
        Optional<Key> first = keys.valueStream()
                .filter(key -> key.path("expiration_date").isString())
                .map(key -> new Key(
                        key.path("name").asString(""),
                        LocalDateTime.parse(key.path("expiration_date").stringValue(), TIME)
                                .toInstant(ZoneOffset.UTC)))
                .min(Comparator.comparing(Key::expires));
        if (first.isEmpty()) {
            return new Finding(Verdict.GOOD, "", "No key of this user expires.");
        }
        Key key = first.get();
        long days = Duration.between(now, key.expires()).toDays();
        String sentence = "The key (%s) of this user expires on %s, in %d days."
                .formatted(key.name(), key.expires().atOffset(ZoneOffset.UTC).toLocalDate(), days);
        return days >= WARNING.toDays()
                ? new Finding(Verdict.GOOD, "", sentence)
                : new Finding(
                        Verdict.WARNING,
                        OdooFault.KEY_EXPIRES.code(),
                        sentence + " Maybe make a new one now and put it in the place of the old.");
    }
}
