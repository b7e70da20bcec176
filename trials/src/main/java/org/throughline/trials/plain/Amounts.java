package org.throughline.trials.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is said in planning.md of quantities in general. */
final class Amounts {

    /** Less than this is never missing (§1). */
    private static final BigDecimal SMALLEST_MISSING = new BigDecimal("0.00001");

    private Amounts() {}

    /** Says whether so much is missing: less than 0.00001 never is (§1). */
    static boolean isMissing(BigDecimal amount) {
        return amount.compareTo(SMALLEST_MISSING) >= 0;
    }

    /** Returns the smallest multiple of the step that is not below the amount (§3 lot sizing). */
    static BigDecimal raisedToMultiple(BigDecimal amount, BigDecimal step) {
        return amount.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }

    /** Returns the quantity as text without trailing zeros (§7). */
    static String text(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
