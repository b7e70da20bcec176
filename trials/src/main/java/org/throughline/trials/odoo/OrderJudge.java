package org.throughline.trials.odoo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.trials.odoo.OdooOrder.Shown;

/**
 * Compares what Odoo shows of an order with what the hub says. Equal are: available and ready; expected on a day and
 * waiting until that day for orders that exist, both before the start or both after it; not available, and held by
 * something that nobody has ordered, of which one item at least is the same on both sides.
 */
final class OrderJudge {

    /** Tells who gets an item at a site. */
    interface Dealings {
        Dealing of(String item, String site);
    }

    /**
     * Why something differs.
     *
     * @param title of the rule
     * @param numbers by which it holds
     */
    record Reason(String title, String numbers) {}

    /**
     * What came of the comparison of a component that differs, or of the order itself.
     *
     * @param reasons one for each difference that a rule explains
     * @param unexplained one for each that none does
     */
    record Outcome(List<Reason> reasons, List<String> unexplained) {

        Outcome {
            reasons = List.copyOf(reasons);
            unexplained = List.copyOf(unexplained);
        }

        static Outcome unexplained(String what) {
            return new Outcome(List.of(), List.of(what));
        }
    }

    /**
     * What came of the comparison of an order.
     *
     * @param equal whether both say the same of it
     * @param parts of its components that differ
     * @param itself of the order; nothing where it is equal, or where its components tell why it is not
     */
    record Finding(OdooOrder odoo, HubOrder hub, boolean equal, List<Outcome> parts, Outcome itself) {

        Finding {
            parts = List.copyOf(parts);
        }

        List<String> unexplained() {
            List<String> all = new ArrayList<>(itself.unexplained());
            parts.forEach(part -> all.addAll(part.unexplained()));
            return all;
        }
    }

    private final Dealings dealings;

    OrderJudge(Dealings dealings) {
        this.dealings = dealings;
    }

    Finding judge(OdooOrder odoo, HubOrder hub) {
        if (odoo.shown() == Shown.NOTHING) {
            return new Finding(odoo, hub, false, List.of(), itself(odoo, hub));
        }
        List<Outcome> parts = parts(odoo, hub);
        boolean equal = isEqual(odoo, hub);
        boolean told = !parts.isEmpty()
                && (odoo.shown() == Shown.UNAVAILABLE
                        ? !odoo.sharesLackWith(hub)
                        : !hub.worst().equals(odoo.worst()));
        Outcome itself = equal || told ? new Outcome(List.of(), List.of()) : itself(odoo, hub);
        return new Finding(
                odoo,
                hub,
                equal,
                parts,
                odoo.agreesWithItsParts()
                        ? itself
                        : Outcome.unexplained("Odoo shows %s, and of the components %s"
                                .formatted(odoo.said(), odoo.worst().said())));
    }

    private static Outcome itself(OdooOrder odoo, HubOrder hub) {
        List<Reason> reasons = Arrays.stream(OrderRule.values())
                .flatMap(rule -> rule.explains(odoo, hub).map(numbers -> new Reason(rule.title(), numbers)).stream())
                .toList();
        return reasons.isEmpty()
                ? Outcome.unexplained("Odoo shows %s, the hub %s".formatted(odoo.said(), hub.said()))
                : new Outcome(reasons, List.of());
    }

    private List<Outcome> parts(OdooOrder odoo, HubOrder hub) {
        Map<String, HubOrder.Part> planned = new HashMap<>();
        hub.parts().forEach(part -> planned.put(part.item(), part));
        List<Outcome> outcomes = new ArrayList<>();
        for (OdooOrder.Part part : odoo.parts()) {
            Optional<HubOrder.Part> other = Optional.ofNullable(planned.remove(part.item()));
            if (other.isEmpty()) {
                outcomes.add(Outcome.unexplained("the hub does not know the component " + part.item()));
            } else if (!Optional.of(part.stand()).equals(other.get().stand())) {
                outcomes.add(outcome(odoo, part, other.get()));
            }
        }
        planned.keySet().forEach(item -> outcomes.add(Outcome.unexplained("Odoo does not know the component " + item)));
        return outcomes;
    }

    private Outcome outcome(OdooOrder order, OdooOrder.Part odoo, HubOrder.Part hub) {
        Difference.Case part = new Difference.Case(order.record(), odoo, hub, dealings.of(odoo.item(), hub.site()));
        List<Difference> differences = Difference.of(part);
        List<Reason> reasons = new ArrayList<>();
        List<String> unexplained = new ArrayList<>();
        for (Difference difference : differences) {
            Arrays.stream(PartRule.values())
                    .flatMap(rule -> rule
                            .explains(difference)
                            .map(numbers -> new Reason(rule.title(), part.said(order.name(), numbers)))
                            .stream())
                    .findFirst()
                    .ifPresentOrElse(reasons::add, () -> unexplained.add(part.said(order.name(), difference.said())));
        }
        if (differences.isEmpty()) {
            unexplained.add(part.said(order.name(), "nothing tells why"));
        }
        return new Outcome(reasons, unexplained);
    }

    private static boolean isEqual(OdooOrder odoo, HubOrder hub) {
        boolean ordered = hub.parts().stream()
                .noneMatch(part ->
                        part.stand().filter(Stand.Lacking.class::isInstance).isPresent());
        return switch (odoo.shown()) {
            case AVAILABLE -> hub.state().equals("ready");
            case EXPECTED -> hub.state().equals("waiting") && odoo.day().equals(hub.until()) && ordered;
            case LATE -> hub.state().equals("late") && odoo.day().equals(hub.until()) && ordered;
            case UNAVAILABLE -> hub.held().filter(HubOrder.Cover::isUnordered).isPresent() && odoo.sharesLackWith(hub);
            case NOTHING -> false;
        };
    }
}
