package org.throughline.planning;

import org.throughline.structure.Recipe;

/** What an order of one node needs, as nodes: the lines of its recipe, or the stock of the site it is sent from. */
final class Components {

    /** Nothing is needed: what is bought is somebody else's to make. */
    static final Components NONE = new Components(Recipe.NOTHING, new int[0]);

    /** In ascending order, as the lines of a recipe stand. */
    private final int[] nodes;

    private final Recipe recipe;

    Components(Recipe recipe, int[] nodes) {
        this.recipe = recipe;
        this.nodes = nodes;
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
        return recipe.offsetDays(line);
    }

    /** What an order that starts so much needs of it, in millionths. */
    long required(int line, long startQuantity) {
        return recipe.required(line, startQuantity);
    }

    /** The first line for the node; one beyond the last where there is none. */
    int firstLineOf(int node) {
        int line = 0;
        while (line < nodes.length && nodes[line] != node) {
            line++;
        }
        return line;
    }
}
