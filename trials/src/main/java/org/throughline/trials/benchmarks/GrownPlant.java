package org.throughline.trials.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.events.Event;
import org.throughline.events.EventType;
import org.throughline.events.FactId;
import org.throughline.events.Payload;
import org.throughline.events.Subject;
import org.throughline.journal.Appending;
import org.throughline.journal.Journal;
import org.throughline.journal.Position;
import org.throughline.journal.RecordedEvent;
import org.throughline.trials.plant.FollowedPlant;

/**
 * The journal of a company many times the make-believe one: what the hub reads of that is written again and again,
 * with items and orders of other names. The company, its sites, places, units, partners and people stay those they are.
 */
final class GrownPlant {

    private static final long SEED = 1;
    private static final int FACTS_AT_ONCE = 2_000;
    private static final int ACTION = 500;
    private static final long STRIDE = 10_000_000;
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** What there is more of in a larger company. */
    private static final Pattern MULTIPLIED = Pattern.compile("odoo:(product\\.(?:product|template|supplierinfo)"
            + "|mrp\\.(?:bom|bom\\.line|production|workorder|routing\\.workcenter)"
            + "|stock\\.(?:move|move\\.line|lot|warehouse\\.orderpoint)"
            + "|(?:purchase|sale)\\.order(?:\\.line)?):(\\d+)");

    /** What people call it, where it has a name. */
    private static final Pattern NAMED = Pattern.compile("\"(code|document|name)\":\"((?:[^\"\\\\]|\\\\.)+)\"");

    private GrownPlant() {}

    /** Fills the folder where nothing lies in it yet. */
    static void in(Path folder, int times, InstantSource clock) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (Stream<Path> found = Files.list(folder)) {
            if (found.findAny().isPresent()) {
                return;
            }
        }
        try (FollowedPlant plant = new FollowedPlant(folder, SEED, clock)) {
            while (!plant.isRead()) {
                Thread.sleep(PAUSE);
            }
            List<Event> read = read(plant);
            System.out.printf(
                    "The make-believe company stands on (%d) facts. It becomes (%d) times as large.%n",
                    read.size(), times);
            for (int copy = 1; copy < times; copy++) {
                append(plant.journal(), copied(read, copy));
            }
        }
    }

    /** What is said of a thing. */
    private record Said(Subject subject, EventType type) {}

    /** What was said last of each thing, in the order in which it was said. */
    private static List<Event> read(FollowedPlant plant) {
        SequencedMap<Said, Event> last = new LinkedHashMap<>();
        Position[] at = {new Position(0)};
        while (true) {
            List<RecordedEvent> more =
                    plant.database().jdbi().withHandle(handle -> plant.journal().read(handle, at[0], FACTS_AT_ONCE));
            if (more.isEmpty()) {
                return List.copyOf(last.values());
            }
            more.stream()
                    .map(RecordedEvent::event)
                    .forEach(event -> last.putLast(new Said(event.subject(), event.type()), event));
            at[0] = more.getLast().position();
        }
    }

    private static List<Event> copied(List<Event> events, int copy) {
        return events.stream()
                .filter(event -> MULTIPLIED.matcher(event.id().value()).find())
                .map(event -> copied(event, copy))
                .toList();
    }

    private static Event copied(Event event, int copy) {
        String named = NAMED.matcher(event.data().json()).replaceAll("\"$1\":\"$2 x" + copy + "\"");
        return new Event(
                new FactId(other(event.id().value(), copy)),
                event.source(),
                event.type(),
                new Subject(event.subject().value() + " x" + copy),
                event.time(),
                new Payload(other(named, copy)));
    }

    private static String other(String text, int copy) {
        return MULTIPLIED
                .matcher(text)
                .replaceAll(found -> "odoo:" + found.group(1) + ":" + (Long.parseLong(found.group(2)) + copy * STRIDE));
    }

    private static void append(Journal journal, List<Event> events) {
        for (int from = 0; from < events.size(); from += ACTION) {
            Appending appending = journal.append(events.subList(from, Math.min(events.size(), from + ACTION)));
            if (!(appending instanceof Appending.Appended)) {
                throw new IllegalStateException(appending.toString());
            }
        }
    }
}
