package org.throughline.planning;

import java.util.List;

/**
 * What is different between two plans, row by row, by item, then site. Planned orders are matched by their names, which
 * number the orders of one item at one site in one plan.
 */
public record PlanDifference(
        List<Different<PlannedOrder>> orders,
        List<Different<Peg>> pegging,
        List<Different<CausedPromise>> promises,
        List<Different<Message>> messages) {

    /** Nothing is different. */
    public static final PlanDifference NONE = new PlanDifference(List.of(), List.of(), List.of(), List.of());

    /** Copies the rows. */
    public PlanDifference {
        orders = List.copyOf(orders);
        pegging = List.copyOf(pegging);
        promises = List.copyOf(promises);
        messages = List.copyOf(messages);
    }

    /** A promise and the chain of supplies that holds it; empty where it is not late. */
    public record CausedPromise(Promise promise, List<String> cause) {

        /** Copies the chain. */
        public CausedPromise {
            cause = List.copyOf(cause);
        }
    }

    /** Whether both plans say the same. */
    public boolean isEmpty() {
        return orders.isEmpty() && pegging.isEmpty() && promises.isEmpty() && messages.isEmpty();
    }
}
