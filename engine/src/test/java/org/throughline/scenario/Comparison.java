package org.throughline.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.throughline.scenario.PrintedPlan.PrintedLine;

/** Compares the lines that a scenario expects with those of the plan, kind by kind, each kind whole. */
final class Comparison {

    private final List<String> lines = new ArrayList<>();
    private boolean equal = true;

    /** Compares; which lines stand in which order does not matter. */
    Comparison(List<ExpectedLine> expected, List<PrintedLine> printed) {
        Set<Kind> spokenOf = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (!kind.optional() || expected.stream().anyMatch(line -> line.kind() == kind)) {
                spokenOf.add(kind);
            }
        }
        List<PrintedLine> unexpected = new ArrayList<>(printed);
        unexpected.removeIf(line -> !spokenOf.contains(line.line().kind()));
        for (ExpectedLine line : expected) {
            if (!line.saysNone()) {
                compare(line, unexpected);
            }
        }
        for (PrintedLine line : unexpected) {
            differ("+ " + line.line());
        }
    }

    private void compare(ExpectedLine line, List<PrintedLine> unexpected) {
        for (PrintedLine candidate : unexpected) {
            if (candidate.line().sameAs(line)) {
                unexpected.remove(candidate);
                List<String> missing = line.detailWords().stream()
                        .filter(word -> !candidate.detail().contains(word))
                        .toList();
                if (missing.isEmpty()) {
                    lines.add("  " + line);
                } else {
                    differ("- " + line);
                    differ("+ %s  says \"%s\"".formatted(candidate.line(), candidate.detail()));
                }
                return;
            }
        }
        differ("- " + line);
    }

    private void differ(String line) {
        equal = false;
        lines.add(line);
    }

    boolean equal() {
        return equal;
    }

    /** The lines that both have, those that only the scenario has ({@code -}) and only the plan has ({@code +}). */
    String difference() {
        return String.join("\n", lines);
    }
}
