package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ByKeyTest {

    private static final long SEED = 8;
    private static final int LISTS = 500;
    private static final int KEYS = 12;

    /** A row that names up to two of the keys. */
    private record Row(int number, List<Integer> names) {}

    private static final Comparator<Row> ORDER = Comparator.comparingInt(Row::number);

    @Test
    void whatever_comes_and_goes_every_name_has_its_rows_in_order_and_is_told_where_they_are_others() {
        Random dice = new Random(SEED);
        ByKey<Integer, Row> kept = new ByKey<>(Row::names, ORDER);
        List<Row> rows = new ArrayList<>();
        Map<Integer, List<Row>> before = new HashMap<>();
        for (int list = 0; list < LISTS; list++) {
            for (int change = dice.nextInt(4); change > 0; change--) {
                change(rows, dice);
            }
            Set<Integer> told = kept.follow(List.copyOf(rows));
            Set<Integer> others = new HashSet<>();
            for (int key = 0; key < KEYS; key++) {
                List<Row> fresh = ofName(rows, key);
                assertThat(kept.of(key)).isEqualTo(fresh);
                assertThat(kept.first(key)).isEqualTo(fresh.stream().findFirst());
                if (!fresh.equals(before.put(key, fresh)) && !(fresh.isEmpty() && list == 0)) {
                    others.add(key);
                }
            }
            assertThat(told).containsAll(others);
        }
    }

    @Test
    void of_rows_that_are_the_same_nothing_is_told() {
        ByKey<Integer, Row> kept = new ByKey<>(Row::names, ORDER);
        List<Row> rows = IntStream.range(0, KEYS)
                .mapToObj(number -> new Row(number, List.of(number)))
                .toList();

        assertThat(kept.follow(rows)).hasSize(KEYS);
        assertThat(kept.follow(List.copyOf(rows))).isEmpty();
        assertThat(kept.follow(rows.subList(1, KEYS))).containsExactly(0);
        assertThat(kept.of(0)).isEmpty();
    }

    private static List<Row> ofName(List<Row> rows, int key) {
        return rows.stream()
                .filter(row -> row.names().contains(key))
                .sorted(ORDER)
                .toList();
    }

    private static void change(List<Row> rows, Random dice) {
        int at = dice.nextInt(rows.size() + 1);
        Row fresh = new Row(
                dice.nextInt(),
                dice.ints(dice.nextInt(3), 0, KEYS).distinct().boxed().toList());
        switch (dice.nextInt(3)) {
            case 0 -> rows.add(at, fresh);
            case 1 -> {
                if (at < rows.size()) {
                    rows.remove(at);
                }
            }
            default -> {
                if (at < rows.size()) {
                    rows.set(at, fresh);
                }
            }
        }
    }
}
