package org.throughline.trials.plain;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conversions of uoms.csv; units are converted only through them, over any number of rows, both ways (§1). */
record Units(List<Conversion> conversions) {

    /** A row: one unit is so many of the base unit. */
    record Conversion(String unit, String baseUnit, BigDecimal factor, int line) {}

    /** Returns how many of one unit are one of the other, or nothing where no path leads between them. */
    Optional<Fraction> factor(String from, String to) {
        return Optional.ofNullable(reachedFrom(from).get(to));
    }

    /** Returns a row that contradicts what the others say: then the order of rows would change a plan. */
    Optional<Conversion> contradiction() {
        return conversions.stream()
                .filter(row -> !Fraction.of(row.factor())
                        .equals(reachedFrom(row.unit()).get(row.baseUnit())))
                .findFirst();
    }

    private Map<String, Fraction> reachedFrom(String start) {
        Map<String, Fraction> reached = new HashMap<>(Map.of(start, Fraction.ONE));
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String unit = open.remove();
            Fraction soFar = reached.getOrDefault(unit, Fraction.ONE);
            for (Conversion row : conversions) {
                Fraction factor = Fraction.of(row.factor());
                if (row.unit().equals(unit) && reached.putIfAbsent(row.baseUnit(), soFar.times(factor)) == null) {
                    open.add(row.baseUnit());
                }
                if (row.baseUnit().equals(unit) && reached.putIfAbsent(row.unit(), soFar.dividedBy(factor)) == null) {
                    open.add(row.unit());
                }
            }
        }
        return reached;
    }
}
