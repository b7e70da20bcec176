package org.throughline.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.events.Event;
import org.throughline.events.EventType;
import org.throughline.events.FactId;
import org.throughline.events.Source;
import org.throughline.events.Subject;

/**
 * What of a row has not been said before. Pure: unchanged content is no fact, what no longer holds is said once more,
 * and each saying has an identity of its own, even several within one second.
 */
final class Telling {

    /** What is remembered from now on, and what is to be said. */
    record Told(Remembered after, List<Event> facts) {}

    private final InterfaceDeclaration declaration;
    private final Mapping mapping;

    Telling(InterfaceDeclaration declaration, Mapping mapping) {
        this.declaration = declaration;
        this.mapping = mapping;
    }

    /** The row was read and says this. */
    Told tell(Remembered before, Instant statedAt, String digest, List<Statement> statements) {
        Map<EventType, Slot> slots = new HashMap<>(before.slots());
        List<Event> facts = new ArrayList<>();
        Map<EventType, Slot> unsaid = new HashMap<>(before.slots());
        for (Statement statement : statements) {
            unsaid.remove(statement.type());
            Slot known = slots.get(statement.type());
            if (known == null || !known.says(statement.data())) {
                Slot slot = slot(before, statement, statedAt, false);
                slots.put(slot.type(), slot);
                facts.add(event(before, statement, slot));
            }
        }
        unsaid.values().stream()
                .filter(slot -> !slot.gone())
                .sorted(Comparator.comparing(slot -> slot.type().value()))
                .forEach(held -> {
                    Statement end = mapping.gone(held.type(), held.data());
                    Slot slot = slot(before, end, statedAt, true);
                    slots.put(slot.type(), slot);
                    facts.add(event(before, end, slot));
                });
        return new Told(new Remembered(before.record(), before.id(), statedAt, digest, true, slots), facts);
    }

    /**
     * The row is no longer there. Nobody tells when it went; what is said of it keeps the time of its last state, so
     * that a row that comes back is never older than its end.
     */
    Told gone(Remembered before) {
        Told told = tell(before, before.statedAt(), "", List.of());
        return new Told(
                new Remembered(
                        before.record(),
                        before.id(),
                        before.statedAt(),
                        "",
                        false,
                        told.after().slots()),
                told.facts());
    }

    /** The slot as it is after this was said at this time. */
    Slot slot(Remembered record, Statement statement, Instant at, boolean gone) {
        Slot known = record.slots().get(statement.type());
        int times = known != null && known.saidAt().equals(at) ? known.times() + 1 : 1;
        String content =
                Json.checksum(statement.type().value() + " " + statement.data().json());
        String said = String.join(":", declaration.system(), subject(record), at.toString(), content);
        String fact = times > 1 ? said + ":" + times : said;
        return new Slot(statement.type(), at, times, fact, statement.data(), gone);
    }

    Event event(Remembered record, Statement statement, Slot slot) {
        return new Event(
                new FactId(slot.fact()),
                new Source(declaration.system()),
                statement.type(),
                new Subject(subject(record)),
                slot.saidAt(),
                statement.data());
    }

    /** Readings of one row for several companies are about the same thing. */
    private String subject(Remembered record) {
        String name = record.id() > 0 ? Long.toString(record.id()) : record.record();
        return declaration.read().model() + ":" + name;
    }
}
