package org.throughline.planning;

import java.util.Arrays;
import org.throughline.planning.Netted.Needs;

/**
 * Requirements of one node before they are packed or while all are looked at, in columns with room for more; {@link
 * Needs} says what each means.
 */
final class Gathered {

    final int[] dates;
    /** When each is really needed, {@link Days#NONE} where only safety stock asks; pegging goes by it. */
    final int[] realDates;

    final long[] quantities;
    /** As {@link Needs#packed} keeps them, so that all are dependent unless somebody says otherwise. */
    final int[] kinds;

    final int[] references;
    final int[] numbers;
    final int[] offsets;

    /** Room for so many. */
    Gathered(int size) {
        dates = new int[size];
        realDates = new int[size];
        quantities = new long[size];
        kinds = new int[size];
        references = new int[size];
        numbers = new int[size];
        offsets = new int[size];
    }

    private Gathered(Gathered other, int size) {
        dates = Arrays.copyOf(other.dates, size);
        realDates = Arrays.copyOf(other.realDates, size);
        quantities = Arrays.copyOf(other.quantities, size);
        kinds = Arrays.copyOf(other.kinds, size);
        references = Arrays.copyOf(other.references, size);
        numbers = Arrays.copyOf(other.numbers, size);
        offsets = Arrays.copyOf(other.offsets, size);
    }

    /** Takes all that is packed there, for which there must be room. */
    void unpack(Needs needs, Pegged pegged) {
        unpack(needs, 0, needs.count());
        Packed.unpack(pegged.realDates(), 0, needs.count(), realDates);
    }

    /** Takes so many from the first of them on, for which there must be room, but not when they are really needed. */
    void unpack(Needs needs, int first, int count) {
        Packed.unpack(needs.dates(), first, count, dates);
        Packed.unpack(needs.quantities(), first, count, quantities);
        Packed.unpack(needs.kinds(), first, count, kinds);
        Packed.unpack(needs.references(), first, count, references);
        Packed.unpack(needs.numbers(), first, count, numbers);
        Packed.unpack(needs.offsets(), first, count, offsets);
    }

    /** The same with more room. */
    Gathered withRoom(int size) {
        return new Gathered(this, size);
    }

    int room() {
        return dates.length;
    }

    /** Takes a requirement of others to a place of its own. */
    void take(int place, Gathered others, int from) {
        dates[place] = others.dates[from];
        realDates[place] = others.realDates[from];
        quantities[place] = others.quantities[from];
        kinds[place] = others.kinds[from];
        references[place] = others.references[from];
        numbers[place] = others.numbers[from];
        offsets[place] = others.offsets[from];
    }

    RequirementKind kind(int requirement) {
        return Needs.unpacked(kinds[requirement]);
    }

    boolean isDependent(int requirement) {
        return kinds[requirement] == 0;
    }

    boolean isNegativeStock(int requirement) {
        return references[requirement] == Netted.NEGATIVE_STOCK;
    }

    /** The date, but before every date for negative stock. */
    int day(int requirement) {
        return isNegativeStock(requirement) ? Days.NONE : dates[requirement];
    }

    /** The first of them for good. */
    Needs packed(int count) {
        return new Needs(
                count,
                Packed.of(dates, count, Packed.ZEROS),
                Packed.of(quantities, count, Packed.ZEROS),
                Packed.of(kinds, count, Packed.ZEROS),
                Packed.of(references, count, Packed.ZEROS),
                Packed.of(numbers, count, Packed.ZEROS),
                Packed.of(offsets, count, Packed.ZEROS));
    }
}
