package org.throughline.structure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.throughline.values.CodePointOrder;

/** Numbers keys in the order of their text, so that the order of rows never shows in a plan. */
public final class Index {

    private final String[] keys;
    private final int[] rows;
    private final Map<String, Integer> numbers;

    /** Numbers the keys, each of which may occur once; the place of a key in the list is its row. */
    public Index(List<String> keysByRow) {
        int[] order = IntStream.range(0, keysByRow.size())
                .boxed()
                .sorted(Comparator.comparing(keysByRow::get, CodePointOrder::compare))
                .mapToInt(Integer::intValue)
                .toArray();
        rows = order;
        keys = new String[order.length];
        numbers = HashMap.newHashMap(order.length);
        for (int number = 0; number < order.length; number++) {
            keys[number] = keysByRow.get(order[number]);
            numbers.put(keys[number], number);
        }
    }

    /** How many keys there are. */
    public int size() {
        return keys.length;
    }

    /** The number of a key that is known to be there. */
    public int of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("The key (%s) is not there.".formatted(key)));
    }

    /** The number of a key. */
    public Optional<Integer> find(String key) {
        return Optional.ofNullable(numbers.get(key));
    }

    /** The key of a number. */
    public String key(int number) {
        return keys[number];
    }

    /** The row of a number. */
    public int rowOf(int number) {
        return rows[number];
    }

    /** The row of a key. */
    int row(String key) {
        return rows[of(key)];
    }
}
