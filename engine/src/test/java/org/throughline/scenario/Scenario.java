package org.throughline.scenario;

import java.util.ArrayList;
import java.util.List;
import org.throughline.planning.PlanningOptions;

/**
 * A scenario file: a title and prose for people, the model that is planned, and the lines that the plan must give.
 *
 * @param file its name
 * @param title the title without its mark
 * @param head every line down to the one of dashes
 * @param expected the lines below it
 */
record Scenario(
        String file,
        String title,
        Tables tables,
        PlanningOptions options,
        List<String> head,
        List<ExpectedLine> expected) {

    private static final String TITLE = "# ";
    private static final String DASHES = "---";

    /** Reads the text of a scenario file. */
    static Scenario read(String file, String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().startsWith(TITLE)) {
            throw new NotUnderstood(file, 1, "a title such as \"# A late purchase order\" is expected.");
        }
        int blank = lines.indexOf("");
        if (blank < 2) {
            throw new NotUnderstood(
                    file, 2, "prose is expected that says which rule is shown, and a blank line after it.");
        }
        int dashes = blank;
        while (dashes < lines.size() && !lines.get(dashes).startsWith(DASHES)) {
            dashes++;
        }
        if (dashes == lines.size()) {
            throw new NotUnderstood(file, dashes, "a line of dashes is expected, and the expected lines below it.");
        }
        Input input = new Input(file);
        for (int at = blank; at < dashes; at++) {
            input.read(at + 1, lines.get(at));
        }
        return new Scenario(
                file,
                lines.getFirst().substring(TITLE.length()),
                input.tables(),
                input.options(),
                lines.subList(0, dashes + 1),
                expected(file, lines, dashes + 1));
    }

    private static List<ExpectedLine> expected(String file, List<String> lines, int from) {
        List<ExpectedLine> expected = new ArrayList<>();
        for (int at = from; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                expected.add(ExpectedLine.read(file, at + 1, lines.get(at)));
            }
        }
        return expected;
    }
}
