package org.throughline.planning;

import java.util.Arrays;

/** Numbers the items at sites that are planned, in the text order of item and site. */
final class NodeIndex {

    /** Each node once, as item number × number of sites + site number, in order. */
    private final long[] keys;

    private final int siteCount;

    /** Takes the keys in any order and any number of times. */
    NodeIndex(long[] keys, int siteCount) {
        this.siteCount = siteCount;
        this.keys = Arrays.stream(keys).sorted().distinct().toArray();
    }

    static long key(int item, int site, int siteCount) {
        return (long) item * siteCount + site;
    }

    int size() {
        return keys.length;
    }

    /** The node of an item at a site, or {@link Terms#NOWHERE}. */
    int node(int item, int site) {
        int found = Arrays.binarySearch(keys, key(item, site, siteCount));
        return found < 0 ? Terms.NOWHERE : found;
    }

    int[] items() {
        return Arrays.stream(keys).mapToInt(key -> (int) (key / siteCount)).toArray();
    }

    int[] sites() {
        return Arrays.stream(keys).mapToInt(key -> (int) (key % siteCount)).toArray();
    }
}
