package org.throughline.itempages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Puts boxes into columns so that lines go from left to right: each stands one column behind the last that leads to it.
 * A line that closes a circle is left alone.
 */
final class Columns {

    private final int[] column;
    private final List<Line> forward;

    /** A line between two boxes, by their numbers. */
    record Line(int from, int to) {}

    /**
     * Longest-path layering.
     *
     * @param together boxes that stand in one column, unless one leads to another
     * @param last boxes without a line onwards that stand in the last column, whatever leads to them
     */
    Columns(int count, List<Line> lines, BitSet together, BitSet last) {
        int[] position = positions(count, lines);
        forward = lines.stream()
                .filter(line -> position[line.from()] < position[line.to()])
                .sorted((left, right) -> Integer.compare(position[left.from()], position[right.from()]))
                .toList();
        column = new int[count];
        pushRight();
        int shared = together.stream().map(box -> column[box]).max().orElse(0);
        together.stream().forEach(box -> column[box] = Math.max(column[box], shared));
        pushRight();
        int rightmost = Arrays.stream(column).max().orElse(0);
        last.stream().forEach(box -> column[box] = rightmost);
        pullRight(together);
    }

    /** Where each stands in an order in which lines lead onwards, but those that close a circle. */
    private static int[] positions(int count, List<Line> lines) {
        List<List<Integer>> onwards = new ArrayList<>();
        for (int box = 0; box < count; box++) {
            onwards.add(new ArrayList<>());
        }
        lines.forEach(line -> onwards.get(line.from()).add(line.to()));
        int[] position = new int[count];
        BitSet seen = new BitSet();
        int next = count;
        for (int box = 0; box < count; box++) {
            next = visit(box, onwards, seen, position, next);
        }
        return position;
    }

    private static int visit(int box, List<List<Integer>> onwards, BitSet seen, int[] position, int next) {
        if (seen.get(box)) {
            return next;
        }
        seen.set(box);
        int free = next;
        for (int to : onwards.get(box)) {
            free = visit(to, onwards, seen, position, free);
        }
        position[box] = free - 1;
        return free - 1;
    }

    private void pushRight() {
        forward.forEach(line -> column[line.to()] = Math.max(column[line.to()], column[line.from()] + 1));
    }

    /** What nothing leads to stands right before the first that it leads to. */
    private void pullRight(BitSet kept) {
        BitSet led = new BitSet();
        forward.forEach(line -> led.set(line.to()));
        int[] first = new int[column.length];
        Arrays.fill(first, Integer.MAX_VALUE);
        forward.forEach(line -> first[line.from()] = Math.min(first[line.from()], column[line.to()]));
        for (int box = 0; box < column.length; box++) {
            if (!led.get(box) && !kept.get(box) && first[box] != Integer.MAX_VALUE) {
                column[box] = first[box] - 1;
            }
        }
    }

    /** The column of a box, from 0. */
    int of(int box) {
        return column[box];
    }

    /** How many there are. */
    int count() {
        return Arrays.stream(column).max().orElse(-1) + 1;
    }

    /** The lines that go to the right. */
    List<Line> forward() {
        return forward;
    }
}
