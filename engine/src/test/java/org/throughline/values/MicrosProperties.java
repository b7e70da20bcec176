package org.throughline.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** The arithmetic in millionths against decimals and integers of any size. */
class MicrosProperties {

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    @Property(tries = 500)
    void what_is_written_reads_as_the_same_amount(@ForAll @LongRange(min = -Long.MAX_VALUE) long amount) {
        assertThat(Micros.parse(Micros.format(amount))).isEqualTo(amount);
    }

    @Property(tries = 500)
    void what_is_written_is_the_plain_decimal(@ForAll long amount) {
        BigDecimal decimal = BigDecimal.valueOf(amount, 6).stripTrailingZeros();
        assertThat(Micros.format(amount)).isEqualTo(decimal.toPlainString());
    }

    @Property(tries = 1000)
    void any_text_is_the_exact_decimal_or_refused(@ForAll("almostDecimals") String text) {
        long amount;
        try {
            amount = Micros.parse(text);
        } catch (NumberFormatException refused) {
            assertThat(refused.getMessage())
                    .isIn("is not a decimal number", "is too large", "has more than 6 decimal places");
            return;
        }
        assertThat(BigDecimal.valueOf(amount, 6)).isEqualByComparingTo(new BigDecimal(text));
    }

    @Property(tries = 1000)
    void a_product_is_rounded_up_once_or_refused(
            @ForAll("amounts") long amount, @ForAll("amounts") long numerator, @ForAll("amounts") long parts) {
        long denominator = Math.max(1, parts);
        BigInteger product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(numerator));
        BigInteger divisor = BigInteger.valueOf(denominator);
        BigInteger exact = product.add(divisor).subtract(BigInteger.ONE).divide(divisor);
        if (exact.compareTo(MOST) > 0) {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> Micros.timesCeiling(amount, numerator, denominator));
        } else {
            assertThat(Micros.timesCeiling(amount, numerator, denominator)).isEqualTo(exact.longValueExact());
        }
    }

    @Property(tries = 500)
    void a_multiple_is_not_below_and_less_than_a_step_above(
            @ForAll @LongRange(max = 1L << 61) long amount, @ForAll @LongRange(min = 1, max = 1L << 61) long step) {
        long multiple = Micros.multipleNotBelow(amount, step);
        assertThat(multiple % step).isZero();
        assertThat(multiple).isGreaterThanOrEqualTo(amount);
        assertThat(multiple - amount).isLessThan(step);
    }

    /** Small amounts, the largest ones, and everything between. */
    @Provide
    Arbitrary<Long> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 20),
                Arbitraries.longs().between(0, 1L << 33),
                Arbitraries.longs().between(0, Long.MAX_VALUE),
                Arbitraries.longs().between(Long.MAX_VALUE - 5, Long.MAX_VALUE));
    }

    @Provide
    Arbitrary<String> almostDecimals() {
        return Arbitraries.strings().withChars("00123456789.-+").ofMaxLength(24);
    }
}
