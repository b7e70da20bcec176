package org.throughline.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.values.Fraction;

/** Answers what an order needs and what lies below an item; items and sites are numbered in the order of their text. */
public final class ProductStructure {

    private static final Set<BomType> FOR_MAKE = EnumSet.of(BomType.NORMAL, BomType.PHANTOM);
    private static final Set<BomType> FOR_SUBCONTRACT = EnumSet.of(BomType.SUBCONTRACT);
    private static final Set<BomType> FOR_SUBCONTRACT_ELSE = EnumSet.of(BomType.NORMAL);

    private final Index items;
    private final Index sites;
    private final BomTable boms;
    /** Each usage that was met, by itself; recipes are asked for by several at once. */
    private final Map<Usage, Usage> usages = new ConcurrentHashMap<>();

    /** Compiles rows that have been checked: every reference is there and every unit has a path. */
    public ProductStructure(StructureTables tables) {
        items = new Index(tables.items().stream().map(Item::item).toList());
        sites = new Index(tables.sites().stream().map(Site::site).toList());
        boms = new BomTable(tables, items, sites);
    }

    /** The items and their numbers. */
    public Index items() {
        return items;
    }

    /** The sites and their numbers. */
    public Index sites() {
        return sites;
    }

    /** The name of a bill of material, empty for -1. */
    public String bomName(int bom) {
        return bom < 0 ? "" : boms.names[bom];
    }

    /** The components of an order for the item at the site that is released on the day. */
    public Recipe recipe(int item, int site, Source source, int day) {
        Flattening flattening = new Flattening(site, day);
        int bom = source == Source.SUBCONTRACT
                ? flattening.chooseForSubcontract(item)
                : flattening.choose(item, FOR_MAKE);
        if (bom >= 0) {
            flattening.addLines(bom, Fraction.ONE, 0);
        }
        return new Recipe(bom, flattening.window, flattening.ingredients());
    }

    /**
     * The items that may be needed at the site to make the item there, by any bill of material of any type and date,
     * in the order of their numbers.
     *
     * <p>A component that is a kit anywhere is seen through: the lines of all its bills for this site and for all
     * sites count as the item's own too, through any depth.
     */
    public int[] below(int item, int site) {
        Set<Integer> found = new TreeSet<>();
        addLines(item, site, found);
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The items on the lines of all bills of the item for the site and for all sites, kits not seen through. */
    public int[] components(int item, int site) {
        Set<Integer> found = new TreeSet<>();
        for (int bom = boms.firstOf(item); bom < boms.endOf(item); bom++) {
            if (boms.serves(bom, site)) {
                for (int line = boms.lineStarts[bom]; line < boms.lineStarts[bom + 1]; line++) {
                    found.add(boms.lineItems[line]);
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void addLines(int item, int site, Set<Integer> found) {
        for (int component : components(item, site)) {
            if (found.add(component) && isKitAnywhere(component)) {
                addLines(component, site, found);
            }
        }
    }

    /** Whether the item has a phantom bill of material at any site, whatever its dates. */
    public boolean isKitAnywhere(int item) {
        for (int bom = boms.firstOf(item); bom < boms.endOf(item); bom++) {
            if (boms.types[bom] == BomType.PHANTOM) {
                return true;
            }
        }
        return false;
    }

    /** Whether the item has a phantom bill for the site or for all sites, whatever its dates. */
    public boolean hasPhantom(int item, int site) {
        for (int bom = boms.firstOf(item); bom < boms.endOf(item); bom++) {
            if (boms.types[bom] == BomType.PHANTOM && boms.serves(bom, site)) {
                return true;
            }
        }
        return false;
    }

    /** One walk down from an order; its window shrinks to the days on which every choice would be the same. */
    private final class Flattening {

        private record Line(int item, int offsetDays) {}

        private final int site;
        private final int day;
        private final Map<Line, Fraction> lines = new HashMap<>();
        private Validity window = Validity.ALWAYS;

        Flattening(int site, int day) {
            this.site = site;
            this.day = day;
        }

        int chooseForSubcontract(int item) {
            int bom = choose(item, FOR_SUBCONTRACT);
            return bom >= 0 ? bom : choose(item, FOR_SUBCONTRACT_ELSE);
        }

        int choose(int item, Set<BomType> types) {
            int own = chooseAt(item, types, site);
            return own >= 0 ? own : chooseAt(item, types, BomTable.ALL_SITES);
        }

        private int chooseAt(int item, Set<BomType> types, int at) {
            for (int bom = boms.firstOf(item); bom < boms.endOf(item); bom++) {
                if (boms.sites[bom] == at && types.contains(boms.types[bom]) && holds(boms.validities[bom])) {
                    return bom;
                }
            }
            return BomTable.NO_BOM;
        }

        void addLines(int bom, Fraction ratio, int offsetDays) {
            for (int line = boms.lineStarts[bom]; line < boms.lineStarts[bom + 1]; line++) {
                if (!holds(boms.lineValidities[line])) {
                    continue;
                }
                int item = boms.lineItems[line];
                int offset = Math.addExact(offsetDays, boms.lineOffsets[line]);
                Fraction needed =
                        ratio.equals(Fraction.ONE) ? boms.lineRatios[line] : ratio.times(boms.lineRatios[line]);
                int kit = choose(item, FOR_MAKE);
                if (kit >= 0 && boms.types[kit] == BomType.PHANTOM) {
                    addLines(kit, needed, offset);
                } else {
                    lines.merge(new Line(item, offset), needed, Fraction::plus);
                }
            }
        }

        private boolean holds(Validity validity) {
            window = window.whereUnchanged(validity, day);
            return validity.holdsOn(day);
        }

        List<Recipe.Ingredient> ingredients() {
            List<Recipe.Ingredient> ingredients = new ArrayList<>(lines.size());
            lines.forEach((line, ratio) -> {
                Usage usage = usages.computeIfAbsent(new Usage(ratio, line.offsetDays()), found -> found);
                ingredients.add(new Recipe.Ingredient(line.item(), usage));
            });
            ingredients.sort(Comparator.comparingInt(Recipe.Ingredient::item)
                    .thenComparingInt(ingredient -> ingredient.usage().offsetDays()));
            return ingredients;
        }
    }
}
