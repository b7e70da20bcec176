package org.throughline.trials.models;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** The units of random models: two families that convert over chains and both ways, and one unit that does not. */
final class Units {

    private static final Map<String, BigDecimal> OF_COUNT =
            Map.of("EA", decimal("1"), "PR", decimal("2"), "DZ", decimal("12"), "GROSS", decimal("144"));

    private static final Map<String, BigDecimal> OF_MASS =
            Map.of("G", decimal("1"), "LB", decimal("453.59237"), "KG", decimal("1000"), "T", decimal("1000000"));

    private static final Map<String, BigDecimal> ALONE = Map.of("pc", decimal("1"));

    private Units() {}

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    /** Writes the conversions; the one over two others agrees with them. */
    static void write(TableBuilder uoms, Dice dice) {
        uoms.add("uom", "DZ", "base_uom", "EA", "factor", "12");
        uoms.add("uom", "GROSS", "base_uom", "DZ", "factor", "12.0");
        uoms.add("uom", "EA", "base_uom", "PR", "factor", "0.5");
        uoms.add("uom", "KG", "base_uom", "G", "factor", "1000");
        uoms.add("uom", "T", "base_uom", "KG", "factor", "1000");
        uoms.add("uom", "LB", "base_uom", "G", "factor", "453.59237");
        if (dice.percent(20)) {
            uoms.add("uom", "GROSS", "base_uom", "EA", "factor", "144");
        }
    }

    /** Returns a unit for an item. */
    static String any(Dice dice) {
        return dice.word("EA EA EA EA DZ PR GROSS G G KG LB T pc pc");
    }

    /** Returns a unit into which the other can be converted; sorted, so that the same throw gives the same unit. */
    static String like(String unit, Dice dice) {
        return dice.pick(familyOf(unit).keySet().stream().sorted().toList());
    }

    /** Returns the quantity of one unit in another, with at most 6 decimals and never zero. */
    static String converted(String quantity, List<String> fromAndTo) {
        Map<String, BigDecimal> family = familyOf(fromAndTo.getFirst());
        BigDecimal from = family.getOrDefault(fromAndTo.getFirst(), BigDecimal.ONE);
        BigDecimal to = family.getOrDefault(fromAndTo.getLast(), BigDecimal.ONE);
        BigDecimal converted = new BigDecimal(quantity).multiply(from).divide(to, 6, RoundingMode.HALF_UP);
        return converted.max(decimal("0.000001")).stripTrailingZeros().toPlainString();
    }

    private static Map<String, BigDecimal> familyOf(String unit) {
        if (OF_COUNT.containsKey(unit)) {
            return OF_COUNT;
        }
        return OF_MASS.containsKey(unit) ? OF_MASS : ALONE;
    }
}
