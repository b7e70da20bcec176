package org.throughline.trials.odoo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.throughline.trials.odoo.OrderJudge.Finding;
import org.throughline.trials.odoo.OrderJudge.Outcome;
import org.throughline.trials.odoo.OrderJudge.Reason;

/** Counts what came of a comparison, and prints it. */
final class ReadinessReport {

    private final List<String> unexplained;
    private final Map<String, Integer> equal = new TreeMap<>();
    private final Map<String, Set<String>> orders = new HashMap<>();
    private final Map<String, Integer> parts = new HashMap<>();
    private final Map<String, String> examples = new HashMap<>();
    private int orderCount;
    private int differing;
    private int partCount;
    private int partsDiffering;

    /**
     * Begins.
     *
     * @param missing what only one side knows; it is unexplained
     */
    ReadinessReport(List<String> missing) {
        unexplained = new ArrayList<>(missing);
    }

    void add(Finding finding) {
        orderCount++;
        partCount += finding.odoo().parts().size();
        partsDiffering += finding.parts().size();
        if (finding.equal()) {
            equal.merge(finding.odoo().shown() + " = " + finding.hub().state(), 1, Integer::sum);
        } else {
            differing++;
        }
        finding.parts().forEach(part -> titles(part).forEach(title -> parts.merge(title, 1, Integer::sum)));
        Stream.concat(finding.parts().stream(), Stream.of(finding.itself()))
                .flatMap(outcome -> outcome.reasons().stream())
                .forEach(reason -> take(finding, reason));
        finding.unexplained()
                .forEach(what -> unexplained.add("%s: Odoo %s, hub %s: %s"
                        .formatted(
                                finding.odoo().name(),
                                finding.odoo().said(),
                                finding.hub().said(),
                                what)));
    }

    private static Set<String> titles(Outcome outcome) {
        Set<String> titles = new HashSet<>();
        outcome.reasons().forEach(reason -> titles.add(reason.title()));
        return titles;
    }

    /** The example is one of an order that differs, where there is one. */
    private void take(Finding finding, Reason reason) {
        Set<String> of = orders.computeIfAbsent(reason.title(), _ -> new HashSet<>());
        if (finding.equal()) {
            examples.putIfAbsent(reason.title(), reason.numbers());
        } else if (of.isEmpty()) {
            examples.put(reason.title(), said(finding) + ": " + reason.numbers());
        }
        if (!finding.equal()) {
            of.add(finding.odoo().record());
        }
    }

    private static String said(Finding finding) {
        return "%s is (%s) in Odoo and (%s) here"
                .formatted(
                        finding.odoo().name(),
                        finding.odoo().said(),
                        finding.hub().said());
    }

    /** How much no rule explains. */
    int unexplained() {
        return unexplained.size();
    }

    void print(PrintStream out) {
        out.printf(
                "%d open orders: %d equal, %d different; %d components, of which %d differ; %d unexplained%n",
                orderCount, orderCount - differing, differing, partCount, partsDiffering, unexplained.size());
        equal.forEach((states, count) -> out.printf("%6d  %s%n", count, states));
        out.printf("%nWhy they differ (an order or a component may have several reasons):%n");
        out.printf("%-36s %7s %11s%n", "rule", "orders", "components");
        for (OrderRule rule : OrderRule.values()) {
            row(out, rule.title(), rule.sentence());
        }
        for (PartRule rule : PartRule.values()) {
            row(out, rule.title(), rule.sentence());
        }
        if (!unexplained.isEmpty()) {
            out.printf("%nUnexplained:%n");
            unexplained.forEach(what -> out.printf("  %s%n", what));
        }
    }

    private void row(PrintStream out, String title, String sentence) {
        int of = orders.getOrDefault(title, Set.of()).size();
        int components = parts.getOrDefault(title, 0);
        out.printf("%-36s %7d %11d%n", title, of, components);
        if (of + components > 0) {
            out.printf("    %s%n    Such as: %s%n", sentence, examples.getOrDefault(title, ""));
        }
    }
}
