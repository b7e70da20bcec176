package org.throughline.planning;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.throughline.planning.Netted.Needs;

/**
 * Whose explanations a change reaches: a cause or a sentence leads down from supply to supply only through what is
 * late, so the way up from what became different leads through late requirements too, late before or late after.
 */
final class Reach {

    private final Set<Integer> reached = new HashSet<>();
    private final Deque<Integer> open = new ArrayDeque<>();

    private Reach() {}

    /** The nodes that are different, and those above them that may say something else because of it; in order. */
    static IntStream of(IntStream different, Worksheet before, Worksheet after) {
        Reach reach = new Reach();
        different.forEach(reach::add);
        while (!reach.open.isEmpty()) {
            int node = reach.open.remove();
            climb(before, node, reach::add);
            climb(after, node, reach::add);
        }
        return reach.reached.stream().mapToInt(Integer::intValue).sorted();
    }

    private void add(int node) {
        if (reached.add(node)) {
            open.add(node);
        }
    }

    private static void climb(Worksheet worksheet, int node, IntConsumer above) {
        NodeSheet sheet = worksheet.at(node);
        Needs needs = sheet.netted.needs;
        if (sheet.dated.late()) {
            IntStream.range(0, needs.count())
                    .filter(requirement -> sheet.dated.requirements()[requirement] > needs.dates()[requirement])
                    .forEach(requirement -> climb(worksheet, sheet, requirement, above));
        }
        // A sentence also names the receipts that the components of a late order pulled in, late or not.
        Arrays.stream(sheet.netted.asked.pulledBy())
                .filter(requirement -> requirement != Netted.NOBODY)
                .forEach(requirement -> climb(worksheet, sheet, requirement, above));
    }

    private static void climb(Worksheet worksheet, NodeSheet sheet, int requirement, IntConsumer above) {
        int reference = sheet.netted.needs.references()[requirement];
        switch (sheet.netted.needs.kind(requirement)) {
            case SAFETY_STOCK, ORDER, FORECAST -> {
                // Nothing in the plan waits for it.
            }
            case ALLOCATION -> {
                int holder = worksheet.ties.nodeOf(sheet.facts.allocations()[reference].receipt());
                if (holder != Terms.NOWHERE) {
                    above.accept(holder);
                }
            }
            case DEPENDENT -> above.accept(reference);
        }
    }
}
