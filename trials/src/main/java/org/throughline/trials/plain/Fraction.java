package org.throughline.trials.plain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact fraction with a positive denominator: a formula with a division is evaluated as one (§1). */
record Fraction(BigInteger numerator, BigInteger denominator) {

    /** The fraction zero. */
    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /** The fraction one. */
    static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a denominator must be positive, not " + denominator);
        }
        BigInteger divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /** Returns the decimal as a fraction, exactly. */
    static Fraction of(BigDecimal decimal) {
        int scale = Math.max(decimal.scale(), 0);
        return new Fraction(decimal.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
    }

    /** Returns the exact sum. */
    Fraction plus(Fraction other) {
        BigInteger sum = numerator.multiply(other.denominator).add(other.numerator.multiply(denominator));
        return new Fraction(sum, denominator.multiply(other.denominator));
    }

    /** Returns the exact product. */
    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Returns the exact quotient by a positive fraction. */
    Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** Returns the value rounded up once, at 6 places (§1: never plan short by rounding). */
    BigDecimal roundedUp() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), 6, RoundingMode.CEILING);
    }
}
