package org.throughline.exchange;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An expression in JSONata with the functions that declarations may use; safe to be evaluated by several threads. */
final class Expression {

    /** What is left exact of a binary number that arithmetic has made. */
    private static final MathContext EXACT = new MathContext(15);

    /** An expression that goes deeper or takes longer than this is wrong. */
    private static final int DEPTH_MAX = 200;

    private final Jsonata jsonata;

    /** A row takes microseconds; only an expression that never ends takes longer than a busy machine may pause. */
    private static final int TIME_MAX_MILLIS = 10_000;

    private Expression(Jsonata jsonata) {
        this.jsonata = jsonata;
    }

    /**
     * Reads the expression.
     *
     * @param system the name with which identities begin
     * @throws IllegalArgumentException with what is wrong and where
     */
    static Expression of(String text, String system) {
        try {
            Jsonata jsonata = Jsonata.jsonata(text);
            jsonata.setValidateInput(false);
            jsonata.<String, Object, String>registerFunction("id", (model, id) -> id(system, model, id));
            jsonata.<String, Object, List<String>>registerFunction("ids", (model, ids) -> ids(system, model, ids));
            jsonata.<Object, String>registerFunction("instant", Expression::instant);
            jsonata.<Object, String>registerFunction("text", Expression::text);
            return new Expression(jsonata);
        } catch (JException wrong) {
            throw new IllegalArgumentException(
                    "%s, at character %d".formatted(wrong.getMessage(), wrong.getLocation()), wrong);
        }
    }

    /**
     * What the expression makes of the input.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    JsonNode evaluate(JsonNode input, Map<String, JsonNode> variables) {
        Jsonata.Frame frame = jsonata.createFrame();
        frame.setRuntimeBounds(TIME_MAX_MILLIS, DEPTH_MAX);
        variables.forEach((name, value) -> frame.bind(name, value(value)));
        try {
            return node(jsonata.evaluate(value(input), frame));
        } catch (JException | ClassCastException wrong) {
            throw new IllegalArgumentException(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static String id(String system, String model, @Nullable Object id) {
        if (absent(id)) {
            return "";
        }
        if (id instanceof Integer || id instanceof Long) {
            return system + ":" + model + ":" + id;
        }
        throw new IllegalArgumentException("$id takes a whole number or false, not (%s).".formatted(id));
    }

    private static List<String> ids(String system, String model, @Nullable Object ids) {
        if (absent(ids)) {
            return List.of();
        }
        List<?> list = ids instanceof List<?> several ? several : List.of(ids);
        return list.stream().map(id -> id(system, model, id)).toList();
    }

    private static String instant(@Nullable Object time) {
        if (absent(time)) {
            return "";
        }
        try {
            return Times.parse(String.valueOf(time)).toString();
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "$instant takes a time as in 2026-11-21 16:14:09 or false, not (%s).".formatted(time), malformed);
        }
    }

    private static String text(@Nullable Object text) {
        return absent(text) ? "" : String.valueOf(text);
    }

    private static boolean absent(@Nullable Object value) {
        return value == null || value.equals(Jsonata.NULL_VALUE) || value.equals(false);
    }

    private static Object value(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                Map<String, Object> map = new LinkedHashMap<>();
                object.forEachEntry((name, value) -> map.put(name, value(value)));
                yield map;
            }
            case ArrayNode array -> {
                List<Object> list = new ArrayList<>(array.size());
                array.forEach(element -> list.add(value(element)));
                yield list;
            }
            case JsonNode number when number.isNumber() -> number.numberValue();
            case JsonNode text when text.isString() -> text.stringValue();
            case JsonNode truth when truth.isBoolean() -> truth.booleanValue();
            case JsonNode _ -> Jsonata.NULL_VALUE;
        };
    }

    private static JsonNode node(@Nullable Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value) {
            case null -> nodes.nullNode();
            case Map<?, ?> map -> {
                ObjectNode object = nodes.objectNode();
                map.forEach((name, element) -> object.set(String.valueOf(name), node(element)));
                yield object;
            }
            case List<?> list -> {
                ArrayNode array = nodes.arrayNode(list.size());
                list.forEach(element -> array.add(node(element)));
                yield array;
            }
            case String text -> nodes.stringNode(text);
            case Boolean truth -> nodes.booleanNode(truth);
            case Integer number -> nodes.numberNode(number);
            case Long number -> nodes.numberNode(number);
            case BigInteger number -> nodes.numberNode(number);
            case BigDecimal number -> nodes.numberNode(number);
            case Double number when Double.isFinite(number) -> nodes.numberNode(new BigDecimal(number, EXACT));
            // The types of a value are not sealed: whatever else comes is no JSON.
            default ->
                throw new IllegalArgumentException("The expression made (%s), which is no JSON.".formatted(value));
        };
    }
}
