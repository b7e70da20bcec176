package org.throughline.planning;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.structure.ProductStructure;
import org.throughline.structure.Recipe;
import org.throughline.structure.Usage;
import org.throughline.values.CodePointOrder;

/**
 * The nodes that are planned, one for each item at a site, and the edges between each and what it may need. Nodes are
 * numbered in the text order of item and site; {@link #sequence} is the low-level-code order.
 */
final class Network {

    final ProductStructure structure;
    /** The item and the site of each node. */
    final int[] items;

    final int[] sites;
    /** What the name of each planned order of the node begins with. */
    final String[] prefixes;
    /** What each node may need. */
    final Edges children;
    /** Which nodes may need each node. */
    final Edges parents;
    /** The nodes in low-level-code order, parents before what they need; within a level by number. */
    final int[] sequence;
    /** The low-level code: the longest way down from a node that nobody needs. */
    final int[] levels;

    private final NodeIndex index;
    /** The place of each prefix in the order of text, doubled; odd where another prefix begins with it. */
    private final int[] prefixRanks;

    private final Components[][] known;
    /** By edge of {@link #parents}: what was found of how much every order of the parent needs. */
    private final @Nullable Usage[] usages;

    Network(NodeIndex index, Edges children, ProductStructure structure) {
        this.structure = structure;
        this.index = index;
        this.children = children;
        items = index.items();
        sites = index.sites();
        parents = children.reversed();
        levels = LowLevelCodes.of(children);
        sequence = LowLevelCodes.sequence(levels);
        known = new Components[index.size()][];
        usages = new @Nullable Usage[parents.targets.length];
        prefixes = new String[index.size()];
        for (int node = 0; node < prefixes.length; node++) {
            prefixes[node] = "P-" + itemName(node) + "-" + siteName(node) + "-";
        }
        prefixRanks = new int[prefixes.length];
        rankPrefixes();
    }

    private void rankPrefixes() {
        Integer[] order = new Integer[prefixes.length];
        Arrays.setAll(order, node -> node);
        Arrays.sort(order, (left, right) -> CodePointOrder.compare(prefixes[left], prefixes[right]));
        for (int rank = 0; rank < order.length; rank++) {
            boolean nests = rank + 1 < order.length && prefixes[order[rank + 1]].startsWith(prefixes[order[rank]]);
            prefixRanks[order[rank]] = 2 * rank + (nests ? 1 : 0);
        }
    }

    int size() {
        return prefixes.length;
    }

    /** The node of an item at a site, or {@link Terms#NOWHERE}. */
    int node(int item, int site) {
        return index.node(item, site);
    }

    String itemName(int node) {
        return structure.items().key(items[node]);
    }

    String siteName(int node) {
        return structure.sites().key(sites[node]);
    }

    /**
     * What an order of the node needs that is released on the day. Several may ask at once: what one of them found is
     * at worst found again.
     */
    Components components(int node, Terms terms, int day) {
        Components[] found = known[node];
        if (found != null) {
            for (Components components : found) {
                if (components.holdsOn(day)) {
                    return components;
                }
            }
        }
        Components components = find(node, terms, day);
        if (found == null) {
            known[node] = components.forAll();
        } else {
            Components[] grown = Arrays.copyOf(found, found.length + 1);
            grown[found.length] = components;
            known[node] = grown;
        }
        return components;
    }

    /**
     * How much of the node any order of the parent at the other end of an edge needs, whenever it is released; empty
     * where it depends on that, or takes more than one line to say. Of the parent's orders one is looked at, and none
     * once this is known. Several may ask at once.
     */
    Optional<Usage> usage(int edge, int node, Netted.Orders orders) {
        Usage before = usages[edge];
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Usage> found = orders.components(0).onlyUsage(node);
        found.ifPresent(usage -> usages[edge] = usage);
        return found;
    }

    private Components find(int node, Terms terms, int day) {
        return switch (terms.source()) {
            case MAKE, SUBCONTRACT -> {
                Recipe recipe = structure.recipe(items[node], sites[node], terms.source(), day);
                int[] nodes = new int[recipe.size()];
                Arrays.setAll(nodes, line -> index.node(recipe.item(line), sites[node]));
                yield new Components(recipe, nodes);
            }
            case TRANSFER -> new Components(Recipe.same(items[node]), new int[] {terms.fromNode()});
            case BUY, UNPLANNED, NONE -> Components.NONE;
        };
    }

    /** Compares the names of two planned orders, given by their places, as text without writing them. */
    int compareOrderNames(int leftNode, int left, int rightNode, int right) {
        if (leftNode == rightNode) {
            return compareAsText(left + 1, right + 1);
        }
        int leftRank = prefixRanks[leftNode];
        int rightRank = prefixRanks[rightNode];
        return ((leftRank | rightRank) & 1) == 0
                ? Integer.compare(leftRank, rightRank)
                : CodePointOrder.compare(prefixes[leftNode] + (left + 1), prefixes[rightNode] + (right + 1));
    }

    private static int compareAsText(int left, int right) {
        int leftDigits = digits(left);
        int rightDigits = digits(right);
        if (leftDigits == rightDigits) {
            return Integer.compare(left, right);
        }
        long first = left;
        long second = right;
        for (int digits = leftDigits; digits < rightDigits; digits++) {
            first *= 10;
        }
        for (int digits = rightDigits; digits < leftDigits; digits++) {
            second *= 10;
        }
        return first != second ? Long.compare(first, second) : Integer.compare(left, right);
    }

    private static int digits(int number) {
        int digits = 1;
        for (long bound = 10; bound <= number; bound *= 10) {
            digits++;
        }
        return digits;
    }
}
