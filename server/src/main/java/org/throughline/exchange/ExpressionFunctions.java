package org.throughline.exchange;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Utils;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions that declarations have beside those of JSONata, and those of JSONata that they use most. */
final class ExpressionFunctions {

    /** A function as an expression calls it; what is not there is {@link Values#NOTHING}. */
    interface Call {

        Object on(Values arguments);
    }

    private final String system;

    /** @param system the name with which identities begin */
    ExpressionFunctions(String system) {
        this.system = system;
    }

    /** Makes our own known to the library. */
    void register(Jsonata jsonata) {
        jsonata.<String, Object, String>registerFunction("id", this::id);
        jsonata.<String, Object, List<String>>registerFunction("ids", this::ids);
        jsonata.<Object, String>registerFunction("instant", ExpressionFunctions::instant);
        jsonata.<Object, String>registerFunction("text", ExpressionFunctions::text);
    }

    /**
     * The function of this name.
     *
     * @throws UnsureException where only the library knows it
     */
    Call named(String name) {
        return switch (name) {
            case "id" -> arguments -> id(arguments.at(0, String.class), arguments.at(1));
            case "ids" -> arguments -> ids(arguments.at(0, String.class), arguments.at(1));
            case "instant" -> arguments -> instant(arguments.at(0));
            case "text" -> arguments -> text(arguments.at(0));
            default -> of(library(name));
        };
    }

    /** The library writes each number that a function of its own has made in the shortest form. */
    private static Call of(Call library) {
        return arguments -> {
            Object result = library.on(arguments);
            return result instanceof Number number ? Utils.convertNumber(number) : result;
        };
    }

    /** Of the functions of JSONata what they are for arguments that nobody takes for something else. */
    private static Call library(String name) {
        return switch (name) {
            case "count" -> arguments -> arguments.at(0, List.class).size();
            case "length" -> arguments -> Functions.length(arguments.at(0, String.class));
            case "lookup" -> arguments -> held(arguments.at(0, Map.class), arguments.at(1, String.class));
            case "not" -> arguments -> !Jsonata.boolize(arguments.at(0, Object.class));
            case "round" -> arguments -> Functions.round(arguments.at(0, Number.class), arguments.at(1, Number.class));
            case "substring" ->
                arguments -> Functions.substring(
                        arguments.at(0, String.class),
                        arguments.at(1, Number.class),
                        arguments.places() > 2 ? arguments.at(2, Number.class) : null);
            case "uppercase" -> arguments -> Functions.uppercase(arguments.at(0, String.class));
            default -> throw new UnsureException();
        };
    }

    private static Object held(Map<?, ?> object, String name) {
        Object held = object.get(name);
        return held == null ? Values.NOTHING : held;
    }

    private String id(String model, @Nullable Object id) {
        if (absent(id)) {
            return "";
        }
        if (id instanceof Integer || id instanceof Long) {
            return system + ":" + model + ":" + id;
        }
        throw new IllegalArgumentException("$id takes a whole number or false, not (%s).".formatted(id));
    }

    private List<String> ids(String model, @Nullable Object ids) {
        if (absent(ids)) {
            return List.of();
        }
        List<?> list = ids instanceof List<?> several ? several : List.of(ids);
        List<String> identities = new ArrayList<>(list.size());
        for (Object id : list) {
            identities.add(id(model, id));
        }
        return identities;
    }

    private static String instant(@Nullable Object time) {
        if (absent(time)) {
            return "";
        }
        try {
            return Times.inWords(String.valueOf(time));
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "$instant takes a time as in 2026-11-21 16:14:09 or false, not (%s).".formatted(time), malformed);
        }
    }

    private static String text(@Nullable Object text) {
        return absent(text) ? "" : String.valueOf(text);
    }

    private static boolean absent(@Nullable Object value) {
        return value == null || value.equals(Values.NOTHING) || value.equals(Jsonata.NULL_VALUE) || value.equals(false);
    }
}
