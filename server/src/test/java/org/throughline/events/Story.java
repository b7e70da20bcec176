package org.throughline.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is told in a test, fact after fact, each with an identity of its own. */
public final class Story {

    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");

    private final String name;
    private final List<Event> events = new ArrayList<>();

    /** A story whose facts are called after it, so that two stories never tell the same fact. */
    public Story(String name) {
        this.name = name;
    }

    /** Tells more, each fact a second after the one before. */
    public Story tell(List<? extends Content> contents) {
        contents.forEach(content -> tell(content, MORNING.plusSeconds(events.size())));
        return this;
    }

    /** Tells more, all of it as it was at one time. */
    public Story tell(List<? extends Content> contents, Instant time) {
        contents.forEach(content -> tell(content, time));
        return this;
    }

    private void tell(Content content, Instant time) {
        events.add(new Event(
                new FactId(name + ":" + events.size()),
                new Source("test"),
                Vocabulary.typeOf(content),
                new Subject(name),
                time,
                Vocabulary.payload(content)));
    }

    /** All that was told, in this order. */
    public List<Event> events() {
        return List.copyOf(events);
    }
}
