package org.throughline.events;

import java.math.BigDecimal;

/** So much of something, in a unit; adding different units is an error, not a number. */
public record Quantity(BigDecimal amount, UnitId unit) {

    /** Brings the amount to one form, so that 2 and 2.0 are the same quantity. */
    public Quantity {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    /** The two together. */
    public Quantity plus(Quantity other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException(
                    "The quantities (%s) and (%s) cannot be added: their units differ.".formatted(this, other));
        }
        return new Quantity(amount.add(other.amount), unit);
    }

    /** What is left of this without the other. */
    public Quantity minus(Quantity other) {
        return plus(other.negated());
    }

    /** As much, the other way. */
    public Quantity negated() {
        return new Quantity(amount.negate(), unit);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }
}
