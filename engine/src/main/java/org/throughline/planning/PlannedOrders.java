package org.throughline.planning;

import java.util.Arrays;

/** All planned orders in flat columns; those of one node follow each other in the order of their creation. */
final class PlannedOrders {

    int count;
    int[] nodes = new int[64];
    /** The n-th of its node, from 1. */
    int[] numbers = new int[64];

    long[] quantities = new long[64];
    long[] startQuantities = new long[64];
    int[] needDates = new int[64];
    int[] dueDates = new int[64];
    int[] releaseDates = new int[64];
    /** The day it comes if no material is late. */
    int[] arrivals = new int[64];
    /** The day it comes if nobody acts; {@link Days#NEVER} where material never comes. */
    int[] receiptDates = new int[64];
    /** The earliest real date among the requirements that pegging gives it. */
    int[] realDates = new int[64];

    int[] boms = new int[64];
    /** Its dependent requirements: the first, and how many follow each other from there. */
    int[] firstDependents = new int[64];

    int[] dependentCounts = new int[64];
    /** The orders of a node: the first, and how many. */
    final int[] firstOfNode;

    final int[] countOfNode;

    PlannedOrders(int nodeCount) {
        firstOfNode = new int[nodeCount];
        countOfNode = new int[nodeCount];
    }

    /** Adds an order of a node and returns its number in the columns. */
    int add(int node, long quantity, int needDate) {
        if (count == nodes.length) {
            grow(Math.multiplyExact(count, 2));
        }
        int added = count;
        count++;
        if (countOfNode[node] == 0) {
            firstOfNode[node] = added;
        }
        countOfNode[node]++;
        nodes[added] = node;
        numbers[added] = countOfNode[node];
        quantities[added] = quantity;
        needDates[added] = needDate;
        realDates[added] = Days.NONE;
        boms[added] = -1;
        return added;
    }

    private void grow(int size) {
        nodes = Arrays.copyOf(nodes, size);
        numbers = Arrays.copyOf(numbers, size);
        quantities = Arrays.copyOf(quantities, size);
        startQuantities = Arrays.copyOf(startQuantities, size);
        needDates = Arrays.copyOf(needDates, size);
        dueDates = Arrays.copyOf(dueDates, size);
        releaseDates = Arrays.copyOf(releaseDates, size);
        arrivals = Arrays.copyOf(arrivals, size);
        receiptDates = Arrays.copyOf(receiptDates, size);
        realDates = Arrays.copyOf(realDates, size);
        boms = Arrays.copyOf(boms, size);
        firstDependents = Arrays.copyOf(firstDependents, size);
        dependentCounts = Arrays.copyOf(dependentCounts, size);
    }
}
