package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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

    /** A room is handed the record that was written, or one read from its text: they are equal. */
    @ParameterizedTest
    @MethodSource("org.throughline.events.FactSamples#all")
    void a_content_with_needless_zeros_is_the_one_that_is_read_from_its_text(Content sample) {
        EventType type = Vocabulary.typeOf(sample);
        JsonNode zeros = zeros(Vocabulary.payload(sample).tree());

        Content said = Vocabulary.content(type, zeros);
        Payload payload = Vocabulary.payload(said);

        assertThat(said).isEqualTo(sample);
        assertThat(payload.content()).contains(said);
        assertThat(Vocabulary.content(event(type, Payload.kept(payload.json())), Content.class))
                .contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "100.00", "1E+2", "0.1E3"})
    void a_round_number_is_the_same_however_it_is_written(String hundred) {
        EventType type = new EventType("throughline.item-cost-stated.v1");
        String text = """
                {"item": "i", "company": "c", "cost": %s, "planner": "", "standing": "IN_USE"}""".formatted(hundred);

        Content said = Vocabulary.content(type, Payload.MAPPER.readTree(text));

        assertThat(said)
                .isEqualTo(new ItemFact.ItemCostStated(
                        new ItemId("i"), new CompanyId("c"), new BigDecimal("100"), PersonId.NONE, Standing.IN_USE));
        assertThat(Vocabulary.content(event(type, new Payload(text)), Content.class))
                .contains(said);
    }

    /** What is read the short way is what is read the long way, and nearly every type is read the short way. */
    @ParameterizedTest
    @MethodSource("org.throughline.events.FactSamples#all")
    void whatever_data_holds_it_is_read_the_same_both_ways(Content sample) {
        EventType type = Vocabulary.typeOf(sample);
        ContentReader reader = new ContentReader(sample.getClass());
        JsonNode data = Vocabulary.payload(sample).tree();

        assertThat(reader.read(data)).isEqualTo(SELDOM.contains(type.value()) ? Optional.empty() : Optional.of(sample));
        odd(data)
                .forEach(odd -> reader.read(odd)
                        .ifPresent(read -> assertThat(
                                        Vocabulary.content(event(type, Payload.kept(odd.toString())), Content.class))
                                .contains(read)));
    }

    /** A type that holds time zones, of which there are few facts. */
    private static final Set<String> SELDOM = Set.of("throughline.calendar-described.v1");

    private static Stream<ObjectNode> odd(JsonNode data) {
        List<JsonNode> oddities = Payload.MAPPER.readTree("""
                        [null, true, 1, 1.50, 1e3, "", "x", "2026-03-02", "2026-03-02T24:00:00Z",
                         "2026-13-02T06:00:00Z", "2026-03-02T06:00:00.5Z", "2026-03-02T06:00:00+01:00", [], ["x"],
                         [1], {}]
                        """).valueStream().toList();
        return data.propertyNames().stream()
                .flatMap(name -> Stream.concat(
                        Stream.of(((ObjectNode) data.deepCopy()).without(name), with(data, name + "x", data)),
                        oddities.stream().map(odd -> with(data, name, odd))));
    }

    private static ObjectNode with(JsonNode data, String name, JsonNode value) {
        ObjectNode changed = (ObjectNode) data.deepCopy();
        changed.set(name, value);
        return changed;
    }

    private static JsonNode zeros(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode more = JsonNodeFactory.instance.objectNode();
                object.forEachEntry((name, value) -> more.set(name, zeros(value)));
                yield more;
            }
            case DecimalNode number ->
                JsonNodeFactory.instance.numberNode(
                        number.decimalValue().setScale(number.decimalValue().scale() + 2));
            case JsonNode other -> other;
        };
    }

    @Test
    void every_type_has_a_sample() {
        assertThat(FactSamples.all().map(Vocabulary::typeOf)).containsExactlyInAnyOrderElementsOf(Vocabulary.types());
    }

    private static Path recording(Content sample) {
        return RECORDINGS.resolve(Vocabulary.typeOf(sample).value() + ".json");
    }

    private static Event event(Content sample) {
        return event(Vocabulary.typeOf(sample), Vocabulary.payload(sample));
    }

    private static Event event(EventType type, Payload payload) {
        return new Event(
                new FactId("fact-1"),
                new Source("test"),
                type,
                new Subject("sample"),
                Instant.parse("2026-03-02T06:00:00Z"),
                payload);
    }
}
