package org.throughline.structure;

import java.util.List;
import org.throughline.values.Fraction;

/**
 * The components of an order for one item at one site, phantoms already replaced by their lines and lines for the
 * same component and offset already added up, for every release day of its validity.
 */
public final class Recipe {

    /** One component. */
    record Ingredient(int item, Usage usage) {}

    /** Nothing is needed, on any day. */
    public static final Recipe NOTHING = new Recipe(-1, Validity.ALWAYS, List.of());

    private static final Usage THE_SAME = new Usage(Fraction.ONE, 0);

    private final int bom;
    private final Validity validity;
    private final int[] items;
    private final Usage[] usages;

    Recipe(int bom, Validity validity, List<Ingredient> ingredients) {
        this.bom = bom;
        this.validity = validity;
        items = ingredients.stream().mapToInt(Ingredient::item).toArray();
        usages = ingredients.stream().map(Ingredient::usage).toArray(Usage[]::new);
    }

    /** So much of the item itself, on any day: what is sent from another site. */
    public static Recipe same(int item) {
        return new Recipe(-1, Validity.ALWAYS, List.of(new Ingredient(item, THE_SAME)));
    }

    /** The number of the bill of material, or -1 where there is none. */
    public int bom() {
        return bom;
    }

    /** The release days on which these components hold. */
    public Validity validity() {
        return validity;
    }

    /** How many components there are. */
    public int size() {
        return items.length;
    }

    /** The item of a component. */
    public int item(int line) {
        return items[line];
    }

    /** How much of a component is needed, and when. */
    public Usage usage(int line) {
        return usages[line];
    }
}
