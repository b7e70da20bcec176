package org.throughline.supply;

import java.util.Comparator;
import java.util.function.Function;

/** The order in which records came into being in their home system: by kind, then by number. */
final class RecordOrder {

    private static final Comparator<String> BY_NUMBER = Comparator.comparing(RecordOrder::kind)
            .thenComparingInt(id -> digits(id).length())
            .thenComparing(RecordOrder::digits)
            .thenComparing(Comparator.naturalOrder());

    private RecordOrder() {}

    /** Records by their identity, so that number 10 comes after number 9. */
    static <R> Comparator<R> by(Function<R, ?> identity) {
        return Comparator.comparing(row -> String.valueOf(identity.apply(row)), BY_NUMBER);
    }

    /** The number of a record as people see it: {@code 8} of {@code odoo:product.product:8}. */
    static String number(Object identity) {
        String id = identity.toString();
        return id.substring(id.lastIndexOf(':') + 1);
    }

    private static String kind(String id) {
        return id.substring(0, id.lastIndexOf(':') + 1);
    }

    private static String digits(String id) {
        String number = number(id);
        return number.chars().allMatch(letter -> letter >= '0' && letter <= '9') ? number.replaceFirst("^0+", "") : "";
    }
}
