package org.throughline.planning;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.throughline.values.Micros;

/**
 * Columns of whole numbers in which each takes only as many bits as its column needs, so that memory brings many at
 * once. A column does not know how long it is; columns of equal length hold the same numbers where their bytes are the
 * same. Where a column is equal to one that is known already, that one is taken, so that a plan keeps it once.
 *
 * <p>A column begins with a head of eight bytes, lowest first: how many bits each number takes, whether the column
 * climbs (by one from place to place) and whether it counts whole units instead of millionths, then its base. A number
 * is the base, and its place where the column climbs, and what its bits say, which follow the head one after the other
 * (frame of reference).
 */
final class Packed {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int HEAD = Long.BYTES;
    private static final int BASE_AT = 8;
    private static final int WIDTH = 0x3F;
    private static final int CLIMBS_AT = 6;
    private static final long CLIMBS = 1L << CLIMBS_AT;
    private static final long WHOLE = 1L << 7;

    /** Bits that can be read at once wherever they begin; a wider column keeps each number as it is. */
    private static final int WIDTH_MAX = 56;

    private static final int AS_IT_IS = 63;

    /** A unit is 2^6 × 15,625 millionths; the latter divides without rest by multiplying modulo 2^64. */
    private static final int TWOS = Long.numberOfTrailingZeros(Micros.ONE);

    private static final long INVERSE = 0x790FB65668C26139L;
    private static final long UNITS_MAX = Long.MAX_VALUE / Micros.ONE;

    /** Nothing but zeros. */
    static final byte[] ZEROS = column(0, 0);

    /** Each place holds its own number. */
    static final byte[] PLACES = column(CLIMBS, 0);

    private Packed() {}

    private static byte[] column(long head, int bytes) {
        byte[] column = new byte[Math.addExact(HEAD, bytes)];
        LONGS.set(column, 0, head);
        return column;
    }

    /** Whether it holds nothing but zeros. */
    static boolean isZero(byte[] column) {
        return (long) LONGS.get(column, 0) == 0;
    }

    /** The number at a place. */
    static int at(byte[] column, int place) {
        long head = (long) LONGS.get(column, 0);
        return (int) ((head >> BASE_AT) + (head >>> CLIMBS_AT & 1) * place + bits(column, head, place));
    }

    /** The quantity at a place, in millionths. */
    static long quantity(byte[] column, int place) {
        return value(column, place);
    }

    /** The number or the quantity at a place; numbers that are the same may come out different modulo 2^32. */
    static long value(byte[] column, int place) {
        long head = (long) LONGS.get(column, 0);
        if ((head & WIDTH) == AS_IT_IS) {
            return (long) LONGS.get(column, HEAD + place * Long.BYTES);
        }
        long number = (head >> BASE_AT) + (head >>> CLIMBS_AT & 1) * place + bits(column, head, place);
        return (head & WHOLE) == 0 ? number : number * Micros.ONE;
    }

    /** Reads the eight bytes that end where the number ends; the head lies before the first. */
    private static long bits(byte[] column, long head, int place) {
        int width = (int) head & WIDTH;
        long end = (place + 1L) * width;
        int lastByte = (int) ((end + 7) >>> 3);
        long word = (long) LONGS.get(column, lastByte);
        // Shifted in two steps, as none would remain of no bits.
        return word << (((long) lastByte << 3) - end) >>> 1 >>> (Long.SIZE - 1 - width);
    }

    /** Writes so many numbers of a column, from the first of them on, where there is room for them. */
    static void unpack(byte[] column, int first, int count, int[] into) {
        long head = (long) LONGS.get(column, 0);
        int width = (int) head & WIDTH;
        int step = (int) (head >>> CLIMBS_AT) & 1;
        int base = (int) (head >> BASE_AT) + step * first;
        if (width == 0) {
            for (int place = 0; place < count; place++) {
                into[place] = base + step * place;
            }
            return;
        }
        long end = (long) first * width;
        for (int place = 0; place < count; place++) {
            end += width;
            int lastByte = (int) ((end + 7) >>> 3);
            long word = (long) LONGS.get(column, lastByte);
            int bits = (int) (word << (-end & 7) >>> (Long.SIZE - width));
            into[place] = base + step * place + bits;
        }
    }

    /** Writes so many quantities of a column, in millionths, from the first of them on, where there is room. */
    static void unpack(byte[] column, int first, int count, long[] into) {
        long head = (long) LONGS.get(column, 0);
        int width = (int) head & WIDTH;
        if (width == 0 || width == AS_IT_IS) {
            for (int place = 0; place < count; place++) {
                into[place] = quantity(column, first + place);
            }
            return;
        }
        long unit = (head & WHOLE) == 0 ? 1 : Micros.ONE;
        long base = (head >> BASE_AT) * unit;
        long end = (long) first * width;
        for (int place = 0; place < count; place++) {
            end += width;
            int lastByte = (int) ((end + 7) >>> 3);
            long word = (long) LONGS.get(column, lastByte);
            into[place] = base + unit * (word << (-end & 7) >>> (Long.SIZE - width));
        }
    }

    /**
     * The first numbers as a column: the known one, which holds as many or nothing but zeros, where it is the same. It
     * climbs where the numbers go up by at least one for two places.
     */
    static byte[] of(int[] numbers, int count, byte[] known) {
        if (count == 0) {
            return ZEROS;
        }
        int step = 2L * ((long) numbers[count - 1] - numbers[0]) > count - 1 ? 1 : 0;
        int least = numbers[0];
        int most = least;
        if (step == 0) {
            for (int place = 1; place < count; place++) {
                least = Math.min(least, numbers[place]);
                most = Math.max(most, numbers[place]);
            }
        } else {
            for (int place = 1; place < count; place++) {
                least = Math.min(least, numbers[place] - place);
                most = Math.max(most, numbers[place] - place);
            }
        }
        // Modulo 2^32, so that a climb to or from a day that is none comes out right.
        int width = width(Integer.toUnsignedLong(most - least));
        long head = (long) least << BASE_AT | (long) step << CLIMBS_AT | width;
        if (head == 0) {
            return ZEROS;
        }
        if (head == CLIMBS) {
            return PLACES;
        }
        if (isSame(numbers, count, known, head)) {
            return known;
        }
        byte[] column = column(head, bytes(count, width));
        if (width > 0) {
            Writer writer = new Writer(column);
            for (int place = 0; place < count; place++) {
                writer.write(Integer.toUnsignedLong(numbers[place] - step * place - least), width);
            }
            writer.end();
        }
        return column;
    }

    private static boolean isSame(int[] numbers, int count, byte[] known, long head) {
        if (head != (long) LONGS.get(known, 0)) {
            return false;
        }
        int place = 0;
        while (place < count && at(known, place) == numbers[place]) {
            place++;
        }
        return place == count;
    }

    /**
     * The first quantities, in millionths, as a column: the known one, which holds as many or nothing but zeros, where
     * it is the same.
     */
    static byte[] of(long[] quantities, int count, byte[] known) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        boolean whole = true;
        for (int place = 0; place < count; place++) {
            long quantity = quantities[place];
            least = Math.min(least, quantity);
            most = Math.max(most, quantity);
            whole &= isWhole(quantity);
        }
        if (count == 0 || (least == 0 && most == 0)) {
            return ZEROS;
        }
        long unit = whole ? Micros.ONE : 1;
        long base = least / unit;
        boolean fits = base == base << BASE_AT >> BASE_AT && width(most / unit - base) <= WIDTH_MAX;
        int width = fits ? width(most / unit - base) : AS_IT_IS;
        long head = fits ? base << BASE_AT | (whole ? WHOLE : 0) | width : AS_IT_IS;
        return isSame(quantities, count, known, head) ? known : column(quantities, count, head, unit);
    }

    /** So many units, where it is whole; else a number beyond all that there are. */
    private static long units(long quantity) {
        return (quantity >> TWOS) * INVERSE;
    }

    private static boolean isWhole(long quantity) {
        long units = units(quantity);
        return units >= -UNITS_MAX && units <= UNITS_MAX && units * Micros.ONE == quantity;
    }

    private static byte[] column(long[] quantities, int count, long head, long unit) {
        int width = (int) head & WIDTH;
        long base = head >> BASE_AT;
        byte[] column = column(head, width == AS_IT_IS ? count * Long.BYTES : bytes(count, width));
        if (width == AS_IT_IS) {
            for (int place = 0; place < count; place++) {
                LONGS.set(column, HEAD + place * Long.BYTES, quantities[place]);
            }
            return column;
        }
        Writer writer = new Writer(column);
        for (int place = 0; width > 0 && place < count; place++) {
            writer.write((unit == 1 ? quantities[place] : units(quantities[place])) - base, width);
        }
        writer.end();
        return column;
    }

    private static boolean isSame(long[] quantities, int count, byte[] known, long head) {
        if (head != (long) LONGS.get(known, 0)) {
            return false;
        }
        int place = 0;
        while (place < count && quantity(known, place) == quantities[place]) {
            place++;
        }
        return place == count;
    }

    /** Whether columns of equal length hold the same. */
    static boolean isSame(byte[] left, byte[] right) {
        return Arrays.equals(left, right);
    }

    /**
     * So many of the first places, or a few fewer, up to the most that both columns have, hold the same in both: many
     * are compared at once, and none where the heads are different.
     */
    static int alikeFromFirst(byte[] left, byte[] right, int most) {
        long head = (long) LONGS.get(left, 0);
        if (head != (long) LONGS.get(right, 0)) {
            return 0;
        }
        int width = bitsOfEach(head);
        int end = HEAD + bytes(most, width);
        int differs = width == 0 ? -1 : Arrays.mismatch(left, HEAD, end, right, HEAD, end);
        return differs < 0 ? most : (int) ((long) differs * Byte.SIZE / width);
    }

    /** The same of the last places of columns of equal length. */
    static int alikeToLast(byte[] left, byte[] right, int count) {
        long head = (long) LONGS.get(left, 0);
        if (head != (long) LONGS.get(right, 0)) {
            return 0;
        }
        int width = bitsOfEach(head);
        int at = left.length - Long.BYTES;
        while (at >= HEAD && (long) LONGS.get(left, at) == (long) LONGS.get(right, at)) {
            at -= Long.BYTES;
        }
        long differ = (long) at * Byte.SIZE;
        return width == 0 ? count : count - (int) Math.min(count, (differ + width - 1) / width);
    }

    private static int bitsOfEach(long head) {
        int width = (int) head & WIDTH;
        return width == AS_IT_IS ? Long.SIZE : width;
    }

    private static int width(long range) {
        return range < 0 ? Long.SIZE : Long.SIZE - Long.numberOfLeadingZeros(range);
    }

    private static int bytes(int count, int width) {
        return Math.toIntExact(((long) count * width + 7) >>> 3);
    }

    /** Writes bits one number after the other, eight bytes at once. */
    private static final class Writer {

        private final byte[] column;
        private long pending;
        private int filled;
        private int next = HEAD;

        Writer(byte[] column) {
            this.column = column;
        }

        void write(long bits, int width) {
            pending |= bits << filled;
            filled += width;
            if (filled >= Long.SIZE) {
                LONGS.set(column, next, pending);
                next += Long.BYTES;
                filled -= Long.SIZE;
                pending = bits >>> (width - filled);
            }
        }

        void end() {
            for (; filled > 0; filled -= Byte.SIZE) {
                column[next] = (byte) pending;
                next++;
                pending >>>= Byte.SIZE;
            }
        }
    }
}
