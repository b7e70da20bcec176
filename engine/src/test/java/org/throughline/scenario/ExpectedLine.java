package org.throughline.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * An expected or a printed line: cells with at least two spaces between them.
 *
 * @param detailWords what the sentence of a message must contain; empty for other lines
 */
record ExpectedLine(Kind kind, List<String> cells, List<String> detailWords) {

    private static final String NAMING = "naming ";
    private static final String NONE = "none";

    /** A line as the plan prints it. */
    static ExpectedLine printed(Kind kind, List<String> cells) {
        return new ExpectedLine(kind, List.copyOf(cells), List.of());
    }

    /** Reads a line; one of no known kind is an error that names file and line. */
    static ExpectedLine read(String file, int number, String line) {
        List<String> cells = Arrays.stream(line.strip().split("\\s{2,}"))
                .map(cell -> cell.replaceAll("\\s+", " "))
                .toList();
        String first = cells.getFirst();
        Kind kind = Kind.of(first)
                .orElseThrow(() -> new NotUnderstood(
                        file, number, "no expected line begins with (%s) and two spaces.".formatted(first)));
        if (!cells.getLast().startsWith(NAMING)) {
            return new ExpectedLine(kind, cells, List.of());
        }
        if (kind != Kind.MESSAGE && kind != Kind.RELEASE) {
            throw new NotUnderstood(file, number, "only messages have a sentence that names something.");
        }
        String words = cells.getLast().substring(NAMING.length());
        return new ExpectedLine(kind, cells.subList(0, cells.size() - 1), List.of(words.split(" ")));
    }

    /** Whether the line only says that there is no line of its kind. */
    boolean saysNone() {
        return kind.optional() && cells.size() == 2 && cells.getLast().equals(NONE);
    }

    /** Whether the two lines say the same, whatever their sentences name. */
    boolean sameAs(ExpectedLine other) {
        return kind == other.kind && cells.equals(other.cells);
    }

    /** All cells, with the words that the sentence must name as the last one. */
    List<String> allCells() {
        if (detailWords.isEmpty()) {
            return cells;
        }
        return Stream.concat(cells.stream(), Stream.of(NAMING + String.join(" ", detailWords)))
                .toList();
    }

    @Override
    public String toString() {
        return String.join("  ", allCells());
    }
}
