package org.throughline.plant.odoo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Writes values as Python does: as JSON for an answer, and as Python says them in messages. */
final class PythonText {

    private PythonText() {}

    static String json(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> quoted(text);
            case Map<?, ?> map -> {
                StringJoiner joined = new StringJoiner(", ", "{", "}");
                map.forEach((key, each) -> joined.add(quoted(String.valueOf(key)) + ": " + json(each)));
                yield joined.toString();
            }
            case List<?> list -> {
                StringJoiner joined = new StringJoiner(", ", "[", "]");
                list.forEach(each -> joined.add(json(each)));
                yield joined.toString();
            }
            case BigDecimal number -> decimal(number);
            case Object other -> other.toString();
        };
    }

    /** As Python's {@code repr} says it. */
    static String said(@Nullable Object value) {
        return switch (value) {
            case null -> "None";
            case Empty nothing -> "None";
            case Boolean flag -> flag ? "True" : "False";
            case String text -> text.contains("'") && !text.contains("\"") ? "\"" + text + "\"" : "'" + text + "'";
            case List<?> list -> {
                StringJoiner joined = new StringJoiner(", ", "[", "]");
                list.forEach(each -> joined.add(said(each)));
                yield joined.toString();
            }
            case BigDecimal number -> decimal(number);
            case Object other -> other.toString();
        };
    }

    /** A number as Python prints a float: with a point or an exponent, and no more digits than it takes. */
    static String decimal(BigDecimal number) {
        double value = number.doubleValue();
        if (value == 0) {
            return "0.0";
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent < -4 || exponent >= 16) {
            String digits = shortest.unscaledValue().abs().toString();
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            String sign = exponent < 0 ? "-" : "+";
            return "%s%s%se%s%02d"
                    .formatted(value < 0 ? "-" : "", digits.charAt(0), fraction, sign, Math.abs(exponent));
        }
        String plain = shortest.toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ') {
                        quoted.append("\\u%04x".formatted((int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
