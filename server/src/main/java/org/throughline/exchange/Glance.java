package org.throughline.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Tells at a glance that a row fits a JSON Schema. It knows the words that declarations mostly use and is never wrong
 * when it says yes; where it cannot tell, it says no, and the whole schema is asked, which also tells what is wrong.
 * Far most rows fit, and a glance costs a tenth of an examination.
 */
final class Glance {

    /** Words that tell people something, and no condition. */
    private static final Set<String> REMARKS = Set.of("$schema", "$comment", "title", "description");

    private Glance() {}

    /** What is surely true of rows that fit only. */
    static Predicate<JsonNode> of(JsonNode schema) {
        return schema.isObject()
                ? schema.propertyStream()
                        .filter(word -> !REMARKS.contains(word.getKey()))
                        .map(word -> word(word.getKey(), word.getValue(), schema))
                        .reduce(Predicate::and)
                        .orElse(Glance::isAnything)
                : Glance::cannotTell;
    }

    /** No value is missing where a glance falls. */
    private static boolean cannotTell(JsonNode any) {
        return any.isMissingNode();
    }

    private static boolean isAnything(JsonNode any) {
        return !any.isMissingNode();
    }

    private static Predicate<JsonNode> word(String word, JsonNode value, JsonNode schema) {
        return switch (word) {
            case "additionalProperties" -> schema.has("properties") ? Glance::isAnything : Glance::cannotTell;
            case "type" -> type(value.asString(""));
            case "const" -> value::equals;
            case "enum" -> value.valueStream().toList()::contains;
            case "anyOf" -> anyOf(value.valueStream().map(Glance::of).toList());
            case "minimum" -> minimum(value);
            case "minLength" ->
                value.isInt() && value.intValue() <= 1
                        ? text -> text.isString() && text.stringValue().length() >= value.intValue()
                        : Glance::cannotTell;
            case "pattern" -> pattern(Pattern.compile(value.asString("")));
            case "required" ->
                required(value.valueStream().map(name -> name.asString("")).toList());
            case "properties" -> properties(value, schema.path("additionalProperties"));
            case "items" -> items(of(value));
            default -> Glance::cannotTell;
        };
    }

    private static Predicate<JsonNode> type(String type) {
        return switch (type) {
            case "object" -> JsonNode::isObject;
            case "array" -> JsonNode::isArray;
            case "string" -> JsonNode::isString;
            case "boolean" -> JsonNode::isBoolean;
            case "number" -> JsonNode::isNumber;
            case "integer" -> JsonNode::isIntegralNumber;
            case "null" -> JsonNode::isNull;
            default -> Glance::cannotTell;
        };
    }

    private static Predicate<JsonNode> anyOf(List<Predicate<JsonNode>> choices) {
        return choices.stream().reduce(Predicate::or).orElse(Glance::cannotTell);
    }

    private static Predicate<JsonNode> minimum(JsonNode least) {
        return least.isInt()
                ? number ->
                        number.canConvertToLong() && number.isIntegralNumber() && number.longValue() >= least.intValue()
                : Glance::cannotTell;
    }

    /** Whoever matches as a whole holds a match too, however the ends of lines are understood. */
    private static Predicate<JsonNode> pattern(Pattern pattern) {
        return text -> text.isString() && pattern.matcher(text.stringValue()).matches();
    }

    private static Predicate<JsonNode> required(List<String> names) {
        return object -> {
            for (String name : names) {
                if (!object.has(name)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Predicate<JsonNode> items(Predicate<JsonNode> item) {
        return array -> {
            for (JsonNode element : array) {
                if (!item.test(element)) {
                    return false;
                }
            }
            return array.isArray();
        };
    }

    private static Predicate<JsonNode> properties(JsonNode declared, JsonNode others) {
        Map<String, Predicate<JsonNode>> known = new HashMap<>();
        declared.forEachEntry((name, schema) -> known.put(name, of(schema)));
        boolean areOthersFine = others.isMissingNode() || others.asBoolean(false);
        Predicate<JsonNode> other = areOthersFine ? Glance::isAnything : Glance::cannotTell;
        return object -> {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (!known.getOrDefault(field.getKey(), other).test(field.getValue())) {
                    return false;
                }
            }
            return object.isObject();
        };
    }
}
