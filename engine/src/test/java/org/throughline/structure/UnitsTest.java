package org.throughline.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.values.Fraction;

class UnitsTest {

    @Test
    void a_unit_is_itself_even_where_nobody_mentions_it() {
        assertThat(new Units(List.of()).factor("EA", "EA")).contains(Fraction.ONE);
    }

    @Test
    void a_conversion_holds_in_both_directions() {
        Units units = new Units(List.of(conversion("BOX", "EA", "12")));
        assertThat(units.factor("BOX", "EA")).contains(fraction("12"));
        assertThat(units.factor("EA", "BOX")).contains(Fraction.ONE.over(fraction("12")));
    }

    @Test
    void conversions_chain_up_and_down_without_any_rounding() {
        Units units = new Units(List.of(
                conversion("LB", "G", "453.59237"), conversion("KG", "G", "1000"), conversion("T", "KG", "1000")));
        assertThat(units.factor("T", "LB")).contains(fraction("1000000").over(fraction("453.59237")));
        assertThat(units.factor("LB", "T")).contains(fraction("453.59237").over(fraction("1000000")));
        assertThat(units.contradictions()).isEmpty();
    }

    @Test
    void two_families_of_units_have_no_path_between_them() {
        Units units = new Units(List.of(conversion("KG", "G", "1000"), conversion("M", "CM", "100")));
        assertThat(units.factor("KG", "M")).isEmpty();
        assertThat(units.factor("KG", "EA")).isEmpty();
        assertThat(units.factor("EA", "KG")).isEmpty();
    }

    @Test
    void the_same_conversion_said_twice_is_no_contradiction() {
        Units units = new Units(
                List.of(conversion("BOX", "EA", "12"), conversion("BOX", "EA", "12.0"), conversion("EA", "EA", "1")));
        assertThat(units.contradictions()).isEmpty();
    }

    @Test
    void two_factors_for_one_conversion_contradict_each_other() {
        Units units = new Units(List.of(conversion("BOX", "EA", "12"), conversion("BOX", "EA", "10")));
        assertThat(units.contradictions()).containsExactly(1);
    }

    @Test
    void a_unit_that_is_twice_itself_is_a_contradiction() {
        assertThat(new Units(List.of(conversion("EA", "EA", "2"))).contradictions())
                .containsExactly(0);
    }

    @Test
    void a_detour_that_disagrees_with_the_direct_way_is_a_contradiction() {
        Units units = new Units(
                List.of(conversion("T", "KG", "1000"), conversion("KG", "G", "1000"), conversion("T", "G", "999999")));
        assertThat(units.contradictions()).hasSize(1);
    }

    @Test
    void a_detour_that_agrees_is_welcome() {
        Units units = new Units(
                List.of(conversion("T", "KG", "1000"), conversion("KG", "G", "1000"), conversion("T", "G", "1000000")));
        assertThat(units.contradictions()).isEmpty();
    }

    private static UnitConversion conversion(String uom, String baseUom, String factor) {
        return new UnitConversion(uom, baseUom, fraction(factor));
    }

    private static Fraction fraction(String decimal) {
        return Fraction.of(new BigDecimal(decimal));
    }
}
