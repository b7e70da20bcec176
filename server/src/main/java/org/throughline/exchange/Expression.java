package org.throughline.exchange;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Optional<CompiledExpression> compiled;

    /** A row takes microseconds; only an expression that never ends takes longer than a busy machine may pause. */
    private static final int TIME_MAX_MILLIS = 10_000;

    private Expression(Jsonata jsonata, Optional<CompiledExpression> compiled) {
        this.jsonata = jsonata;
        this.compiled = compiled;
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
            ExpressionFunctions functions = new ExpressionFunctions(system);
            functions.register(jsonata);
            return new Expression(jsonata, CompiledExpression.of(text, functions));
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
        Object value = value(input);
        return surely(value, variables).orElseGet(() -> interpreted(value, variables));
    }

    /** Compiled, where that gives something and no doubt. */
    Optional<JsonNode> surely(Object input, Map<String, JsonNode> variables) {
        try {
            return compiled.map(expression -> expression
                    .evaluate(input, name -> outside(variables, name))
                    .map(Expression::node)
                    .orElseGet(JsonNodeFactory.instance::nullNode));
        } catch (UnsureException | IllegalArgumentException doubtful) {
            return Optional.empty();
        }
    }

    private static Object outside(Map<String, JsonNode> variables, String name) {
        JsonNode known = variables.get(name);
        if (known == null) {
            throw new UnsureException();
        }
        return value(known);
    }

    JsonNode interpreted(Object input, Map<String, JsonNode> variables) {
        Jsonata.Frame frame = jsonata.createFrame();
        frame.setRuntimeBounds(TIME_MAX_MILLIS, DEPTH_MAX);
        variables.forEach((name, value) -> frame.bind(name, value(value)));
        try {
            return node(jsonata.evaluate(input, frame));
        } catch (JException | ClassCastException wrong) {
            throw new IllegalArgumentException(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    static Object value(JsonNode node) {
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
