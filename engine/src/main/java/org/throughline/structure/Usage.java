package org.throughline.structure;

import java.math.BigInteger;
import org.throughline.values.Fraction;
import org.throughline.values.Micros;

/** How much of a component each unit started takes, and when; lines that say the same share one. */
public final class Usage {

    private final Fraction perUnit;
    private final int offsetDays;
    private final long numerator;
    /** 0 where the fraction is too long for whole numbers. */
    private final long denominator;

    Usage(Fraction perUnit, int offsetDays) {
        this.perUnit = perUnit;
        this.offsetDays = offsetDays;
        numerator = perUnit.isShort() ? perUnit.numerator().longValueExact() : 0;
        denominator = perUnit.isShort() ? perUnit.denominator().longValueExact() : 0;
    }

    /** Working days after the release on which the component is needed. */
    public int offsetDays() {
        return offsetDays;
    }

    /**
     * What an order that starts {@code startQuantity} (millionths) needs of the component, rounded up once.
     *
     * @throws ArithmeticException where the quantity leaves the range of a {@code long}
     */
    public long required(long startQuantity) {
        return denominator > 0
                ? Micros.timesCeiling(startQuantity, numerator, denominator)
                : perUnit.timesCeiling(startQuantity);
    }

    /** The same without any limit, in millionths. */
    public BigInteger exactly(long startQuantity) {
        return perUnit.timesCeilingExactly(startQuantity);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Usage usage && usage.offsetDays == offsetDays && usage.perUnit.equals(perUnit);
    }

    @Override
    public int hashCode() {
        return 31 * perUnit.hashCode() + offsetDays;
    }
}
