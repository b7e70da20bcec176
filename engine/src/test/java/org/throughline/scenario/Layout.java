package org.throughline.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes a scenario file with its expected lines sorted and their cells in columns; no word of them changes. */
final class Layout {

    private static final Comparator<ExpectedLine> ORDER =
            Comparator.comparing(ExpectedLine::kind).thenComparing(Layout::sortText);

    private Layout() {}

    static String of(Scenario scenario) {
        List<ExpectedLine> lines = scenario.expected().stream().sorted(ORDER).toList();
        Map<Kind, List<Integer>> widths = new EnumMap<>(Kind.class);
        for (ExpectedLine line : lines) {
            List<Integer> columns = widths.computeIfAbsent(line.kind(), kind -> new ArrayList<>());
            List<String> cells = line.allCells();
            for (int column = 0; column < cells.size(); column++) {
                if (column == columns.size()) {
                    columns.add(0);
                }
                columns.set(
                        column, Math.max(columns.get(column), cells.get(column).length()));
            }
        }
        StringBuilder text = new StringBuilder();
        scenario.head().forEach(line -> text.append(line.stripTrailing()).append('\n'));
        for (ExpectedLine line : lines) {
            text.append(padded(line.allCells(), widths.getOrDefault(line.kind(), List.of())))
                    .append('\n');
        }
        return text.toString();
    }

    private static String padded(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            line.append(cell).append(" ".repeat(widths.get(column) - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }

    /** Pegging is read from the requirement down, so it is sorted by node, requirement and supply; the rest by text. */
    private static String sortText(ExpectedLine line) {
        List<String> cells = line.allCells();
        if (line.kind() != Kind.PEG || cells.size() != 4) {
            return String.join("  ", cells);
        }
        String node = cells.get(1).replaceAll(" .*", "");
        return String.join("  ", node, cells.get(3), cells.get(2), cells.get(1));
    }
}
