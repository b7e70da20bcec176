package org.throughline.supply;

import java.util.Comparator;
import java.util.function.Function;

/** The order in which records came into being in their home system: by kind, then by number. */
final class RecordOrder {

    private RecordOrder() {}

    /** Records by their identity, so that number 10 comes after number 9. */
    static <R> Comparator<R> by(Function<R, ?> identity) {
        return (left, right) -> compare(String.valueOf(identity.apply(left)), String.valueOf(identity.apply(right)));
    }

    /** The number of a record as people see it: {@code 8} of {@code odoo:product.product:8}. */
    static String number(Object identity) {
        String id = identity.toString();
        return id.substring(id.lastIndexOf(':') + 1);
    }

    /** Makes no text of its own, because a plan compares records a million times. */
    private static int compare(String left, String right) {
        int leftNumber = left.lastIndexOf(':') + 1;
        int rightNumber = right.lastIndexOf(':') + 1;
        int byKind = leftNumber == rightNumber && left.regionMatches(0, right, 0, leftNumber)
                ? 0
                : left.substring(0, leftNumber).compareTo(right.substring(0, rightNumber));
        if (byKind != 0) {
            return byKind;
        }
        int leftDigits = firstDigit(left, leftNumber);
        int rightDigits = firstDigit(right, rightNumber);
        int byLength = Integer.compare(left.length() - leftDigits, right.length() - rightDigits);
        if (byLength != 0) {
            return byLength;
        }
        for (int at = 0; leftDigits + at < left.length(); at++) {
            int byDigit = Character.compare(left.charAt(leftDigits + at), right.charAt(rightDigits + at));
            if (byDigit != 0) {
                return byDigit;
            }
        }
        return left.compareTo(right);
    }

    /** Where the number begins that stands at the end, without the zeros before it; the end where there is none. */
    private static int firstDigit(String id, int from) {
        for (int at = from; at < id.length(); at++) {
            if (id.charAt(at) < '0' || id.charAt(at) > '9') {
                return id.length();
            }
        }
        int first = from;
        while (first < id.length() && id.charAt(first) == '0') {
            first++;
        }
        return first;
    }
}
