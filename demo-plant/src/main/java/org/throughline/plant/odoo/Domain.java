package org.throughline.plant.odoo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What records are looked for, as Odoo writes it: conditions, with the operators before what they join. */
sealed interface Domain {

    Set<String> OPERATORS = Set.of(
            "=",
            "!=",
            "<>",
            "==",
            "=?",
            "<",
            ">",
            "<=",
            ">=",
            "in",
            "not in",
            "like",
            "not like",
            "ilike",
            "not ilike",
            "=like",
            "not =like",
            "=ilike",
            "not =ilike",
            "child_of",
            "parent_of",
            "any",
            "not any");

    /** All of these hold. */
    record Every(List<Domain> parts) implements Domain {}

    /** One of these holds. */
    record Some(List<Domain> parts) implements Domain {}

    /** This does not hold. */
    record Not(Domain part) implements Domain {}

    /** The same for each record. */
    record Constant(boolean holds) implements Domain {}

    /**
     * One condition.
     *
     * @param path a field, or fields with dots between, through the records that they point to
     * @param value what it is compared with; null for nothing
     */
    record Condition(String path, String operator, @Nullable Object value) implements Domain {

        Condition with(String otherPath, String otherOperator) {
            return new Condition(otherPath, otherOperator, value);
        }

        OdooRefusal refused(String why) {
            Object said = value == null ? false : value;
            return OdooRefusal.value("%s in condition (%s, %s, %s)"
                    .formatted(why, PythonText.said(path), PythonText.said(operator), PythonText.said(said)));
        }
    }

    static Domain of(List<?> items) {
        Deque<Domain> stack = new ArrayDeque<>();
        for (Object item : items.reversed()) {
            stack.push(
                    switch (item) {
                        case String and
                        when and.equals("&") -> new Every(List.of(popped(stack, items), popped(stack, items)));
                        case String or
                        when or.equals("|") -> new Some(List.of(popped(stack, items), popped(stack, items)));
                        case String not when not.equals("!") -> new Not(popped(stack, items));
                        case List<?> condition when condition.size() == 3 -> condition(condition);
                        // Object is not sealed: any other value of Java could be here.
                        default -> throw OdooRefusal.value("Domain() invalid item in domain: " + PythonText.said(item));
                    });
        }
        return new Every(new ArrayList<>(stack));
    }

    private static Domain popped(Deque<Domain> stack, List<?> items) {
        if (stack.isEmpty()) {
            throw OdooRefusal.value("Domain() malformed domain " + PythonText.said(items));
        }
        return stack.pop();
    }

    private static Domain condition(List<?> parts) {
        if (parts.get(0) instanceof Long left && parts.get(2) instanceof Long right && "=".equals(parts.get(1))) {
            return new Constant(left.equals(right));
        }
        String path = String.valueOf(parts.get(0));
        String operator = String.valueOf(parts.get(1)).toLowerCase(Locale.ROOT);
        Object said = parts.get(2);
        Object value = Boolean.FALSE.equals(said) || said instanceof Empty ? null : said;
        Condition condition = new Condition(path, operator, value);
        if (!OPERATORS.contains(operator)) {
            throw condition.refused("Invalid operator");
        }
        return condition;
    }
}
