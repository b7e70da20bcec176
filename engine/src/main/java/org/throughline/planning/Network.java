package org.throughline.planning;

import java.util.Arrays;
import org.throughline.structure.ProductStructure;
import org.throughline.structure.Recipe;
import org.throughline.structure.Source;
import org.throughline.values.CodePointOrder;
import org.throughline.values.WorkingCalendar;

/**
 * The nodes that are planned, one for each item at a site, in flat columns, and the edges from each down to what it
 * may need. Nodes are numbered in the text order of item and site; {@link #sequence} is the low-level-code order.
 */
final class Network {

    final ProductStructure structure;
    final NodeTable nodes;
    /** What the name of each planned order of the node begins with. */
    final String[] prefixes;
    /** The children of node n are children[childStarts[n]] up to but not with children[childStarts[n + 1]]. */
    final int[] childStarts;

    final int[] children;
    /** The nodes in low-level-code order, parents before what they need; within a level by number. */
    final int[] sequence;
    /** The low-level code: the longest way down from a node that nobody needs. */
    final int[] levels;

    private final WorkingCalendar[] calendars;
    private final int[] prefixRanks;
    private final boolean[] prefixNests;
    private final Recipe[][] recipes;

    Network(NodeTable nodes, Edges edges, WorkingCalendar[] calendars, ProductStructure structure) {
        this.structure = structure;
        this.calendars = calendars;
        this.nodes = nodes;
        childStarts = edges.starts;
        children = edges.targets;
        levels = LowLevelCodes.of(edges);
        sequence = LowLevelCodes.sequence(levels);
        recipes = new Recipe[nodes.size()][];
        prefixes = new String[nodes.size()];
        for (int node = 0; node < nodes.size(); node++) {
            prefixes[node] = "P-" + itemName(node) + "-" + siteName(node) + "-";
        }
        prefixRanks = new int[nodes.size()];
        prefixNests = new boolean[nodes.size()];
        rankPrefixes();
    }

    private void rankPrefixes() {
        Integer[] order = new Integer[prefixes.length];
        Arrays.setAll(order, node -> node);
        Arrays.sort(order, (left, right) -> CodePointOrder.compare(prefixes[left], prefixes[right]));
        for (int rank = 0; rank < order.length; rank++) {
            prefixRanks[order[rank]] = rank;
            prefixNests[order[rank]] =
                    rank + 1 < order.length && prefixes[order[rank + 1]].startsWith(prefixes[order[rank]]);
        }
    }

    int size() {
        return nodes.size();
    }

    String itemName(int node) {
        return structure.items().key(nodes.items[node]);
    }

    String siteName(int node) {
        return structure.sites().key(nodes.sites[node]);
    }

    WorkingCalendar calendar(int node) {
        return calendars[nodes.sites[node]];
    }

    /** The components of an order of the node that is released on the day. */
    Recipe recipe(int node, int day) {
        Recipe[] known = recipes[node];
        if (known != null) {
            for (Recipe recipe : known) {
                if (recipe.validity().holdsOn(day)) {
                    return recipe;
                }
            }
        }
        Recipe recipe = structure.recipe(nodes.items[node], nodes.sites[node], nodes.sources[node], day);
        Recipe[] grown = known == null ? new Recipe[1] : Arrays.copyOf(known, known.length + 1);
        grown[grown.length - 1] = recipe;
        recipes[node] = grown;
        return recipe;
    }

    /** Whether lead times of the node count working days (make, subcontract) rather than calendar days. */
    private boolean countsWorkingDays(int node) {
        return nodes.sources[node] == Source.MAKE || nodes.sources[node] == Source.SUBCONTRACT;
    }

    /** The day a lead time before {@code due}, rolled back. */
    int leadTimeBefore(int node, int due) {
        return countsWorkingDays(node)
                ? calendar(node).minus(due, nodes.leadTimes[node])
                : calendar(node).onOrBefore(due - nodes.leadTimes[node]);
    }

    /** The day on which an order that starts on {@code start} is received: its lead time later, rolled forward. */
    int leadTimeAfter(int node, int start) {
        return countsWorkingDays(node)
                ? calendar(node).plus(start, nodes.leadTimes[node])
                : calendar(node).onOrAfter(start + nodes.leadTimes[node]);
    }

    /** The need rolled back to a working day, less the safety lead time: when supply should be there. */
    int due(int node, int need) {
        return calendar(node).minus(need, nodes.safetyLeadTimes[node]);
    }

    /** Compares the names of two planned orders as text without writing them. */
    int compareOrderNames(int leftNode, int leftNumber, int rightNode, int rightNumber) {
        if (leftNode == rightNode) {
            return compareAsText(leftNumber, rightNumber);
        }
        if (prefixNests[leftNode] || prefixNests[rightNode]) {
            return CodePointOrder.compare(prefixes[leftNode] + leftNumber, prefixes[rightNode] + rightNumber);
        }
        return Integer.compare(prefixRanks[leftNode], prefixRanks[rightNode]);
    }

    private static int compareAsText(int left, int right) {
        long first = left;
        long second = right;
        while (digits(first) < digits(second)) {
            first *= 10;
        }
        while (digits(second) < digits(first)) {
            second *= 10;
        }
        return first != second ? Long.compare(first, second) : Integer.compare(left, right);
    }

    private static int digits(long number) {
        int digits = 1;
        for (long bound = 10; bound <= number; bound *= 10) {
            digits++;
        }
        return digits;
    }
}
