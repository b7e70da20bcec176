package org.throughline.events;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of a fact as JSON in one canonical form: names in order, numbers without needless zeros, no spaces. Two
 * contents that say the same have the same text, whatever wrote them.
 */
public final class Payload {

    /** Exact numbers in and out, and no name twice: what cannot be read in one way only is refused. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** Writes records in the canonical form at once, as most payloads come from there. */
    private static final JsonMapper RECORDS = MAPPER.rebuild()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .addModule(new SimpleModule()
                    .addSerializer(BigDecimal.class, new Numbers())
                    .addSerializer(String.class, new Texts()))
            .build();

    private final String kept;
    private final @Nullable Content content;
    private volatile @Nullable String json;

    /** The content of this text. */
    public Payload(String text) {
        this(canonical(text), null, true);
    }

    private Payload(String kept, @Nullable Content content, boolean isCanonical) {
        this.kept = kept;
        this.content = content;
        this.json = isCanonical ? kept : null;
    }

    /** The content of this tree. */
    public static Payload of(JsonNode tree) {
        return new Payload(MAPPER.writeValueAsString(tree));
    }

    /** The content of this record. */
    static Payload of(Content content) {
        try {
            String json = RECORDS.writeValueAsString(content);
            requireLength(json);
            return new Payload(json, content, true);
        } catch (JacksonException refused) {
            throw new IllegalArgumentException(refused.getOriginalMessage(), refused);
        }
    }

    /**
     * What was canonical when it was kept. The store may have brought names into an order of its own, which matters to
     * nobody who only reads the content; it is put right when the canonical text is asked for.
     */
    public static Payload kept(String text) {
        return new Payload(text, null, false);
    }

    /** The canonical text. */
    public String json() {
        String known = json;
        if (known == null) {
            known = canonical(kept);
            json = known;
        }
        return known;
    }

    /** The record that this is the payload of, where it was made of one: nobody need read the text to know it. */
    Optional<Content> content() {
        return Optional.ofNullable(content);
    }

    /** About how long the text is, in characters. */
    public int length() {
        return kept.length();
    }

    /** The text in any form. */
    String text() {
        return kept;
    }

    /** A tree of the content; it is the caller's own. */
    public JsonNode tree() {
        return MAPPER.readTree(kept);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payload payload && (kept.equals(payload.kept) || json().equals(payload.json()));
    }

    @Override
    public int hashCode() {
        return json().hashCode();
    }

    @Override
    public String toString() {
        return json();
    }

    private static String canonical(String json) {
        requireLength(json);
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree.isMissingNode()) {
                throw new IllegalArgumentException("The content is empty.");
            }
            return MAPPER.writeValueAsString(canonical(tree, 0));
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException(
                    "The content is not JSON: (%s).".formatted(notJson.getOriginalMessage()), notJson);
        }
    }

    private static void requireLength(String json) {
        if (json.length() > Limits.standard().payloadLengthMax()) {
            throw new IllegalArgumentException("The content has (%d) characters and may have (%d)."
                    .formatted(json.length(), Limits.standard().payloadLengthMax()));
        }
    }

    private static JsonNode canonical(JsonNode node, int depth) {
        if (depth > Limits.standard().payloadDepthMax()) {
            throw new IllegalArgumentException("The content is nested deeper than (%d)."
                    .formatted(Limits.standard().payloadDepthMax()));
        }
        return switch (node) {
            case ObjectNode object -> canonicalObject(object, depth);
            case ArrayNode array -> {
                ArrayNode ordered = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(element -> ordered.add(canonical(element, depth + 1)));
                yield ordered;
            }
            case JsonNode number when number.isNumber() -> canonicalNumber(number.decimalValue());
            case JsonNode text
            when text.isString() -> {
                requireStorable(text.stringValue());
                yield text;
            }
            case JsonNode other -> other;
        };
    }

    private static JsonNode canonicalObject(ObjectNode object, int depth) {
        Map<String, JsonNode> ordered = new TreeMap<>();
        object.forEachEntry((name, value) -> {
            requireStorable(name);
            ordered.put(name, canonical(value, depth + 1));
        });
        return new ObjectNode(JsonNodeFactory.instance, ordered);
    }

    private static JsonNode canonicalNumber(BigDecimal number) {
        BigDecimal plain = canonical(number);
        return plain.scale() == 0
                ? JsonNodeFactory.instance.numberNode(plain.toBigIntegerExact())
                : JsonNodeFactory.instance.numberNode(plain);
    }

    /** Written out without an exponent, because the database does so too; therefore a number has a limit of digits. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        int digitsMax = Limits.standard().numberDigitsMax();
        if (plain.precision() > digitsMax || Math.abs((long) plain.scale()) > digitsMax) {
            throw new IllegalArgumentException("A number has more than (%d) digits.".formatted(digitsMax));
        }
        return plain;
    }

    /** The number as it is read from canonical text. */
    static BigDecimal canonical(BigDecimal number) {
        BigDecimal plain = plain(number);
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static final class Numbers extends ValueSerializer<BigDecimal> {

        @Override
        public void serialize(BigDecimal number, JsonGenerator json, SerializationContext context) {
            json.writeNumber(plain(number));
        }
    }

    private static final class Texts extends ValueSerializer<String> {

        @Override
        public void serialize(String text, JsonGenerator json, SerializationContext context) {
            requireStorable(text);
            json.writeString(text);
        }
    }

    private static void requireStorable(String text) {
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (Words.isPlain(letter)) {
                continue;
            }
            if (letter == 0 || Words.isLoneSurrogate(letter, text, index)) {
                throw new IllegalArgumentException(
                        "The content holds the character (U+%04X), which cannot be stored.".formatted((int) letter));
            }
        }
    }
}
