package org.throughline.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {

    @Test
    void equal_fractions_are_equal_whatever_they_were_made_of() {
        assertThat(fraction(4, 6)).isEqualTo(fraction(2, 3)).hasSameHashCodeAs(fraction(2, 3));
        assertThat(fraction(4, 6).numerator()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"453.59237, 45359237, 100000", "1000, 1000, 1", "1E+3, 1000, 1", "0.50, 1, 2", "12.00, 12, 1"})
    void a_decimal_is_taken_exactly(BigDecimal decimal, long numerator, long denominator) {
        assertThat(Fraction.of(decimal)).isEqualTo(fraction(numerator, denominator));
    }

    @Test
    void millionths_are_a_fraction_of_one() {
        assertThat(Fraction.ofMicros(2_500_000)).isEqualTo(fraction(5, 2));
        assertThat(Fraction.ofMicros(Micros.ONE)).isEqualTo(Fraction.ONE);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 2", "1, -2", "-1, -2"})
    void nothing_and_less_than_nothing_is_refused(long numerator, long denominator) {
        assertThatThrownBy(() -> fraction(numerator, denominator))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The fraction (%d / %d) must be above zero.", numerator, denominator);
    }

    @Test
    void a_chain_of_divisions_is_rounded_only_at_its_end() {
        Fraction third = fraction(1, 3);
        assertThat(third.times(fraction(3, 1)).timesCeiling(Micros.ONE)).isEqualTo(Micros.ONE);
        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
        assertThat(third.timesCeiling(Micros.ONE)).isEqualTo(333_334);
    }

    @Test
    void a_fraction_is_short_as_long_as_both_parts_fit_a_long() {
        BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
        assertThat(new Fraction(most, BigInteger.ONE).isShort()).isTrue();
        assertThat(new Fraction(most.add(BigInteger.ONE), BigInteger.ONE).isShort())
                .isFalse();
        assertThat(new Fraction(BigInteger.ONE, most.add(BigInteger.ONE)).isShort())
                .isFalse();
    }

    @Test
    void a_result_beyond_a_long_is_never_wrapped() {
        assertThatThrownBy(() -> fraction(2, 1).timesCeiling(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    private static Fraction fraction(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
}
