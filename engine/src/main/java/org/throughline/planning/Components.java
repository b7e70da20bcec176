package org.throughline.planning;

import java.math.BigInteger;
import java.util.Optional;
import org.throughline.structure.Recipe;
import org.throughline.structure.Usage;
import org.throughline.structure.Validity;

/** What an order of one node needs, as nodes: the lines of its recipe, or the stock of the site it is sent from. */
final class Components {

    /** Nothing is needed: what is bought is somebody else's to make. */
    static final Components NONE = new Components(Recipe.NOTHING, new int[0]);

    /** In ascending order, as the lines of a recipe stand. */
    private final int[] nodes;

    private final Recipe recipe;
    /** What all orders of a node need, where they need this. */
    private final Components[] forAll = {this};

    Components(Recipe recipe, int[] nodes) {
        this.recipe = recipe;
        this.nodes = nodes;
    }

    Components[] forAll() {
        return forAll;
    }

    /** The number of the bill of material, or -1 where there is none. */
    int bom() {
        return recipe.bom();
    }

    boolean holdsOn(int day) {
        return recipe.validity().holdsOn(day);
    }

    int size() {
        return nodes.length;
    }

    int node(int line) {
        return nodes[line];
    }

    /** Working days after the release on which the component is needed. */
    int offsetDays(int line) {
        return recipe.usage(line).offsetDays();
    }

    /** What an order that starts so much needs of it, in millionths. */
    long required(int line, long startQuantity) {
        return recipe.usage(line).required(startQuantity);
    }

    /** The same without any limit. */
    BigInteger exactly(int line, long startQuantity) {
        return recipe.usage(line).exactly(startQuantity);
    }

    /** The first line for the node; one beyond the last where there is none. */
    int firstLineOf(int node) {
        int line = 0;
        while (line < nodes.length && nodes[line] != node) {
            line++;
        }
        return line;
    }

    /** How much an order needs of the node, whenever it is released; empty where that is more than one line. */
    Optional<Usage> onlyUsage(int node) {
        int line = firstLineOf(node);
        boolean only = recipe.validity().equals(Validity.ALWAYS)
                && line < nodes.length
                && (line + 1 == nodes.length || nodes[line + 1] != node);
        return only ? Optional.of(recipe.usage(line)) : Optional.empty();
    }
}
