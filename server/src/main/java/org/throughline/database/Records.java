package org.throughline.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.array.SqlArrayType;
import org.jdbi.v3.core.array.SqlArrayTypeFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;

/**
 * How records are stored: a record of one component as that component, a record of several as one column each, named
 * as the component is ({@code unitPrice} as {@code unit_price}), and a record within a record as columns that begin
 * with its name ({@code open_amount}, {@code open_unit}). A column that holds nothing is refused: unknown is not zero.
 */
final class Records {

    /** What there is to know of a class of records, found out once. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Stream.of(components).forEach(component -> component.getAccessor().setAccessible(true));
            return components;
        }
    };

    /** Columns of everything that is not text. */
    private static final Map<Class<?>, String> COLUMNS = Map.of(
            BigDecimal.class, "numeric",
            int.class, "integer",
            long.class, "bigint",
            boolean.class, "boolean",
            Instant.class, "timestamptz",
            LocalDate.class, "date",
            List.class, "text[]");

    private Records() {}

    static Jdbi install(Jdbi jdbi) {
        jdbi.registerArgument(new WordArguments());
        jdbi.registerColumnMapper(new WordColumns());
        jdbi.registerArrayType(new TypedArrays());
        jdbi.registerRowMapper(new RecordRows());
        jdbi.getConfig(ColumnMappers.class).setCoalesceNullPrimitivesToDefaults(false);
        return jdbi;
    }

    /** The first component of a record: what the record is about. */
    static Object first(Record said) {
        return read(COMPONENTS.get(said.getClass())[0], said);
    }

    /**
     * How a component of a record is found in it; one within another after a dot, as in {@code open.amount}.
     *
     * @throws IllegalArgumentException where the record has none of this name
     */
    static Function<Object, Object> component(Class<?> type, String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        RecordComponent component = named(type, first);
        Function<Object, Object> value = record -> read(component, record);
        return dot < 0 ? value : value.andThen(component(component.getType(), name.substring(dot + 1)));
    }

    private static RecordComponent named(Class<?> type, String name) {
        return Stream.of(COMPONENTS.get(type))
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A (%s) has no component (%s).".formatted(type.getSimpleName(), name)));
    }

    /** The type of a component; of one within another after a dot, as in {@code open.amount}. */
    static Class<?> type(Class<?> record, String name) {
        Class<?> type = record;
        for (String step : name.split("\\.", -1)) {
            type = named(type, step).getType();
        }
        return type;
    }

    /** The type of the column in which values of this type are stored. */
    static String column(Class<?> type) {
        if (type.isRecord()) {
            return column(COMPONENTS.get(type)[0].getType());
        }
        return COLUMNS.getOrDefault(type, "text");
    }

    /** A component's value as the text that the database reads. */
    static String text(Object value, Connection connection) throws SQLException {
        return switch (value) {
            case Record word -> text(first(word), connection);
            case Enum<?> choice -> choice.name();
            case ZoneId zone -> zone.getId();
            case BigDecimal number -> number.toPlainString();
            case List<?> words -> {
                String[] texts = new String[words.size()];
                for (int at = 0; at < texts.length; at++) {
                    texts[at] = text(words.get(at), connection);
                }
                yield connection.createArrayOf("text", texts).toString();
            }
            case Object plain -> plain.toString();
        };
    }

    private static final class WordArguments implements ArgumentFactory {

        @Override
        public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
            return word(type)
                    .flatMap(word -> config.get(Arguments.class).findFor(word.getGenericType(), read(word, value)));
        }
    }

    private static final class WordColumns implements ColumnMapperFactory {

        @Override
        public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
            return word(type).flatMap(word -> {
                Constructor<?> constructor = constructor(GenericTypes.getErasedType(type));
                return config.get(ColumnMappers.class)
                        .findFor(word.getGenericType())
                        .map(mapper -> (row, column, context) -> {
                            Object held = mapper.map(row, column, context);
                            if (held == null) {
                                throw empty(row.getMetaData().getColumnLabel(column), constructor.getDeclaringClass());
                            }
                            return create(constructor, held);
                        });
            });
        }
    }

    /** Arrays of which the driver knows what they hold: it sends them as the database keeps them, not as text. */
    private static final class TypedArrays implements SqlArrayTypeFactory {

        private static final Map<Type, String> NAMES =
                Map.of(String.class, "text", Long.class, "bigint", Integer.class, "integer", Boolean.class, "boolean");

        @Override
        public Optional<SqlArrayType<?>> build(Type type, ConfigRegistry config) {
            Optional<RecordComponent> word = word(type);
            Type held = word.<Type>map(RecordComponent::getType).orElse(type);
            return Optional.ofNullable(NAMES.get(held))
                    .map(name -> new TypedArray(
                            name,
                            GenericTypes.getErasedType(held),
                            value -> word.map(component -> read(component, value))
                                    .orElse(value)));
        }
    }

    private record TypedArray(String name, Class<?> held, UnaryOperator<Object> value) implements SqlArrayType<Object> {

        @Override
        public String getTypeName() {
            return name;
        }

        @Override
        public Object convertArrayElement(Object element) {
            return value.apply(element);
        }

        @Override
        public Class<?> getArrayElementClass() {
            return held;
        }
    }

    private static final class RecordRows implements RowMapperFactory {

        @Override
        public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
            Class<?> raw = GenericTypes.getErasedType(type);
            return isWide(raw) ? Optional.of(row(raw, "", config)) : Optional.empty();
        }

        /** What can be found out about the record is found out once, not for each row. */
        private static RowMapper<?> row(Class<?> type, String prefix, ConfigRegistry config) {
            Constructor<?> constructor = constructor(type);
            List<? extends RowMapper<?>> components = Stream.of(type.getRecordComponents())
                    .map(component -> component(component, prefix + column(component.getName()), config))
                    .toList();
            return (row, context) -> {
                Object[] values = new Object[components.size()];
                for (int at = 0; at < values.length; at++) {
                    values[at] = components.get(at).map(row, context);
                }
                return create(constructor, values);
            };
        }

        private static RowMapper<?> component(RecordComponent component, String column, ConfigRegistry config) {
            if (isWide(component.getType())) {
                return row(component.getType(), column + "_", config);
            }
            ColumnMapper<?> mapper = config.get(ColumnMappers.class)
                    .findFor(component.getGenericType())
                    .orElseThrow(() -> new IllegalStateException("No column can be read as (%s) of (%s)."
                            .formatted(component, component.getDeclaringRecord().getSimpleName())));
            return (row, context) -> {
                Object value = mapper.map(row, column, context);
                if (value == null) {
                    throw empty(column, component.getDeclaringRecord());
                }
                return value;
            };
        }

        private static boolean isWide(Class<?> type) {
            return type.isRecord() && type.getRecordComponents().length > 1;
        }

        private static String column(String component) {
            return component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        }
    }

    private static IllegalStateException empty(String column, Class<?> type) {
        return new IllegalStateException(
                "The column (%s) of a stored (%s) holds nothing.".formatted(column, type.getSimpleName()));
    }

    /** The one component of a record that has no other. */
    private static Optional<RecordComponent> word(Type type) {
        return Stream.of(GenericTypes.getErasedType(type))
                .filter(Class::isRecord)
                .map(COMPONENTS::get)
                .filter(components -> components.length == 1)
                .map(components -> components[0])
                .findFirst();
    }

    private static Constructor<?> constructor(Class<?> type) {
        Class<?>[] components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(components);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(
                    "The record (%s) has no canonical constructor.".formatted(type), impossible);
        }
    }

    private static Object read(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("(%s) cannot be read.".formatted(component), failure);
        }
    }

    private static Object create(Constructor<?> constructor, Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(
                    "A stored row is no (%s): %s"
                            .formatted(constructor.getDeclaringClass().getSimpleName(), refused.getCause()),
                    refused);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("(%s) cannot be called.".formatted(constructor), failure);
        }
    }
}
