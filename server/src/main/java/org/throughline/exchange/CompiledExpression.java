package org.throughline.exchange;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Utils;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An expression in JSONata, taken apart once instead of for each row. It knows what declarations mostly say and does
 * with it just what the library does; it guesses nothing: where a part or a value is of any other kind, it is unsure,
 * and the library is asked. What is not there is {@link Values#NOTHING}.
 */
final class CompiledExpression {

    /** A part of an expression. */
    interface Part {

        Object in(Scene scene, Object context);
    }

    /** What one evaluation sees, and what it keeps in the variables of the expression. */
    record Scene(Object input, Function<String, Object> outside, Values own) {}

    private final ExpressionFunctions functions;
    private final Part whole;
    private int variables;

    private CompiledExpression(SyntaxTree tree, ExpressionFunctions functions) {
        this.functions = functions;
        this.whole = part(tree, Map.of());
    }

    /** The expression, where each part of it is known. */
    static Optional<CompiledExpression> of(String text, ExpressionFunctions functions) {
        try {
            return Optional.of(new CompiledExpression(SyntaxTree.of(text), functions));
        } catch (UnsureException | JException otherwise) {
            return Optional.empty();
        }
    }

    /**
     * What the library makes of the input.
     *
     * @param outside what the expression sees beside it, by name
     * @throws UnsureException where only the library can tell
     */
    Optional<Object> evaluate(Object input, Function<String, Object> outside) {
        return Optional.of(whole.in(new Scene(input, outside, new Values(variables)), input))
                .filter(value -> !value.equals(Values.NOTHING));
    }

    private Part part(SyntaxTree tree, Map<String, Integer> scope) {
        if (!tree.isPlain()) {
            throw new UnsureException();
        }
        Part part = switch (tree.type()) {
            case "string", "number", "value" -> constant(tree.value());
            case "variable" -> variable(tree.word(), scope);
            case "path" -> path(tree.parts("steps"), scope);
            case "condition" -> condition(tree, scope);
            case "binary" -> binary(tree, scope);
            case "unary" -> constructor(tree, scope);
            case "block" -> block(tree.parts("expressions"), scope);
            case "function" -> call(tree, List.of(), scope);
            case "apply" -> call(tree.part("rhs"), List.of(part(tree.part("lhs"), scope)), scope);
            default -> throw new UnsureException();
        };
        for (SyntaxTree filter : tree.parts("predicate")) {
            part = place(part, filter.part("expr"));
        }
        return part;
    }

    private static Part constant(@Nullable Object value) {
        if (value == null) {
            throw new UnsureException();
        }
        return (scene, context) -> value;
    }

    private static Part variable(String name, Map<String, Integer> scope) {
        Integer own = scope.get(name);
        if (own != null) {
            return (scene, context) -> scene.own().at(own);
        }
        return switch (name) {
            case "" -> (scene, context) -> context;
            case "$" -> (scene, context) -> scene.input();
            default -> (scene, context) -> scene.outside().apply(name);
        };
    }

    /** Names one after the other, each with the conditions on what it gives; a variable may come first. */
    private Part path(List<SyntaxTree> steps, Map<String, Integer> scope) {
        boolean isAbsolute = steps.getFirst().type().equals("variable");
        Part start = isAbsolute ? part(steps.getFirst(), scope) : (scene, context) -> context;
        List<ExpressionPath.Step> names = steps.stream()
                .skip(isAbsolute ? 1 : 0)
                .map(step -> step(step, scope))
                .toList();
        return new ExpressionPath(start, names);
    }

    private ExpressionPath.Step step(SyntaxTree step, Map<String, Integer> scope) {
        if (!step.type().equals("name")
                || !step.isPlain()
                || !step.parts("predicate").isEmpty()) {
            throw new UnsureException();
        }
        return new ExpressionPath.Step(
                step.word(),
                step.parts("stages").stream()
                        .map(stage -> stage.type().equals("filter") ? part(stage.part("expr"), scope) : unsure())
                        .toList());
    }

    /** The value at a place of a list. */
    private static Part place(Part of, SyntaxTree place) {
        if (!place.type().equals("number") || !(place.value() instanceof Integer at) || at < 0) {
            throw new UnsureException();
        }
        return (scene, context) -> {
            Object value = of.in(scene, context);
            if (value instanceof List<?> list) {
                Object there = at < list.size() ? list.get(at) : Values.NOTHING;
                return there instanceof List ? unsure() : there;
            }
            return at == 0 ? value : Values.NOTHING;
        };
    }

    private Part condition(SyntaxTree tree, Map<String, Integer> scope) {
        Part condition = part(tree.part("condition"), scope);
        Part then = part(tree.part("then"), scope);
        Part otherwise = tree.has("_else") ? part(tree.part("_else"), scope) : (scene, context) -> Values.NOTHING;
        return (scene, context) ->
                (Jsonata.boolize(condition.in(scene, context)) ? then : otherwise).in(scene, context);
    }

    private Part binary(SyntaxTree tree, Map<String, Integer> scope) {
        Part left = part(tree.part("lhs"), scope);
        Part right = part(tree.part("rhs"), scope);
        String operator = tree.word();
        return switch (operator) {
            case "and" -> (scene, context) -> holds(left, scene, context) && holds(right, scene, context);
            case "or" -> (scene, context) -> holds(left, scene, context) || holds(right, scene, context);
            case "=" -> (scene, context) -> equal(left.in(scene, context), right.in(scene, context));
            case "!=" ->
                (scene, context) -> {
                    Object one = left.in(scene, context);
                    Object other = right.in(scene, context);
                    return !one.equals(Values.NOTHING) && !other.equals(Values.NOTHING) && !equal(one, other);
                };
            case "in" ->
                (scene, context) -> right.in(scene, context) instanceof List<?> list
                        ? isIn(left.in(scene, context), list)
                        : unsure();
            case "&" -> (scene, context) -> text(left.in(scene, context)).concat(text(right.in(scene, context)));
            case "+", "-", "*", "/" ->
                (scene, context) -> Utils.convertNumber(
                        computed(operator, number(left.in(scene, context)), number(right.in(scene, context))));
            default -> throw new UnsureException();
        };
    }

    private static boolean holds(Part part, Scene scene, Object context) {
        return Jsonata.boolize(part.in(scene, context));
    }

    /** What is not there equals nothing; numbers are compared as the library does. */
    private static boolean equal(Object one, Object other) {
        if (one instanceof Map || one instanceof List || other instanceof Map || other instanceof List) {
            return unsure();
        }
        return (one instanceof Number first && other instanceof Number second)
                ? Double.valueOf(first.doubleValue()).equals(second.doubleValue())
                : !one.equals(Values.NOTHING) && one.equals(other);
    }

    private static boolean isIn(Object one, List<?> list) {
        for (Object other : list) {
            if (equal(one, other)) {
                return true;
            }
        }
        return false;
    }

    private static String text(Object value) {
        return value instanceof String text ? text : unsure();
    }

    private static double number(Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue())
                ? number.doubleValue()
                : CompiledExpression.<Double>unsure();
    }

    private static Double computed(String operator, double left, double right) {
        double result = switch (operator) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            default -> left / right;
        };
        return Double.isFinite(result) ? result : CompiledExpression.<Double>unsure();
    }

    private Part constructor(SyntaxTree tree, Map<String, Integer> scope) {
        return switch (tree.word()) {
            case "[" -> array(tree.parts("expressions"), scope);
            case "{" -> object(tree.pairs("lhsObject"), scope);
            default -> throw new UnsureException();
        };
    }

    private Part array(List<SyntaxTree> elements, Map<String, Integer> scope) {
        List<Part> parts =
                elements.stream().map(element -> part(element, scope)).toList();
        return (scene, context) -> {
            List<Object> list = new ArrayList<>(parts.size());
            for (Part part : parts) {
                Object value = part.in(scene, context);
                if (value instanceof List) {
                    return unsure();
                }
                if (!value.equals(Values.NOTHING)) {
                    list.add(value);
                }
            }
            return list;
        };
    }

    private Part object(List<List<SyntaxTree>> pairs, Map<String, Integer> scope) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (List<SyntaxTree> pair : pairs) {
            boolean isNew = pair.getFirst().type().equals("string")
                    && parts.put(pair.getFirst().word(), part(pair.getLast(), scope)) == null;
            if (!isNew) {
                throw new UnsureException();
            }
        }
        return (scene, context) -> {
            Map<String, Object> object = LinkedHashMap.newLinkedHashMap(parts.size());
            parts.forEach((name, part) -> {
                Object value = part.in(scene, context);
                if (!value.equals(Values.NOTHING)) {
                    object.put(name, value);
                }
            });
            return context instanceof List ? unsure() : object;
        };
    }

    private Part block(List<SyntaxTree> expressions, Map<String, Integer> outer) {
        Map<String, Integer> scope = new HashMap<>(outer);
        List<Part> parts = new ArrayList<>();
        for (SyntaxTree expression : expressions) {
            parts.add(expression.type().equals("bind") ? binding(expression, scope) : part(expression, scope));
        }
        return (scene, context) -> {
            Object last = Values.NOTHING;
            for (Part part : parts) {
                last = part.in(scene, context);
            }
            return last;
        };
    }

    private Part binding(SyntaxTree tree, Map<String, Integer> scope) {
        Part value = part(tree.part("rhs"), scope);
        int own = variables++;
        scope.put(tree.part("lhs").word(), own);
        return (scene, context) -> {
            Object known = value.in(scene, context);
            scene.own().put(own, known);
            return known;
        };
    }

    private Part call(SyntaxTree tree, List<Part> first, Map<String, Integer> scope) {
        SyntaxTree procedure = tree.part("procedure");
        if (!tree.isPlain() || !procedure.type().equals("variable") || scope.containsKey(procedure.word())) {
            throw new UnsureException();
        }
        ExpressionFunctions.Call function = functions.named(procedure.word());
        List<Part> parts = new ArrayList<>(first);
        tree.parts("arguments").forEach(argument -> parts.add(part(argument, scope)));
        return (scene, context) -> {
            Values arguments = new Values(parts.size());
            for (int at = 0; at < parts.size(); at++) {
                arguments.put(at, parts.get(at).in(scene, context));
            }
            return function.on(arguments);
        };
    }

    /** Instead of a value of whatever type is called for. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T> T unsure() {
        throw new UnsureException();
    }
}
