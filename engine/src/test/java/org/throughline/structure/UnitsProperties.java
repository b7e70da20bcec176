package org.throughline.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.throughline.values.Fraction;

/** Conversions along random trees of units against walking the tree. */
class UnitsProperties {

    @Property(tries = 200)
    void any_unit_of_a_tree_converts_to_any_other_whatever_the_order_of_rows(
            @ForAll @IntRange(min = 2, max = 12) int size, @ForAll long seed) {
        Random random = new Random(seed);
        List<UnitConversion> rows = new ArrayList<>();
        List<Fraction> inFirst = new ArrayList<>(List.of(Fraction.ONE));
        for (int unit = 1; unit < size; unit++) {
            int known = random.nextInt(unit);
            Fraction factor = Fraction.of(BigDecimal.valueOf(1 + random.nextInt(5000), random.nextInt(5)));
            boolean up = random.nextBoolean();
            rows.add(
                    up
                            ? new UnitConversion("U" + unit, "U" + known, factor)
                            : new UnitConversion("U" + known, "U" + unit, factor));
            Fraction ofKnown = inFirst.get(known);
            inFirst.add(up ? ofKnown.times(factor) : ofKnown.over(factor));
        }
        Collections.shuffle(rows, random);
        Units units = new Units(rows);

        assertThat(units.contradictions()).isEmpty();
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                assertThat(units.factor("U" + from, "U" + to))
                        .contains(inFirst.get(from).over(inFirst.get(to)));
            }
        }
    }
}
