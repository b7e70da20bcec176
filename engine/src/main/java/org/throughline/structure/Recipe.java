package org.throughline.structure;

import java.util.List;
import org.throughline.values.Fraction;
import org.throughline.values.Micros;

/**
 * The components of an order for one item at one site, phantoms already replaced by their lines and lines for the
 * same component and offset already added up, for every release day of its validity.
 */
public final class Recipe {

    /** One component: so much for each unit started, so many working days after the release. */
    record Ingredient(int item, int offsetDays, Fraction perUnit) {}

    /** Nothing is needed, on any day. */
    public static final Recipe NOTHING = new Recipe(-1, Validity.ALWAYS, List.of());

    private final int bom;
    private final Validity validity;
    private final int[] items;
    /** Empty where all are 0. */
    private final int[] offsets;
    /** Numerator and denominator of each line side by side, as they are asked for; both 0 where they are too long. */
    private final long[] ratios;

    private final Fraction[] fractions;

    Recipe(int bom, Validity validity, List<Ingredient> ingredients) {
        this.bom = bom;
        this.validity = validity;
        int size = ingredients.size();
        items = new int[size];
        boolean anyOffset = ingredients.stream().anyMatch(ingredient -> ingredient.offsetDays() != 0);
        offsets = new int[anyOffset ? size : 0];
        ratios = new long[2 * size];
        fractions = new Fraction[size];
        for (int line = 0; line < size; line++) {
            Ingredient ingredient = ingredients.get(line);
            items[line] = ingredient.item();
            if (anyOffset) {
                offsets[line] = ingredient.offsetDays();
            }
            fractions[line] = ingredient.perUnit();
            if (ingredient.perUnit().isShort()) {
                ratios[2 * line] = ingredient.perUnit().numerator().longValueExact();
                ratios[2 * line + 1] = ingredient.perUnit().denominator().longValueExact();
            }
        }
    }

    /** So much of the item itself, on any day: what is sent from another site. */
    public static Recipe same(int item) {
        return new Recipe(-1, Validity.ALWAYS, List.of(new Ingredient(item, 0, Fraction.ONE)));
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

    /** Working days after the release on which the component is needed. */
    public int offsetDays(int line) {
        return offsets.length == 0 ? 0 : offsets[line];
    }

    /**
     * What an order that starts {@code startQuantity} (millionths) needs of the component, rounded up once.
     *
     * @throws ArithmeticException where the quantity leaves the range of a {@code long}
     */
    public long required(int line, long startQuantity) {
        long denominator = ratios[2 * line + 1];
        return denominator > 0
                ? Micros.timesCeiling(startQuantity, ratios[2 * line], denominator)
                : fractions[line].timesCeiling(startQuantity);
    }
}
