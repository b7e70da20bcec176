package org.throughline.planning;

import org.throughline.values.CodePointOrder;

/** The order in which requirements of a node are served, and a stable sort by any such order. */
final class RequirementOrder {

    /** Compares two requirements by their numbers. */
    interface Comparison {
        int compare(int left, int right);
    }

    private final Worksheet sheet;
    private final Requirements requirements;

    RequirementOrder(Worksheet sheet) {
        this.sheet = sheet;
        requirements = sheet.requirements;
    }

    /** By date, then safety stock first, then priority, kind, reference and offset. */
    int inNetting(int left, int right) {
        int order = Boolean.compare(requirements.isNegativeStock(right), requirements.isNegativeStock(left));
        if (order == 0) {
            order = Integer.compare(requirements.dates[left], requirements.dates[right]);
        }
        if (order == 0) {
            order = Boolean.compare(isSafety(right), isSafety(left));
        }
        if (order == 0) {
            order = Integer.compare(requirements.priorities[left], requirements.priorities[right]);
        }
        if (order == 0) {
            order = requirements.kind(left).compareTo(requirements.kind(right));
        }
        if (order == 0) {
            order = compareReferences(left, right);
        }
        return order != 0 ? order : Integer.compare(requirements.offsets[left], requirements.offsets[right]);
    }

    private boolean isSafety(int requirement) {
        return requirements.kind(requirement) == RequirementKind.SAFETY_STOCK;
    }

    private int compareReferences(int left, int right) {
        int first = requirements.references[left];
        int second = requirements.references[right];
        return switch (requirements.kind(left)) {
            case SAFETY_STOCK -> 0;
            case ORDER, FORECAST ->
                CodePointOrder.compare(
                        sheet.demands.get(first).demand(),
                        sheet.demands.get(second).demand());
            case ALLOCATION ->
                CodePointOrder.compare(
                        sheet.allocations.get(first).receipt(),
                        sheet.allocations.get(second).receipt());
            case DEPENDENT ->
                sheet.network.compareOrderNames(
                        sheet.orders.nodes[first],
                        sheet.orders.numbers[first],
                        sheet.orders.nodes[second],
                        sheet.orders.numbers[second]);
        };
    }

    /** Sorts requirement numbers, keeping equal ones as they are; costs little where they are in order already. */
    static void sort(int[] numbers, Comparison comparison) {
        int sorted = 1;
        while (sorted < numbers.length && comparison.compare(numbers[sorted - 1], numbers[sorted]) <= 0) {
            sorted++;
        }
        if (sorted < numbers.length) {
            sort(numbers.clone(), numbers, 0, numbers.length, comparison);
        }
    }

    private static void sort(int[] from, int[] into, int start, int end, Comparison comparison) {
        if (end - start < 2) {
            return;
        }
        int middle = (start + end) >>> 1;
        sort(into, from, start, middle, comparison);
        sort(into, from, middle, end, comparison);
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takeLeft = right >= end || (left < middle && comparison.compare(from[left], from[right]) <= 0);
            into[at] = takeLeft ? from[left] : from[right];
            if (takeLeft) {
                left++;
            } else {
                right++;
            }
        }
    }
}
