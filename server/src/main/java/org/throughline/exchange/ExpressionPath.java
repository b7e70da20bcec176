package org.throughline.exchange;

import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.exchange.CompiledExpression.Part;
import org.throughline.exchange.CompiledExpression.Scene;

/** Names one after the other, from an object on, each with the conditions on what it gives. */
record ExpressionPath(Part start, List<Step> steps) implements Part {

    /** A name with the conditions on what it gives. */
    record Step(String name, List<Part> conditions) {}

    @Override
    public Object in(Scene scene, Object context) {
        if (start.in(scene, context) instanceof Map<?, ?> begin) {
            return follow(begin, scene);
        }
        throw new UnsureException();
    }

    /** From object to object; where there are several values, or conditions on them, all of them are followed. */
    private Object follow(Object begin, Scene scene) {
        Object value = begin;
        for (int at = 0; at < steps.size(); at++) {
            if (value instanceof List<?> several) {
                return followAll(steps.subList(at, steps.size()), several, scene);
            }
            if (!steps.get(at).conditions().isEmpty()) {
                return followAll(steps.subList(at, steps.size()), List.of(value), scene);
            }
            Object held =
                    value instanceof Map<?, ?> object ? object.get(steps.get(at).name()) : null;
            if (held == null) {
                return Values.NOTHING;
            }
            value = known(held);
        }
        return value;
    }

    /** Several values are a list, one is itself, and a list that stands alone at the end of the path stays as it is. */
    private static Object followAll(List<Step> steps, List<?> begin, Scene scene) {
        List<?> values = begin;
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            List<Object> found = new ArrayList<>(values.size());
            for (Object value : values) {
                Object held = value instanceof Map<?, ?> object ? object.get(step.name()) : null;
                if (held != null) {
                    found.add(step.conditions().isEmpty() ? known(held) : kept(step.conditions(), held, scene));
                } else if (value instanceof List || !step.conditions().isEmpty()) {
                    throw new UnsureException();
                }
            }
            boolean mayStay = at == steps.size() - 1 && step.conditions().isEmpty() && found.size() == 1;
            if (mayStay && found.getFirst() instanceof List<?> alone) {
                return alone;
            }
            values = flat(found);
        }
        return values.size() > 1 ? values : values.isEmpty() ? Values.NOTHING : values.getFirst();
    }

    private static Object known(Object value) {
        if (value.equals(Jsonata.NULL_VALUE)) {
            throw new UnsureException();
        }
        return value;
    }

    private static List<Object> kept(List<Part> conditions, Object held, Scene scene) {
        List<Object> left = new ArrayList<>(held instanceof List<?> list ? list : List.of(held));
        for (Part condition : conditions) {
            left.removeIf(value -> {
                if (condition.in(scene, known(value)) instanceof Boolean holds) {
                    return !holds;
                }
                throw new UnsureException();
            });
        }
        return left;
    }

    private static List<Object> flat(List<Object> values) {
        List<Object> flat = new ArrayList<>(values.size());
        for (Object value : values) {
            if (value instanceof List<?> list) {
                flat.addAll(list);
            } else {
                flat.add(value);
            }
        }
        return flat;
    }
}
