package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts are read for ever: each type and version has a recording that must stay readable, and be written the same. */
class FactRecordingsTest {

    private static final Path RECORDINGS = Path.of("src/test/resources/facts");

    @ParameterizedTest
    @MethodSource("org.throughline.events.FactSamples#all")
    @Tag("golden")
    void a_fact_is_written_as_it_was_recorded(Content sample) throws IOException {
        String written = EventJson.write(event(sample)) + "\n";
        if (Boolean.getBoolean("throughline.fix")) {
            Files.createDirectories(RECORDINGS);
            Files.writeString(recording(sample), written);
        }
        assertThat(recording(sample)).hasContent(written);
    }

    @ParameterizedTest
    @MethodSource("org.throughline.events.FactSamples#all")
    void a_recorded_fact_says_what_it_said_when_it_was_recorded(Content sample) throws IOException {
        Event recorded = EventJson.read(Files.readString(recording(sample)));

        assertThat(Vocabulary.content(recorded, Content.class)).contains(sample);
    }

    /** A type whose facts came to say more keeps a recording of how they spoke before. */
    static Stream<Path> earlier() throws IOException {
        try (Stream<Path> recordings = Files.list(RECORDINGS.resolve("earlier"))) {
            return recordings.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void a_fact_that_was_recorded_when_its_type_was_younger_says_the_same(Path earlier) throws IOException {
        Event before = EventJson.read(Files.readString(earlier));
        Event now =
                EventJson.read(Files.readString(RECORDINGS.resolve(before.type().value() + ".json")));

        assertThat(before.data()).isNotEqualTo(now.data());
        assertThat(Vocabulary.content(before, Content.class)).isEqualTo(Vocabulary.content(now, Content.class));
    }

    @Test
    void every_type_has_a_sample() {
        assertThat(FactSamples.all().map(Vocabulary::typeOf)).containsExactlyInAnyOrderElementsOf(Vocabulary.types());
    }

    private static Path recording(Content sample) {
        return RECORDINGS.resolve(Vocabulary.typeOf(sample).value() + ".json");
    }

    private static Event event(Content sample) {
        return new Event(
                new FactId("fact-1"),
                new Source("test"),
                Vocabulary.typeOf(sample),
                new Subject("sample"),
                Instant.parse("2026-03-02T06:00:00Z"),
                Vocabulary.payload(sample));
    }
}
