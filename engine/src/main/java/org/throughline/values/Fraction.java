package org.throughline.values;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact positive fraction in lowest terms: unit factors, quantities per, yields and scrap meet in it unrounded. */
public record Fraction(BigInteger numerator, BigInteger denominator) {

    /** Nothing changed: one. */
    public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    /** Brings the fraction to lowest terms; both parts must be above zero. */
    public Fraction {
        if (numerator.signum() <= 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException(
                    "The fraction (%s / %s) must be above zero.".formatted(numerator, denominator));
        }
        BigInteger divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /** The fraction that an amount in millionths stands for. */
    public static Fraction ofMicros(long amount) {
        return new Fraction(BigInteger.valueOf(amount), BigInteger.valueOf(Micros.ONE));
    }

    /** The fraction that a decimal of any number of places stands for. */
    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** This times the other. */
    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** This divided by the other. */
    public Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** This plus the other. */
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Whether both parts fit a {@code long}, so that the fast arithmetic of {@link Micros#timesCeiling} serves. */
    public boolean isShort() {
        return numerator.bitLength() < Long.SIZE && denominator.bitLength() < Long.SIZE;
    }

    /**
     * The amount (millionths) times this, rounded up to a whole millionth.
     *
     * @throws ArithmeticException where the result leaves the range of a {@code long}
     */
    public long timesCeiling(long amount) {
        return timesCeilingExactly(amount).longValueExact();
    }

    /** The amount (millionths) times this, rounded up to a whole millionth, without any limit. */
    public BigInteger timesCeilingExactly(long amount) {
        BigInteger[] parts = BigInteger.valueOf(amount).multiply(numerator).divideAndRemainder(denominator);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }
}
