package org.throughline.supply;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemFact.UnitDescribed;
import org.throughline.events.ItemId;
import org.throughline.events.Quantity;
import org.throughline.events.UnitId;
import org.throughline.structure.UnitConversion;
import org.throughline.values.Fraction;
import org.throughline.values.Micros;

/**
 * Quantities in the unit of their item, in millionths. What is needed is rounded up and what is there is rounded down,
 * so that nothing is ever planned short by rounding.
 */
final class Measures {

    /** More than this many units of anything are an error of the data, and sums of them must stay countable. */
    private static final BigDecimal AMOUNT_MAX = BigDecimal.valueOf(1_000_000_000L);

    private static final int MICRO_PLACES = 6;
    private static final BigDecimal MICROS_MAX = AMOUNT_MAX.multiply(BigDecimal.valueOf(Micros.ONE));

    private final Books books;
    private final Labels labels;
    private final Findings findings;
    private final Map<UnitId, UnitDescribed> units = new HashMap<>();

    Measures(Books books, Labels labels, Findings findings) {
        this.books = books;
        this.labels = labels;
        this.findings = findings;
        books.snapshot().items().units().stream()
                .filter(unit -> unit.factor().signum() > 0)
                .forEach(unit -> units.put(unit.unit(), unit));
    }

    /** How many of one unit another is; empty where neither can be counted in the other. */
    Optional<Fraction> factor(UnitId from, UnitId to) {
        if (from.equals(to)) {
            return Optional.of(Fraction.ONE);
        }
        UnitDescribed source = units.get(from);
        UnitDescribed target = units.get(to);
        return source != null && target != null && source.family().equals(target.family())
                ? Optional.of(Fraction.of(source.factor()).over(Fraction.of(target.factor())))
                : Optional.empty();
    }

    /** What is needed, in the unit of the item, rounded up; empty, with a problem told, where it cannot be counted. */
    OptionalLong needed(ItemId item, Quantity quantity, Object object) {
        return counted(item, quantity, RoundingMode.CEILING, object);
    }

    /** What is there or comes, in the unit of the item, rounded down. */
    OptionalLong supplied(ItemId item, Quantity quantity, Object object) {
        return counted(item, quantity, RoundingMode.FLOOR, object);
    }

    private OptionalLong counted(ItemId item, Quantity quantity, RoundingMode rounding, Object object) {
        Optional<ItemDescribed> described = books.item(item);
        if (described.isEmpty()) {
            findings.problem(
                    DataProblemCode.ITEM_UNKNOWN,
                    object,
                    "The item (%s) of (%s) is not known. Maybe the user of the interface may not read it."
                            .formatted(item, object));
            return OptionalLong.empty();
        }
        Optional<Fraction> factor = factor(quantity.unit(), described.get().unit());
        if (factor.isEmpty()) {
            notConvertible(described.get(), quantity.unit(), object);
            return OptionalLong.empty();
        }
        return inRange(times(quantity.amount(), factor.get(), rounding), item, quantity, object);
    }

    void notConvertible(ItemDescribed item, UnitId unit, Object object) {
        findings.problem(
                DataProblemCode.UNIT_NOT_CONVERTIBLE,
                object,
                "No conversion leads from (%s) to the unit (%s) of item (%s). Maybe correct the unit of (%s)."
                        .formatted(
                                labels.units().of(unit),
                                labels.units().of(item.unit()),
                                labels.items().of(item.item()),
                                object));
    }

    /** The amount in units as millionths; empty, with a problem told, where nobody can mean so much. */
    OptionalLong micros(BigDecimal amount, RoundingMode rounding, ItemId item, Object object) {
        return inRange(times(amount, Fraction.ONE, rounding), item, amount, object);
    }

    /** An exact amount in units of the item as millionths; empty, with a problem told, where nobody means so much. */
    OptionalLong micros(Fraction amount, RoundingMode rounding, ItemId item, Object object) {
        BigDecimal micros = times(BigDecimal.ONE, amount, rounding);
        return inRange(micros, item, micros.movePointLeft(MICRO_PLACES).toPlainString(), object);
    }

    private OptionalLong inRange(BigDecimal micros, ItemId item, Object said, Object object) {
        if (micros.abs().compareTo(MICROS_MAX) > 0) {
            findings.problem(
                    DataProblemCode.QUANTITY_OUT_OF_RANGE,
                    object,
                    "The quantity (%s) of item (%s) in (%s) is more than (%s). Maybe it was mistyped."
                            .formatted(said, labels.items().of(item), object, AMOUNT_MAX));
            return OptionalLong.empty();
        }
        return OptionalLong.of(micros.longValueExact());
    }

    private static BigDecimal times(BigDecimal amount, Fraction factor, RoundingMode rounding) {
        if (factor.equals(Fraction.ONE)) {
            return amount.movePointRight(MICRO_PLACES).setScale(0, rounding);
        }
        return amount.multiply(new BigDecimal(factor.numerator()))
                .multiply(BigDecimal.valueOf(Micros.ONE))
                .divide(new BigDecimal(factor.denominator()), 0, rounding);
    }

    /** A price of one unit as a price of one unit of the item; empty where neither can be counted in the other. */
    Optional<BigDecimal> perItemUnit(BigDecimal price, UnitId unit, ItemId item) {
        return books.item(item)
                .flatMap(described -> factor(unit, described.unit()))
                .map(factor -> price.multiply(new BigDecimal(factor.denominator()))
                        .divide(new BigDecimal(factor.numerator()), MathContext.DECIMAL128));
    }

    /** Millionths as units. */
    static BigDecimal units(long micros) {
        return BigDecimal.valueOf(micros).divide(BigDecimal.valueOf(Micros.ONE));
    }

    /** Each unit as a multiple of the first of its family. */
    List<UnitConversion> conversions() {
        Map<UnitId, UnitDescribed> first = new HashMap<>();
        List<UnitConversion> conversions = new ArrayList<>();
        units.values().stream()
                .sorted(Comparator.comparing(
                                (UnitDescribed unit) -> !unit.unit().equals(unit.family()))
                        .thenComparing(RecordOrder.by(UnitDescribed::unit)))
                .forEach(unit -> {
                    UnitDescribed base = first.putIfAbsent(unit.family(), unit);
                    if (base != null) {
                        conversions.add(new UnitConversion(
                                labels.units().of(unit.unit()),
                                labels.units().of(base.unit()),
                                Fraction.of(unit.factor()).over(Fraction.of(base.factor()))));
                    }
                });
        return conversions;
    }
}
