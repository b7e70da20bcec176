package org.throughline.itempages;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.throughline.itempages.PeggingGroups.Flow;
import org.throughline.itempages.PeggingGroups.Group;
import org.throughline.itempages.PeggingPicture.Box;
import org.throughline.itempages.PeggingPicture.Line;
import org.throughline.itempages.PeggingPicture.Words;
import org.throughline.pages.Frame;
import org.throughline.pages.Written;
import org.throughline.supply.PeggingGraph.Kind;

/** Draws a picture of pegging: gathers the boxes, lays them out, writes into them and links them. */
final class PeggingDrawing {

    /** What fits on a tablet held upright, where it can be done at all. */
    private static final int SMALL_WIDTH = 728;
    /** What fits beside the navigation on a screen of 1,280 pixels. */
    private static final int USUAL_WIDTH = 996;

    private static final int SMALL_COLUMNS_MAX = 4;
    private static final int BOX_WIDTH_MAX = 176;
    private static final int BOX_WIDTH_MIN = 116;
    private static final int MARGIN = 4;
    private static final int PADDING = 7;
    private static final int MORE_WIDTH = 34;
    private static final int LINE_HEIGHT = 15;
    private static final int LABELS_MAX = 4;

    private final PeggingView view;
    private final Set<String> open;
    private final PeggingGroups groups;
    private final PeggingWords words;
    private final Columns columns;
    private final Layout layout;
    private final int lineCount;
    private final int between;
    private final int boxWidth;

    PeggingDrawing(PeggingView view, Collection<String> open, Frame frame) {
        this.view = view;
        this.open = new LinkedHashSet<>(open);
        groups = new PeggingGroups(view, open);
        words = new PeggingWords(frame, view.currency());
        int count = groups.groups().size();
        columns = new Columns(
                count,
                groups.flows().stream().map(Flow::line).toList(),
                numbers(PeggingView.Node::chosen),
                numbers(node -> node.kind() == Kind.DEMAND || node.kind() == Kind.FORECAST));
        boolean areFew = columns.count() <= SMALL_COLUMNS_MAX;
        lineCount = areFew && !groups.isSmall() ? 3 : 4;
        layout = new Layout(count, columns, boxHeight(), groups.isSmall() ? 12 : 6);
        between = areFew ? 40 : 28;
        int room = (areFew ? SMALL_WIDTH : USUAL_WIDTH) - 2 * MARGIN - (columns.count() - 1) * between;
        boxWidth = Math.clamp(room / columns.count(), BOX_WIDTH_MIN, BOX_WIDTH_MAX);
    }

    private BitSet numbers(Predicate<PeggingView.Node> which) {
        BitSet numbers = new BitSet();
        IntStream.range(0, groups.groups().size())
                .filter(number -> which.test(groups.groups().get(number).first()))
                .forEach(numbers::set);
        return numbers;
    }

    private int boxHeight() {
        return lineCount * LINE_HEIGHT + 8;
    }

    PeggingPicture picture() {
        return new PeggingPicture(
                2 * MARGIN + columns.count() * (boxWidth + between) - between,
                2 * MARGIN + (int) Math.ceil(layout.height()),
                lines(),
                IntStream.range(0, groups.groups().size()).mapToObj(this::box).toList());
    }

    private int left(int column) {
        return MARGIN + column * (boxWidth + between);
    }

    private int middle(double middle) {
        return (int) Math.round(MARGIN + middle);
    }

    private Box box(int number) {
        Group group = groups.groups().get(number);
        List<String> said = said(group);
        List<Words> written = new ArrayList<>();
        int y = LINE_HEIGHT;
        for (String line : said) {
            int room = boxWidth - 2 * PADDING - (written.isEmpty() && group.more() > 0 ? MORE_WIDTH : 0);
            if (!line.isEmpty()) {
                boolean isBad = line.startsWith("▲");
                written.add(new Words(y, cut(line, room, isBad, written.isEmpty()), isBad));
                y += LINE_HEIGHT;
            }
        }
        return new Box(
                left(columns.of(number)),
                middle(layout.middleOf(number)) - boxHeight() / 2,
                boxWidth,
                boxHeight(),
                look(group),
                address(group),
                words.sentence(group),
                written,
                group.more() == 0 ? "" : "+" + group.more());
    }

    private List<String> said(Group group) {
        if (columns.count() > SMALL_COLUMNS_MAX) {
            return words.narrow(group);
        }
        return groups.isSmall() ? words.large(group.first()) : words.compact(group);
    }

    private String cut(String line, int room, boolean isBad, boolean isName) {
        return isName ? Lettering.cutInside(line, room, true) : Lettering.cutParts(line, room, isBad);
    }

    private static String look(Group group) {
        PeggingView.Node node = group.first();
        StringBuilder look = new StringBuilder("peg-box");
        if (node.late()) {
            look.append(" peg-late");
        }
        if (node.chosen()) {
            look.append(" peg-chosen");
        }
        if (node.kind() == Kind.PLANNED) {
            look.append(" peg-planned");
        }
        if (node.asks()) {
            look.append(" peg-need");
        }
        return look.toString();
    }

    private String address(Group group) {
        if (group.isSingle()) {
            return group.first().address();
        }
        Set<String> more = new LinkedHashSet<>(open);
        more.add(group.key());
        return view.choice().address(more);
    }

    /** Where lines end at a box, from its top, so that they do not all meet in one point. */
    private Map<Columns.Line, Integer> ends(boolean atTheLeft) {
        Map<Integer, Map<Double, List<Columns.Line>>> meeting = new HashMap<>();
        for (Flow flow : groups.flows()) {
            Columns.Line line = flow.line();
            List<Double> way = layout.passingsOf(line);
            double next = way.isEmpty()
                    ? layout.middleOf(atTheLeft ? line.from() : line.to())
                    : atTheLeft ? way.getLast() : way.getFirst();
            meeting.computeIfAbsent(atTheLeft ? line.to() : line.from(), _ -> new TreeMap<>())
                    .computeIfAbsent(next, _ -> new ArrayList<>())
                    .add(line);
        }
        Map<Columns.Line, Integer> ends = new LinkedHashMap<>();
        meeting.forEach((box, byHeight) -> {
            double top = layout.middleOf(box) - boxHeight() / 2.0;
            int at = 0;
            for (List<Columns.Line> lines : byHeight.values()) {
                at++;
                int y = middle(top + (double) boxHeight() * at / (byHeight.size() + 1));
                lines.forEach(line -> ends.put(line, y));
            }
        });
        return ends;
    }

    private List<Line> lines() {
        Map<Columns.Line, Integer> begins = ends(false);
        Map<Columns.Line, Integer> ends = ends(true);
        return groups.flows().stream()
                .sorted(Comparator.comparing(Flow::isLate))
                .map(flow -> line(flow, begins.getOrDefault(flow.line(), 0), ends.getOrDefault(flow.line(), 0)))
                .toList();
    }

    private Line line(Flow flow, int begin, int end) {
        Group from = groups.groups().get(flow.line().from());
        Group to = groups.groups().get(flow.line().to());
        String amount = Written.amount(flow.quantity()) + " " + from.first().unit();
        boolean isPart = flow.quantity().compareTo(from.sum(PeggingView.Node::quantity)) != 0;
        return new Line(
                path(flow.line(), begin, end),
                flow.isLate(),
                words.text(
                        flow.isLate() ? "line-late" : "line",
                        amount,
                        from.first().item().name(),
                        name(from),
                        name(to)),
                groups.isSmall() && isPart && comingTo(flow.line().to()) <= LABELS_MAX
                        ? Written.amount(flow.quantity())
                        : "",
                left(columns.of(flow.line().to())) - 5,
                end - 3);
    }

    private long comingTo(int box) {
        return groups.flows().stream().filter(flow -> flow.line().to() == box).count();
    }

    private String name(Group group) {
        PeggingView.Node node = group.first();
        return group.isSingle() && !node.name().isEmpty() ? node.name() : words.word(node);
    }

    /** Level at every box, and level past the columns between. */
    private String path(Columns.Line line, int begin, int end) {
        int x = left(columns.of(line.from())) + boxWidth;
        int y = begin;
        StringBuilder path = new StringBuilder("M%d %d".formatted(x, y));
        int column = columns.of(line.from());
        for (double passing : layout.passingsOf(line)) {
            column++;
            path.append(curve(x, y, left(column), middle(passing)));
            x = left(column) + boxWidth;
            y = middle(passing);
            path.append(" H%d".formatted(x));
        }
        return path.append(curve(x, y, left(columns.of(line.to())), end)).toString();
    }

    private static String curve(int x, int y, int toX, int toY) {
        int bend = Math.max(20, Math.abs(toX - x) / 2);
        return " C%d %d %d %d %d %d".formatted(x + bend, y, toX - bend, toY, toX, toY);
    }
}
