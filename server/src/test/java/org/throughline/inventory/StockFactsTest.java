package org.throughline.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.throughline.events.Event;
import org.throughline.events.EventJson;
import org.throughline.events.EventType;
import org.throughline.events.LocationKind;
import org.throughline.events.SiteReference;
import org.throughline.events.StockFact;
import org.throughline.events.Vocabulary;

/** Facts are read for ever: each type and version has a recording that must stay readable, and be written the same. */
class StockFactsTest {

    private static final Path RECORDINGS = Path.of("src/test/resources/facts");

    @Test
    @Tag("golden")
    void facts_of_every_type_are_written_as_they_were_recorded() throws IOException {
        for (Map.Entry<EventType, Event> sample : samples().entrySet()) {
            Path recording = RECORDINGS.resolve(sample.getKey().value() + ".json");
            String written = EventJson.write(sample.getValue()) + "\n";
            if (Boolean.getBoolean("throughline.fix")) {
                Files.createDirectories(RECORDINGS);
                Files.writeString(recording, written);
            }
            assertThat(recording).hasContent(written);
        }
    }

    @Test
    void recorded_facts_say_what_they_said_when_they_were_recorded() throws IOException {
        for (Map.Entry<EventType, Event> sample : samples().entrySet()) {
            Event recorded = EventJson.read(
                    Files.readString(RECORDINGS.resolve(sample.getKey().value() + ".json")));

            assertThat(Vocabulary.content(recorded, StockFact.class))
                    .isEqualTo(Vocabulary.content(sample.getValue(), StockFact.class))
                    .isPresent();
        }
    }

    @Test
    void every_type_has_a_recording() {
        assertThat(samples().keySet()).containsExactlyInAnyOrderElementsOf(Vocabulary.types());
    }

    private static Map<EventType, Event> samples() {
        StockStory story = new StockStory()
                .describe(StockStory.SHELF, LocationKind.STOCK, SiteReference.of(StockStory.PLANT))
                .open(StockStory.SHELF, 10)
                .opened()
                .move(3, StockStory.SHELF, StockStory.LINE)
                .count(StockStory.SHELF, 7)
                .correct(StockStory.SHELF, -1)
                .reserve("r", 2, StockStory.SHELF);
        Map<EventType, Event> samples = new LinkedHashMap<>();
        story.events().forEach(event -> samples.put(event.type(), event));
        return samples;
    }
}
