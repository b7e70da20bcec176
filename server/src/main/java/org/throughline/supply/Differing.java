package org.throughline.supply;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tells of two maps that follow one another what is said otherwise. */
final class Differing {

    private Differing() {}

    /** The keys that only one of them has, or for which they have different values. */
    @SuppressWarnings("ReferenceEquality")
    static <K, V> Set<K> keys(Map<K, V> before, Map<K, V> after) {
        Set<K> others = new HashSet<>();
        // What stayed as it was is mostly not looked at at all.
        if (before != after) {
            after.forEach((key, value) -> {
                if (!value.equals(before.get(key))) {
                    others.add(key);
                }
            });
            before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(others::add);
        }
        return others;
    }
}
