package org.throughline.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.values.Fraction;
import org.throughline.values.Micros;

class ProductStructureTest {

    private static final int TODAY = 20_000;
    private static final Validity ALWAYS = Validity.ALWAYS;

    private final List<BillOfMaterial> boms = new ArrayList<>();
    private final List<BillOfMaterialLine> lines = new ArrayList<>();

    @Test
    void an_item_without_a_bill_needs_nothing_on_any_day() {
        Recipe recipe = recipe("PUMP", Source.MAKE, TODAY);
        assertThat(recipe.bom()).isEqualTo(-1);
        assertThat(recipe.size()).isZero();
        assertThat(recipe.validity()).isEqualTo(ALWAYS);
        assertThat(structure().bomName(recipe.bom())).isEmpty();
    }

    @Test
    void a_line_counts_per_unit_of_output_with_its_scrap_and_in_the_unit_of_the_item() {
        boms.add(new BillOfMaterial("B", "PUMP", "", BomType.NORMAL, 2 * Micros.ONE, "", 1, ALWAYS));
        lines.add(new BillOfMaterialLine("B", "OIL", 3 * Micros.ONE, "KG", 250_000, 0, ALWAYS));

        assertThat(components(recipe("PUMP", Source.MAKE, TODAY))).containsExactly("OIL 2000 +0");
    }

    @Test
    void the_bill_of_the_site_stands_before_one_for_all_sites_even_with_a_worse_priority() {
        bill("ALL", "PUMP", "", 1, "SEAL");
        bill("OWN", "PUMP", "M", 5, "HOUSING");

        assertThat(components(recipe("PUMP", Source.MAKE, TODAY))).containsExactly("HOUSING 1 +0");
        ProductStructure structure = structure();
        Recipe elsewhere =
                structure.recipe(structure.items().of("PUMP"), structure.sites().of("N"), Source.MAKE, TODAY);
        assertThat(components(elsewhere)).containsExactly("SEAL 1 +0");
    }

    @Test
    void among_bills_of_one_kind_the_lowest_priority_wins_then_the_name() {
        bill("B2", "PUMP", "", 1, "SEAL");
        bill("B1", "PUMP", "", 1, "HOUSING");
        bill("A0", "PUMP", "", 2, "OIL");

        assertThat(structure().bomName(recipe("PUMP", Source.MAKE, TODAY).bom()))
                .isEqualTo("B1");
    }

    @Test
    void a_subcontractor_works_by_the_bill_for_subcontracting_else_by_the_normal_one() {
        bill("N", "PUMP", "M", 1, "HOUSING");
        assertThat(components(recipe("PUMP", Source.SUBCONTRACT, TODAY))).containsExactly("HOUSING 1 +0");

        subcontracted("S", "PUMP", "", 9, "SEAL");
        assertThat(components(recipe("PUMP", Source.SUBCONTRACT, TODAY))).containsExactly("SEAL 1 +0");
        assertThat(components(recipe("PUMP", Source.MAKE, TODAY))).containsExactly("HOUSING 1 +0");
    }

    @Test
    void a_kit_is_replaced_by_its_lines_and_offsets_add_up() {
        bill("B", "PUMP", "", 1, "HOUSING");
        lines.add(new BillOfMaterialLine("B", "KIT", 2 * Micros.ONE, "", 0, 3, ALWAYS));
        boms.add(new BillOfMaterial("K", "KIT", "", BomType.PHANTOM, Micros.ONE, "", 1, ALWAYS));
        lines.add(new BillOfMaterialLine("K", "SEAL", 4 * Micros.ONE, "", 0, 2, ALWAYS));
        lines.add(new BillOfMaterialLine("K", "HOUSING", Micros.ONE, "", 0, 0, ALWAYS));

        assertThat(components(recipe("PUMP", Source.MAKE, TODAY)))
                .containsExactly("HOUSING 1 +0", "HOUSING 2 +3", "SEAL 8 +5");
    }

    @Test
    void lines_for_one_component_on_one_day_are_one_and_are_rounded_once() {
        boms.add(new BillOfMaterial("B", "PUMP", "", BomType.NORMAL, 3 * Micros.ONE, "", 1, ALWAYS));
        lines.add(new BillOfMaterialLine("B", "SEAL", Micros.ONE, "", 0, 0, ALWAYS));
        lines.add(new BillOfMaterialLine("B", "SEAL", Micros.ONE, "", 0, 0, ALWAYS));
        lines.add(new BillOfMaterialLine("B", "SEAL", Micros.ONE, "", 0, 0, ALWAYS));

        assertThat(components(recipe("PUMP", Source.MAKE, TODAY))).containsExactly("SEAL 1 +0");
    }

    @Test
    void a_recipe_holds_until_the_day_before_another_line_begins() {
        bill("B", "PUMP", "", 1, "HOUSING");
        lines.add(new BillOfMaterialLine("B", "SEAL", Micros.ONE, "", 0, 0, new Validity(TODAY + 5, TODAY + 9)));

        assertThat(recipe("PUMP", Source.MAKE, TODAY).validity()).isEqualTo(new Validity(ALWAYS.from(), TODAY + 4));
        assertThat(recipe("PUMP", Source.MAKE, TODAY + 5).validity()).isEqualTo(new Validity(TODAY + 5, TODAY + 9));
        assertThat(recipe("PUMP", Source.MAKE, TODAY + 10).validity()).isEqualTo(new Validity(TODAY + 10, ALWAYS.to()));
    }

    @Test
    void a_validity_that_ends_before_it_starts_never_holds() {
        boms.add(
                new BillOfMaterial("B", "PUMP", "", BomType.NORMAL, Micros.ONE, "", 1, new Validity(TODAY, TODAY - 1)));
        assertThat(recipe("PUMP", Source.MAKE, TODAY).bom()).isEqualTo(-1);
        assertThat(recipe("PUMP", Source.MAKE, TODAY - 1).bom()).isEqualTo(-1);
    }

    @Test
    void below_an_item_are_the_lines_of_all_its_bills_of_any_type_and_date() {
        bill("N", "PUMP", "", 1, "HOUSING");
        subcontracted("S", "PUMP", "M", 1, "SEAL");
        boms.add(new BillOfMaterial("O", "PUMP", "", BomType.NORMAL, Micros.ONE, "", 1, new Validity(1, 2)));
        lines.add(new BillOfMaterialLine("O", "OIL", Micros.ONE, "", 0, 0, new Validity(3, 4)));
        bill("N2", "PUMP", "N", 1, "KIT");

        assertThat(below("PUMP", "M")).containsExactly("HOUSING", "OIL", "SEAL");
        assertThat(below("PUMP", "N")).containsExactly("HOUSING", "KIT", "OIL");
    }

    @Test
    void the_lines_of_a_kit_are_below_its_parent_too_through_any_depth() {
        bill("B", "PUMP", "", 1, "KIT");
        kit("K", "KIT", "", 1, "INNER");
        kit("I", "INNER", "M", 1, "SEAL");

        assertThat(below("PUMP", "M")).containsExactly("INNER", "KIT", "SEAL");
        assertThat(below("PUMP", "N")).containsExactly("INNER", "KIT");
    }

    @Test
    void a_component_that_is_a_kit_anywhere_is_seen_through_by_all_its_bills_for_the_site() {
        bill("B", "PUMP", "", 1, "KIT");
        kit("K", "KIT", "N", 1, "SEAL");
        bill("KM", "KIT", "M", 1, "OIL");
        subcontracted("KA", "KIT", "", 1, "HOUSING");

        assertThat(below("PUMP", "M")).containsExactly("HOUSING", "KIT", "OIL");
        assertThat(below("PUMP", "N")).containsExactly("HOUSING", "KIT", "SEAL");
    }

    @Test
    void a_component_that_is_nowhere_a_kit_is_not_seen_through() {
        bill("B", "PUMP", "", 1, "KIT");
        bill("K", "KIT", "", 1, "SEAL");

        assertThat(below("PUMP", "M")).containsExactly("KIT");
    }

    @Test
    void a_kit_at_one_site_is_known_to_be_one_there_and_for_all_sites_everywhere() {
        kit("K", "KIT", "M", 1, "SEAL");
        kit("I", "INNER", "", 1, "SEAL");
        ProductStructure structure = structure();
        int kit = structure.items().of("KIT");

        assertThat(structure.hasPhantom(kit, structure.sites().of("M"))).isTrue();
        assertThat(structure.hasPhantom(kit, structure.sites().of("N"))).isFalse();
        assertThat(structure.hasPhantom(
                        structure.items().of("INNER"), structure.sites().of("N")))
                .isTrue();
        assertThat(structure.isKitAnywhere(kit)).isTrue();
        assertThat(structure.isKitAnywhere(structure.items().of("SEAL"))).isFalse();
    }

    private void bill(String name, String item, String site, int priority, String component) {
        boms.add(new BillOfMaterial(name, item, site, BomType.NORMAL, Micros.ONE, "", priority, ALWAYS));
        lineOf(name, component);
    }

    private void kit(String name, String item, String site, int priority, String component) {
        boms.add(new BillOfMaterial(name, item, site, BomType.PHANTOM, Micros.ONE, "", priority, ALWAYS));
        lineOf(name, component);
    }

    private void subcontracted(String name, String item, String site, int priority, String component) {
        boms.add(new BillOfMaterial(name, item, site, BomType.SUBCONTRACT, Micros.ONE, "", priority, ALWAYS));
        lineOf(name, component);
    }

    private void lineOf(String name, String component) {
        lines.add(new BillOfMaterialLine(name, component, Micros.ONE, "", 0, 0, ALWAYS));
    }

    private ProductStructure structure() {
        List<Item> items = List.of("PUMP", "KIT", "INNER", "HOUSING", "SEAL", "OIL").stream()
                .map(item -> new Item(item, "", item.equals("OIL") ? "G" : "EA", 0, 0))
                .toList();
        List<Site> sites = List.of(new Site("N", "", "", ""), new Site("M", "", "", ""));
        List<UnitConversion> conversions =
                List.of(new UnitConversion("KG", "G", Fraction.of(BigDecimal.valueOf(1000))));
        return new ProductStructure(new StructureTables(items, conversions, sites, boms, lines));
    }

    private Recipe recipe(String item, Source source, int day) {
        ProductStructure structure = structure();
        return structure.recipe(structure.items().of(item), structure.sites().of("M"), source, day);
    }

    private List<String> components(Recipe recipe) {
        List<String> components = new ArrayList<>();
        for (int line = 0; line < recipe.size(); line++) {
            components.add("%s %s +%d"
                    .formatted(
                            structure().items().key(recipe.item(line)),
                            Micros.format(recipe.usage(line).required(Micros.ONE)),
                            recipe.usage(line).offsetDays()));
        }
        return components;
    }

    private List<String> below(String item, String site) {
        ProductStructure structure = structure();
        return Arrays.stream(structure.below(
                        structure.items().of(item), structure.sites().of(site)))
                .mapToObj(structure.items()::key)
                .toList();
    }
}
