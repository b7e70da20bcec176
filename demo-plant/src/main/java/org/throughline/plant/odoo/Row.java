package org.throughline.plant.odoo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stood at one time; a change makes a new one.
 *
 * <p>A value is a String, Boolean, Long (numbers and the ids of what it points to), BigDecimal, Instant, LocalDate, a
 * list of ids, or a {@link ByCompany}. An empty field is absent.
 */
public final class Row {

    /** What each company has in a field that is its own. */
    public record ByCompany(Map<Long, Object> values) {}

    private final long id;
    private final Map<String, Object> values;

    Row(long id, Map<String, Object> values) {
        this.id = id;
        this.values = values;
    }

    /** This record with other values; {@link Empty} leaves its field without a value. */
    Row with(Map<String, ?> changes) {
        Map<String, Object> changed = new HashMap<>(values);
        changes.forEach((field, value) -> {
            if (value instanceof Empty) {
                changed.remove(field);
            } else {
                changed.put(field, value);
            }
        });
        return new Row(id, changed);
    }

    public long id() {
        return id;
    }

    public @Nullable Object get(String field) {
        return field.equals("id") ? (Object) id : values.get(field);
    }

    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    public String text(String field) {
        return values.get(field) instanceof String text ? text : "";
    }

    public boolean flag(String field) {
        return values.get(field) instanceof Boolean flag && flag;
    }

    /** The id that the field points to; zero if it points to nothing. */
    public long link(String field) {
        return values.get(field) instanceof Long link ? link : 0;
    }

    public BigDecimal number(String field) {
        return switch (values.get(field)) {
            case BigDecimal number -> number;
            case Long number -> BigDecimal.valueOf(number);
            case null -> BigDecimal.ZERO;
            case Object other -> throw new IllegalStateException("%s is no number: %s".formatted(field, other));
        };
    }

    public Instant instant(String field) {
        return values.get(field) instanceof Instant instant ? instant : Instant.EPOCH;
    }

    public List<Long> links(String field) {
        return values.get(field) instanceof List<?> links
                ? links.stream().map(Long.class::cast).toList()
                : List.of();
    }

    @Override
    public String toString() {
        return id + " " + new TreeMap<>(values);
    }
}
