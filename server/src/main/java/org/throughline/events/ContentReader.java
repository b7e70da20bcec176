package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Reads records from JSON that says just what they need, found out once for each class. Where anything is missing, more
 * or of another kind than usual, it reads nothing, and whoever knows all kinds is asked; he also tells what is wrong.
 */
final class ContentReader {

    /** Makes a value of JSON. */
    private interface Reading {

        /** @throws UnusualException where the JSON is of another kind */
        Object of(JsonNode json);
    }

    /** Ends the reading, and tells nothing else. */
    private static final class UnusualException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnusualException() {
            super(null, null, false, false);
        }
    }

    private final Reading reading;

    ContentReader(Class<? extends Content> type) {
        this.reading = reading(type);
    }

    /** The record, where the JSON is as usual. */
    Optional<Content> read(JsonNode json) {
        try {
            return Optional.of((Content) reading.of(json));
        } catch (UnusualException unusual) {
            return Optional.empty();
        }
    }

    private static Reading reading(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType().equals(List.class)) {
            return list(reading(list.getActualTypeArguments()[0]));
        }
        if (!(type instanceof Class<?> kind)) {
            return _ -> unusual();
        }
        if (kind.isEnum()) {
            return choice(kind);
        }
        return kind.isRecord() ? record(kind) : plain(kind);
    }

    private static Reading plain(Class<?> kind) {
        if (kind.equals(String.class)) {
            return json -> json.isString() ? json.stringValue() : unusual();
        }
        if (kind.equals(BigDecimal.class)) {
            return json -> json.isNumber() ? Payload.canonical(json.decimalValue()) : unusual();
        }
        if (kind.equals(boolean.class)) {
            return json -> json.isBoolean() ? json.booleanValue() : unusual();
        }
        if (kind.equals(int.class)) {
            return json -> json.isInt() ? json.intValue() : unusual();
        }
        if (kind.equals(LocalDate.class)) {
            return json -> json.isString() ? time(json.stringValue(), LocalDate::parse) : unusual();
        }
        if (kind.equals(Instant.class)) {
            return json -> json.isString() ? time(json.stringValue(), Instants::read) : unusual();
        }
        return _ -> unusual();
    }

    private static Object time(String text, Function<String, Object> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException unusual) {
            throw new UnusualException();
        }
    }

    private static Reading choice(Class<?> kind) {
        Map<String, Object> choices = new HashMap<>();
        for (Object choice : kind.getEnumConstants()) {
            choices.put(((Enum<?>) choice).name(), choice);
        }
        return json -> json.isString() && choices.containsKey(json.stringValue())
                ? choices.get(json.stringValue())
                : unusual();
    }

    private static Reading list(Reading element) {
        return json -> {
            List<Object> list = new ArrayList<>(json.size());
            for (JsonNode each : json) {
                list.add(element.of(each));
            }
            return json.isArray() ? list : unusual();
        };
    }

    /** A word is written as its one component. */
    private static Reading record(Class<?> kind) {
        RecordComponent[] components = kind.getRecordComponents();
        Constructor<?> constructor = constructor(kind, components);
        List<Reading> readings = Arrays.stream(components)
                .map(component -> reading(component.getGenericType()))
                .toList();
        if (components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class)) {
            Reading only = readings.getFirst();
            return json -> made(constructor, only.of(json));
        }
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        return json ->
                json.isObject() && json.size() == names.size() ? of(json, constructor, names, readings) : unusual();
    }

    private static Object of(JsonNode json, Constructor<?> constructor, List<String> names, List<Reading> readings) {
        Object[] values = new Object[names.size()];
        for (int at = 0; at < values.length; at++) {
            JsonNode held = json.get(names.get(at));
            if (held == null) {
                throw new UnusualException();
            }
            values[at] = readings.get(at).of(held);
        }
        return made(constructor, values);
    }

    private static Object made(Constructor<?> constructor, Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new UnusualException();
        }
    }

    private static Constructor<?> constructor(Class<?> kind, RecordComponent[] components) {
        try {
            Constructor<?> constructor = kind.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(
                    "The record (%s) has no canonical constructor.".formatted(kind), impossible);
        }
    }

    private static Object unusual() {
        throw new UnusualException();
    }
}
