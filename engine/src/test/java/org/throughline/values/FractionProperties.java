package org.throughline.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** The laws of fractions. */
class FractionProperties {

    @Property(tries = 300)
    void over_undoes_times(
            @ForAll @LongRange(min = 1) long numerator,
            @ForAll @LongRange(min = 1) long denominator,
            @ForAll @LongRange(min = 1) long other) {
        Fraction fraction = fraction(numerator, denominator);
        Fraction by = fraction(other, 7);
        assertThat(fraction.times(by).over(by)).isEqualTo(fraction);
        assertThat(fraction.over(fraction)).isEqualTo(Fraction.ONE);
    }

    @Property(tries = 300)
    void a_sum_is_exact_and_has_no_order(
            @ForAll @LongRange(min = 1) long numerator,
            @ForAll @LongRange(min = 1) long denominator,
            @ForAll @LongRange(min = 1) long other) {
        Fraction left = fraction(numerator, denominator);
        Fraction right = fraction(other, denominator);
        assertThat(left.plus(right)).isEqualTo(right.plus(left)).isEqualTo(exactSum(numerator, other, denominator));
    }

    @Property(tries = 300)
    void short_and_long_arithmetic_agree(
            @ForAll @LongRange(max = 1L << 40) long amount,
            @ForAll @LongRange(min = 1, max = 1L << 22) long numerator,
            @ForAll @LongRange(min = 1, max = 1L << 40) long denominator) {
        assertThat(fraction(numerator, denominator).timesCeiling(amount))
                .isEqualTo(Micros.timesCeiling(amount, numerator, denominator));
    }

    private static Fraction exactSum(long left, long right, long denominator) {
        return new Fraction(BigInteger.valueOf(left).add(BigInteger.valueOf(right)), BigInteger.valueOf(denominator));
    }

    private static Fraction fraction(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
}
