package org.throughline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughline.values.Micros;

/** Packed columns against the numbers that went in. */
class PackedProperties {

    private static final int MOST = 200;

    /** Narrow and wide, with days that are none among them. */
    @Provide
    Arbitrary<int[]> numbers() {
        Arbitrary<Integer> near = Arbitraries.integers().between(20_000, 20_400);
        Arbitrary<Integer> special = Arbitraries.of(Days.NONE, Days.NEVER, 0, -1, -2);
        return Arbitraries.oneOf(
                columns(near),
                columns(Arbitraries.oneOf(near, special)),
                columns(Arbitraries.integers()),
                columns(Arbitraries.integers().between(-2, 1)));
    }

    private static Arbitrary<int[]> columns(Arbitrary<Integer> numbers) {
        return numbers.array(int[].class).ofMaxSize(MOST);
    }

    @Provide
    Arbitrary<long[]> quantities() {
        Arbitrary<Long> whole = Arbitraries.longs().between(0, 100_000).map(units -> units * Micros.ONE);
        return Arbitraries.oneOf(
                whole.array(long[].class).ofMaxSize(MOST),
                Arbitraries.longs().greaterOrEqual(0).array(long[].class).ofMaxSize(MOST),
                Arbitraries.longs().between(0, 5_000_000).array(long[].class).ofMaxSize(MOST),
                Arbitraries.longs()
                        .between(0, Long.MAX_VALUE / Micros.ONE)
                        .map(units -> units * Micros.ONE)
                        .array(long[].class)
                        .ofMaxSize(MOST));
    }

    @Property
    void numbers_come_out_as_they_went_in(@ForAll("numbers") int[] numbers) {
        byte[] column = Packed.of(numbers, numbers.length, Packed.ZEROS);
        int[] all = new int[numbers.length];
        Packed.unpack(column, 0, all.length, all);
        assertThat(all).isEqualTo(numbers);
        for (int place = 0; place < numbers.length; place++) {
            assertThat(Packed.at(column, place)).isEqualTo(numbers[place]);
        }
    }

    @Property
    void numbers_that_climb_come_out_as_they_went_in(@ForAll("numbers") int[] numbers) {
        Arrays.sort(numbers);
        numbers_come_out_as_they_went_in(numbers);
    }

    @Property
    void quantities_come_out_as_they_went_in(@ForAll("quantities") long[] quantities) {
        byte[] column = Packed.of(quantities, quantities.length, Packed.ZEROS);
        long[] all = new long[quantities.length];
        Packed.unpack(column, 0, all.length, all);
        assertThat(all).isEqualTo(quantities);
        for (int place = 0; place < quantities.length; place++) {
            assertThat(Packed.quantity(column, place)).isEqualTo(quantities[place]);
        }
    }

    @Property
    void an_equal_column_that_is_known_is_taken(
            @ForAll("numbers") int[] numbers, @ForAll("quantities") long[] quantities) {
        byte[] known = Packed.of(numbers, numbers.length, Packed.ZEROS);
        byte[] knownQuantities = Packed.of(quantities, quantities.length, Packed.ZEROS);
        assertThat(Packed.of(numbers, numbers.length, known)).isSameAs(known);
        assertThat(Packed.of(quantities, quantities.length, knownQuantities)).isSameAs(knownQuantities);
    }

    @Property
    void columns_are_the_same_where_their_numbers_are(
            @ForAll("numbers") int[] numbers, @ForAll("numbers") int[] others) {
        int[] left = Arrays.copyOf(numbers, Math.min(numbers.length, others.length));
        int[] right = Arrays.copyOf(others, left.length);
        byte[] column = Packed.of(left, left.length, Packed.ZEROS);
        assertThat(Packed.isSame(column, Packed.of(right, right.length, column)))
                .isEqualTo(Arrays.equals(left, right));
    }

    @Property
    void only_zeros_are_zero(@ForAll("numbers") int[] numbers) {
        boolean zero = Arrays.stream(numbers).allMatch(number -> number == 0);
        assertThat(Packed.isZero(Packed.of(numbers, numbers.length, Packed.ZEROS)))
                .isEqualTo(zero);
    }
}
