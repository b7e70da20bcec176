package org.throughline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughline.values.Micros;

/** What two packed columns have in common at the beginning and at the end, against the numbers one by one. */
class MarginsProperties {

    private static final int MOST = 80;

    /** Numbers before and after. */
    @SuppressWarnings("ArrayRecordComponent") // Columns, which nobody compares as records.
    record Two(int[] before, int[] after) {}

    /** Mostly with a common beginning and a common end, of equal length and of others. */
    @Provide
    Arbitrary<Two> columns() {
        Arbitrary<Integer> near = Arbitraries.integers().between(0, 9);
        Arbitrary<Integer> days = Arbitraries.oneOf(
                Arbitraries.integers().between(20_000, 20_400), Arbitraries.of(Days.NONE, Days.NEVER));
        return Arbitraries.oneOf(columns(near), columns(days), columns(Arbitraries.integers()));
    }

    private static Arbitrary<Two> columns(Arbitrary<Integer> number) {
        Arbitrary<int[]> shared = number.array(int[].class).ofMaxSize(MOST);
        Arbitrary<int[]> between = number.array(int[].class).ofMaxSize(4);
        return Combinators.combine(shared, between, between, shared)
                .as((first, before, after, last) -> new Two(joined(first, before, last), joined(first, after, last)));
    }

    private static int[] joined(int[]... parts) {
        return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
    }

    @Property
    void numbers_are_alike_as_far_as_they_are(@ForAll("columns") Two two) {
        Margins same =
                Margins.of(two.before().length, two.after().length).within(packed(two.before()), packed(two.after()));
        // Days that are none may come out different where the columns begin with other heads.
        assertThat(same.first()).isLessThanOrEqualTo(first(two));
        assertThat(same.last()).isLessThanOrEqualTo(last(two, 0));
        assertThat(same.endBefore()).isGreaterThanOrEqualTo(same.first());
        for (int row = 0; row < two.after().length; row++) {
            if (same.hold(row)) {
                assertThat(two.before()[same.before(row)]).isEqualTo(two.after()[row]);
            }
        }
    }

    @Property
    void quantities_are_alike_as_far_as_they_are(@ForAll("columns") Two two) {
        Margins same = Margins.of(two.before().length, two.after().length)
                .within(quantities(two.before()), quantities(two.after()));
        assertThat(same.first()).isEqualTo(first(two));
        assertThat(same.last()).isEqualTo(last(two, 0));
    }

    @Property
    void numbers_at_the_end_may_be_moved(@ForAll("columns") Two two) {
        int[] moved = Arrays.stream(two.after()).map(number -> number / 2 + 1).toArray();
        int[] before = Arrays.stream(two.before()).map(number -> number / 2).toArray();
        Margins same = Margins.of(before.length, moved.length).within(packed(before), packed(moved), 1);
        assertThat(same.last()).isLessThanOrEqualTo(last(new Two(before, moved), 1));
        assertThat(same.first()).isLessThanOrEqualTo(first(new Two(before, moved)));
    }

    private static byte[] packed(int[] numbers) {
        return Packed.of(numbers, numbers.length, Packed.ZEROS);
    }

    private static byte[] quantities(int[] numbers) {
        long[] quantities =
                Arrays.stream(numbers).mapToLong(number -> number * Micros.ONE).toArray();
        return Packed.of(quantities, quantities.length, Packed.ZEROS);
    }

    private static int first(Two two) {
        int common = Math.min(two.before().length, two.after().length);
        return IntStream.range(0, common)
                .filter(row -> two.before()[row] != two.after()[row])
                .findFirst()
                .orElse(common);
    }

    private static int last(Two two, int more) {
        int common = Math.min(two.before().length, two.after().length);
        return IntStream.range(0, common)
                .filter(row ->
                        two.before()[two.before().length - 1 - row] + more != two.after()[two.after().length - 1 - row])
                .findFirst()
                .orElse(common);
    }
}
