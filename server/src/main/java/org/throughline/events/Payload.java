package org.throughline.events;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of a fact as JSON in one canonical form: names in order, numbers without needless zeros, no spaces. Two
 * contents that say the same have the same text, whatever wrote them.
 *
 * @param json the canonical text
 */
public record Payload(String json) {

    /** Exact numbers in and out, and no name twice: what cannot be read in one way only is refused. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    public Payload {
        json = canonical(json);
    }

    /** The content of this tree. */
    public static Payload of(JsonNode tree) {
        return new Payload(MAPPER.writeValueAsString(tree));
    }

    /** A tree of the content; it is the caller's own. */
    public JsonNode tree() {
        return MAPPER.readTree(json);
    }

    @Override
    public String toString() {
        return json;
    }

    private static String canonical(String json) {
        if (json.length() > Limits.standard().payloadLengthMax()) {
            throw new IllegalArgumentException("The content has (%d) characters and may have (%d)."
                    .formatted(json.length(), Limits.standard().payloadLengthMax()));
        }
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

    /** Written out without an exponent, because the database does so too; therefore a number has a limit of digits. */
    private static JsonNode canonicalNumber(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        int digitsMax = Limits.standard().numberDigitsMax();
        if (plain.precision() > digitsMax || Math.abs((long) plain.scale()) > digitsMax) {
            throw new IllegalArgumentException("A number has more than (%d) digits.".formatted(digitsMax));
        }
        return plain.scale() <= 0
                ? JsonNodeFactory.instance.numberNode(plain.toBigIntegerExact())
                : JsonNodeFactory.instance.numberNode(plain);
    }

    private static void requireStorable(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) == 0 || Words.isLoneSurrogate(text, index)) {
                throw new IllegalArgumentException("The content holds the character (U+%04X), which cannot be stored."
                        .formatted((int) text.charAt(index)));
            }
        }
    }
}
