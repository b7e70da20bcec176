package org.throughline.plant.odoo;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** The values of a record that is about to be written. */
public final class Fields {

    private final Map<String, Object> values = new HashMap<>();

    private Fields() {}

    public static Fields of(String field, Object value) {
        return new Fields().with(field, value);
    }

    /** Adds a value; zero as the id of a record, and an empty text, leave the field empty. */
    public Fields with(String field, Object value) {
        values.put(
                field,
                switch (value) {
                    case Long id when id == 0 -> Empty.FIELD;
                    case String text when text.isEmpty() -> Empty.FIELD;
                    case Integer number -> BigDecimal.valueOf(number);
                    // Object is not sealed: any other value of Java could be here.
                    default -> value;
                });
        return this;
    }

    public Fields with(Map<String, ?> more) {
        values.putAll(more);
        return this;
    }

    public Map<String, Object> map() {
        return Collections.unmodifiableMap(values);
    }
}
