package org.throughline.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.values.Fraction;

/** Converts between units along the conversions that were given, in both directions and through any number of steps. */
public final class Units {

    /** A unit as a multiple of the arbitrary root unit of its family. */
    private record Measure(String family, Fraction inRoots) {}

    private record Step(String unit, Fraction factor, int row) {}

    private final Map<String, Measure> measures = new HashMap<>();
    private final List<Integer> contradictions = new ArrayList<>();

    /** Follows all conversions from each unit. */
    public Units(List<UnitConversion> conversions) {
        Map<String, List<Step>> steps = new HashMap<>();
        for (int row = 0; row < conversions.size(); row++) {
            UnitConversion conversion = conversions.get(row);
            Fraction back = Fraction.ONE.over(conversion.factor());
            steps.computeIfAbsent(conversion.uom(), unit -> new ArrayList<>())
                    .add(new Step(conversion.baseUom(), conversion.factor(), row));
            steps.computeIfAbsent(conversion.baseUom(), unit -> new ArrayList<>())
                    .add(new Step(conversion.uom(), back, row));
        }
        for (String unit : steps.keySet()) {
            if (!measures.containsKey(unit)) {
                measureFamily(unit, steps);
            }
        }
    }

    private void measureFamily(String root, Map<String, List<Step>> steps) {
        measures.put(root, new Measure(root, Fraction.ONE));
        Deque<String> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            String unit = open.remove();
            Fraction size = measure(unit).inRoots();
            for (Step step : steps.getOrDefault(unit, List.of())) {
                Measure reached = new Measure(root, size.over(step.factor()));
                Measure known = measures.putIfAbsent(step.unit(), reached);
                if (known == null) {
                    open.add(step.unit());
                } else if (!known.equals(reached)) {
                    contradictions.add(step.row());
                }
            }
        }
    }

    /** The rows (counted from 0) of conversions that disagree with the others; empty where all fit together. */
    public Collection<Integer> contradictions() {
        return contradictions.stream().distinct().sorted().toList();
    }

    /** How many of {@code to} one {@code from} is; empty where no path leads from one to the other. */
    public Optional<Fraction> factor(String from, String to) {
        if (from.equals(to)) {
            return Optional.of(Fraction.ONE);
        }
        Measure source = measure(from);
        Measure target = measure(to);
        return source.family().equals(target.family())
                ? Optional.of(source.inRoots().over(target.inRoots()))
                : Optional.empty();
    }

    private Measure measure(String unit) {
        return measures.getOrDefault(unit, new Measure(unit, Fraction.ONE));
    }
}
