package org.throughline.pages;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What somebody has filled in, before it is understood.
 *
 * @param fields the values by the name of the field
 */
public record FilledForm(Map<String, List<String>> fields) {

    /** A form that nobody has touched. */
    public static final FilledForm EMPTY = new FilledForm(Map.of());

    public FilledForm {
        fields = Map.copyOf(fields);
    }

    /** The value of a field; empty when it was left out. */
    public String text(String field) {
        return fields.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /** Whether a field has this value among its values. */
    public boolean has(String field, String value) {
        return fields.getOrDefault(field, List.of()).contains(value);
    }

    /** The form as its record. */
    <F extends Record> F as(Class<F> form) {
        RecordComponent[] components = form.getRecordComponents();
        Object[] values = Arrays.stream(components).map(this::value).toArray();
        try {
            Constructor<F> constructor = form.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("The form (%s) cannot be filled.".formatted(form.getName()), failure);
        }
    }

    private Object value(RecordComponent component) {
        if (component.getType() == String.class) {
            return text(component.getName());
        }
        if (component.getType() == List.class) {
            return fields.getOrDefault(component.getName(), List.of());
        }
        throw new IllegalStateException("A form holds texts and lists of texts, not (%s).".formatted(component));
    }
}
