package org.throughline.planning;

/** A stable sort of numbers by any comparison, which costs little where they are in order already. */
final class MergeSort {

    /** Compares two numbers. */
    interface Comparison {
        int compare(int left, int right);
    }

    private MergeSort() {}

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
