package org.throughline.planning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Everything a plan says, in an order of its own. */
record Said(
        List<PlannedOrder> orders,
        List<Peg> pegging,
        List<String> requirements,
        List<String> promises,
        List<String> messages) {

    static Said by(Plan plan) {
        return new Said(
                plan.plannedOrders().stream()
                        .sorted(Comparator.comparing(PlannedOrder::order))
                        .toList(),
                List.copyOf(plan.pegging()),
                plan.requirements().stream().map(Requirement::toString).sorted().toList(),
                IntStream.range(0, plan.promises().size())
                        .mapToObj(at -> plan.promises().get(at) + " because of " + plan.cause(at))
                        .sorted()
                        .toList(),
                plan.messages().stream().map(Message::toString).sorted().toList());
    }
}
