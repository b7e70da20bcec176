package org.throughline.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughline.values.Fraction;
import org.throughline.values.Micros;

/** Recipes of random structures against replacing phantoms line by line, day by day. */
class RecipeProperties {

    private static final int ITEMS = 7;
    private static final int LAST_DAY = 16;
    private static final long STARTED = 7 * Micros.ONE;
    private static final List<String> SITES = List.of("M", "N");
    private static final List<BomType> TYPES = List.of(BomType.NORMAL, BomType.PHANTOM, BomType.SUBCONTRACT);
    private static final List<Source> MADE = List.of(Source.MAKE, Source.SUBCONTRACT);

    /** What an order needs on one day, in words. */
    record Needs(String bom, List<String> components) {}

    @Property(tries = 60)
    void a_recipe_needs_what_flattening_line_by_line_needs(@ForAll("structures") StructureTables tables) {
        ProductStructure structure = new ProductStructure(tables);
        forEachNode(structure, (item, site, source) -> {
            List<Needs> planned = new ArrayList<>();
            List<Needs> expected = new ArrayList<>();
            for (int day = 0; day <= LAST_DAY; day++) {
                planned.add(needs(structure, structure.recipe(item, site, source, day)));
                expected.add(new Flattened(tables, SITES.get(site), day).needs("I" + item, source));
            }
            assertThat(planned)
                    .as("I%d at %s, %s", item, SITES.get(site), source)
                    .isEqualTo(expected);
        });
    }

    @Property(tries = 60)
    void a_recipe_is_the_same_on_every_day_of_its_validity(@ForAll("structures") StructureTables tables) {
        ProductStructure structure = new ProductStructure(tables);
        forEachNode(structure, (item, site, source) -> {
            List<Recipe> recipes = new ArrayList<>();
            List<Needs> needs = new ArrayList<>();
            for (int day = 0; day <= LAST_DAY; day++) {
                recipes.add(structure.recipe(item, site, source, day));
                needs.add(needs(structure, recipes.get(day)));
                assertThat(recipes.get(day).validity().holdsOn(day)).isTrue();
            }
            for (int day = 0; day <= LAST_DAY; day++) {
                Needs first = needs.get(day);
                Validity validity = recipes.get(day).validity();
                assertThat(needs.subList(Math.max(0, validity.from()), Math.min(LAST_DAY, validity.to()) + 1))
                        .as("I%d at %s, %s, as on day %d", item, SITES.get(site), source, day)
                        .allMatch(first::equals);
            }
        });
    }

    @Property(tries = 60)
    void whatever_an_order_may_need_is_below_its_item(@ForAll("structures") StructureTables tables) {
        ProductStructure structure = new ProductStructure(tables);
        forEachNode(structure, (item, site, source) -> {
            List<Integer> below =
                    Arrays.stream(structure.below(item, site)).boxed().toList();
            Set<Integer> needed = new TreeSet<>();
            for (int day = 0; day <= LAST_DAY; day++) {
                Recipe recipe = structure.recipe(item, site, source, day);
                for (int line = 0; line < recipe.size(); line++) {
                    needed.add(recipe.item(line));
                }
            }
            assertThat(below).isSorted().doesNotHaveDuplicates().containsAll(needed);
        });
    }

    @Property(tries = 60)
    void the_order_of_rows_does_not_matter(@ForAll("structures") StructureTables tables, @ForAll long seed) {
        ProductStructure structure = new ProductStructure(tables);
        ProductStructure shuffled = new ProductStructure(shuffled(tables, new Random(seed)));
        forEachNode(structure, (item, site, source) -> {
            assertThat(shuffled.below(item, site)).isEqualTo(structure.below(item, site));
            for (int day = 0; day <= LAST_DAY; day++) {
                assertThat(needs(shuffled, shuffled.recipe(item, site, source, day)))
                        .isEqualTo(needs(structure, structure.recipe(item, site, source, day)));
            }
        });
    }

    private interface NodeCheck {
        void check(int item, int site, Source source);
    }

    private static void forEachNode(ProductStructure structure, NodeCheck check) {
        for (int item = 0; item < structure.items().size(); item++) {
            for (int site = 0; site < SITES.size(); site++) {
                for (Source source : MADE) {
                    check.check(item, site, source);
                }
            }
        }
    }

    private static Needs needs(ProductStructure structure, Recipe recipe) {
        List<String> components = new ArrayList<>();
        for (int line = 0; line < recipe.size(); line++) {
            components.add("%s +%03d: %s"
                    .formatted(
                            structure.items().key(recipe.item(line)),
                            recipe.usage(line).offsetDays(),
                            Micros.format(recipe.usage(line).required(STARTED))));
        }
        return new Needs(structure.bomName(recipe.bom()), components);
    }

    /** The rules of the planning contract, read one row at a time. */
    private static final class Flattened {

        private final StructureTables tables;
        private final String site;
        private final int day;
        private final Map<String, Fraction> needed = new TreeMap<>();

        Flattened(StructureTables tables, String site, int day) {
            this.tables = tables;
            this.site = site;
            this.day = day;
        }

        Needs needs(String item, Source source) {
            Optional<BillOfMaterial> bom = source == Source.SUBCONTRACT
                    ? chosen(item, Set.of(BomType.SUBCONTRACT)).or(() -> chosen(item, Set.of(BomType.NORMAL)))
                    : chosen(item, Set.of(BomType.NORMAL, BomType.PHANTOM));
            bom.ifPresent(found -> add(found, Fraction.ONE, 0));
            return new Needs(
                    bom.map(BillOfMaterial::bom).orElse(""),
                    needed.entrySet().stream()
                            .map(need -> need.getKey() + ": "
                                    + Micros.format(need.getValue().timesCeiling(STARTED)))
                            .toList());
        }

        private void add(BillOfMaterial bom, Fraction ratio, int offset) {
            for (BillOfMaterialLine line : tables.bomLines()) {
                if (!line.bom().equals(bom.bom()) || !line.validity().holdsOn(day)) {
                    continue;
                }
                Fraction each = ratio.times(Fraction.ofMicros(line.quantity()))
                        .over(Fraction.ofMicros(bom.outputQuantity()))
                        .over(Fraction.ofMicros(Micros.ONE - line.scrap()));
                int total = offset + line.offsetDays();
                Optional<BillOfMaterial> kit = chosen(line.component(), Set.of(BomType.NORMAL, BomType.PHANTOM))
                        .filter(found -> found.type() == BomType.PHANTOM);
                if (kit.isPresent()) {
                    add(kit.get(), each, total);
                } else {
                    needed.merge("%s +%03d".formatted(line.component(), total), each, Fraction::plus);
                }
            }
        }

        private Optional<BillOfMaterial> chosen(String item, Set<BomType> types) {
            return chosenAt(site, item, types).or(() -> chosenAt("", item, types));
        }

        private Optional<BillOfMaterial> chosenAt(String where, String item, Set<BomType> types) {
            return tables.boms().stream()
                    .filter(bom -> bom.parentItem().equals(item) && bom.site().equals(where))
                    .filter(bom -> types.contains(bom.type()) && bom.validity().holdsOn(day))
                    .min(Comparator.comparingInt(BillOfMaterial::priority).thenComparing(BillOfMaterial::bom));
        }
    }

    /** Structures without circles: an item holds only items of higher number. */
    @Provide
    Arbitrary<StructureTables> structures() {
        return Arbitraries.randomValue(RecipeProperties::structure);
    }

    private static StructureTables structure(Random random) {
        List<BillOfMaterial> boms = new ArrayList<>();
        List<BillOfMaterialLine> lines = new ArrayList<>();
        for (int item = 0; item < ITEMS - 1; item++) {
            for (int count = random.nextInt(4); count > 0; count--) {
                String bom = "B%02d".formatted(boms.size());
                boms.add(new BillOfMaterial(
                        bom,
                        "I" + item,
                        List.of("", "", "M", "N").get(random.nextInt(4)),
                        TYPES.get(random.nextInt(TYPES.size())),
                        (1 + random.nextInt(3)) * Micros.ONE,
                        "",
                        1 + random.nextInt(3),
                        validity(random)));
                for (int line = random.nextInt(4); line > 0; line--) {
                    lines.add(new BillOfMaterialLine(
                            bom,
                            "I" + (item + 1 + random.nextInt(ITEMS - 1 - item)),
                            (1 + random.nextInt(4)) * (Micros.ONE / 2),
                            "",
                            random.nextInt(3) * 70_000L,
                            random.nextInt(3),
                            validity(random)));
                }
            }
        }
        List<Item> items = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            items.add(new Item("I" + item, "", "EA", 0, 0));
        }
        List<Site> sites =
                SITES.stream().map(site -> new Site(site, "", "", "")).toList();
        return new StructureTables(items, List.of(), sites, boms, lines);
    }

    private static Validity validity(Random random) {
        int from = random.nextInt(LAST_DAY);
        int to = random.nextInt(LAST_DAY);
        return switch (random.nextInt(4)) {
            case 0 -> new Validity(from, Validity.ALWAYS.to());
            case 1 -> new Validity(Validity.ALWAYS.from(), to);
            case 2 -> new Validity(from, from + random.nextInt(12) - 1);
            default -> Validity.ALWAYS;
        };
    }

    private static StructureTables shuffled(StructureTables tables, Random random) {
        return new StructureTables(
                shuffled(tables.items(), random),
                tables.conversions(),
                shuffled(tables.sites(), random),
                shuffled(tables.boms(), random),
                shuffled(tables.bomLines(), random));
    }

    private static <T> List<T> shuffled(List<T> rows, Random random) {
        List<T> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
