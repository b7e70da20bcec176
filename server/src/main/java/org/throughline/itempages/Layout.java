package org.throughline.itempages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where the boxes of a picture stand that is read from left to right, after Sugiyama: columns by the longest path, the
 * order in them by barycentres, and room kept free for lines that pass a column. What one box sends far shares its way.
 */
final class Layout {

    private static final int SWEEPS = 4;
    private static final int STRAIGHTENINGS = 10;
    private static final double PASSING_HEIGHT = 4;

    private final double boxHeight;
    private final double gap;
    private final int boxes;
    private final Columns columns;
    private final List<List<Integer>> stacks = new ArrayList<>();
    private final List<List<Integer>> before = new ArrayList<>();
    private final List<List<Integer>> behind = new ArrayList<>();
    private final Map<Passing, Integer> passings = new HashMap<>();
    private final Map<Columns.Line, List<Integer>> ways = new HashMap<>();
    private final List<Double> middles = new ArrayList<>();

    /** What a box sends far, where it passes a column. */
    private record Passing(int from, int column) {}

    /**
     * Lays them out.
     *
     * @param columns of the boxes, which are numbered in the order in which they should stand where nothing else counts
     * @param boxHeight of each box
     * @param gap between two of them
     */
    Layout(int boxes, Columns columns, double boxHeight, double gap) {
        this.boxes = boxes;
        this.columns = columns;
        this.boxHeight = boxHeight;
        this.gap = gap;
        IntStream.range(0, columns.count()).forEach(_ -> stacks.add(new ArrayList<>()));
        IntStream.range(0, boxes).forEach(box -> stand(columns.of(box)));
        columns.forward().forEach(line -> ways.put(line, way(line)));
        stacks.forEach(this::stack);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            stacks.forEach(column -> order(column, before));
            stacks.reversed().forEach(column -> order(column, behind));
        }
        for (int time = 0; time < STRAIGHTENINGS; time++) {
            stacks.forEach(column -> straighten(column, before));
            stacks.reversed().forEach(column -> straighten(column, behind));
        }
        double top = IntStream.range(0, middles.size())
                .mapToDouble(thing -> middles.get(thing) - height(thing) / 2)
                .min()
                .orElse(0);
        middles.replaceAll(middle -> middle - top);
    }

    private int stand(int column) {
        int thing = middles.size();
        middles.add(0.0);
        before.add(new ArrayList<>());
        behind.add(new ArrayList<>());
        stacks.get(column).add(thing);
        return thing;
    }

    /** The places where a line passes columns, between its ends. */
    private List<Integer> way(Columns.Line line) {
        List<Integer> way = new ArrayList<>();
        int last = line.from();
        for (int column = columns.of(line.from()) + 1; column < columns.of(line.to()); column++) {
            Passing passing = new Passing(line.from(), column);
            Integer known = passings.get(passing);
            int here = known == null ? stand(column) : known;
            if (known == null) {
                passings.put(passing, here);
                join(last, here);
            }
            way.add(here);
            last = here;
        }
        join(last, line.to());
        return way;
    }

    private void join(int from, int to) {
        behind.get(from).add(to);
        before.get(to).add(from);
    }

    private double height(int thing) {
        return thing < boxes ? boxHeight : PASSING_HEIGHT;
    }

    private double apart(int upper, int lower) {
        return (height(upper) + height(lower)) / 2 + gap;
    }

    /** One below the other, around the line through all columns. */
    private void stack(List<Integer> column) {
        double middle = 0;
        for (int at = 0; at < column.size(); at++) {
            middle += at == 0 ? 0 : apart(column.get(at - 1), column.get(at));
            middles.set(column.get(at), middle);
        }
        double half = middle / 2;
        column.forEach(thing -> middles.set(thing, middles.get(thing) - half));
    }

    private double wanted(int thing, List<List<Integer>> neighbours) {
        return neighbours.get(thing).stream()
                .mapToDouble(middles::get)
                .average()
                .orElse(middles.get(thing));
    }

    private void order(List<Integer> column, List<List<Integer>> neighbours) {
        Map<Integer, Double> wanted = new HashMap<>();
        column.forEach(thing -> wanted.put(thing, wanted(thing, neighbours)));
        column.sort(Comparator.comparingDouble(thing -> wanted.getOrDefault(thing, 0.0)));
        stack(column);
    }

    /** Each as near to the middle of its neighbours as the others let it: the mean of pressing down and pressing up. */
    private void straighten(List<Integer> column, List<List<Integer>> neighbours) {
        int count = column.size();
        double[] down = new double[count];
        double[] up = new double[count];
        for (int at = 0; at < count; at++) {
            double wanted = wanted(column.get(at), neighbours);
            down[at] = at == 0 ? wanted : Math.max(wanted, down[at - 1] + apart(column.get(at - 1), column.get(at)));
        }
        for (int at = count - 1; at >= 0; at--) {
            double wanted = wanted(column.get(at), neighbours);
            up[at] =
                    at == count - 1 ? wanted : Math.min(wanted, up[at + 1] - apart(column.get(at), column.get(at + 1)));
        }
        for (int at = 0; at < count; at++) {
            middles.set(column.get(at), (down[at] + up[at]) / 2);
        }
    }

    /** The middle of a box, from the top. */
    double middleOf(int box) {
        return middles.get(box);
    }

    /** Where a line passes the columns between its ends, from the top; empty where it passes none. */
    List<Double> passingsOf(Columns.Line line) {
        return ways.getOrDefault(line, List.of()).stream().map(middles::get).toList();
    }

    /** How high all of it is. */
    double height() {
        return IntStream.range(0, middles.size())
                .mapToDouble(thing -> middles.get(thing) + height(thing) / 2)
                .max()
                .orElse(0);
    }
}
