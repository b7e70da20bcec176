package org.throughline.values;

/** Text compares by Unicode code point, so that no language setting and no encoding ever changes a plan. */
public final class CodePointOrder {

    private CodePointOrder() {}

    /**
     * Below zero, zero or above zero as {@code left} comes before, equals or comes after {@code right}.
     *
     * <p>Differs from {@link String#compareTo} only where one text holds a surrogate pair (a character beyond the
     * basic plane) and the other a character above the surrogates.
     */
    public static int compare(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int at = 0; at < length; at++) {
            char first = left.charAt(at);
            char second = right.charAt(at);
            if (first != second) {
                boolean oneIsSurrogate = Character.isSurrogate(first) != Character.isSurrogate(second);
                int byUnit = Character.compare(first, second);
                return oneIsSurrogate && first >= Character.MIN_SURROGATE && second >= Character.MIN_SURROGATE
                        ? -byUnit
                        : byUnit;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
