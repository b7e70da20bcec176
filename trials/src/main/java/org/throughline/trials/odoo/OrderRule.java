package org.throughline.trials.odoo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.throughline.trials.odoo.OdooOrder.Shown;

/** Why Odoo and the hub say different about an order whose components do not tell why. */
enum OrderRule {
    DRAFT("Draft", "Odoo says nothing of the components of a draft; the plan counts drafts, and the hub judges them."),
    ORDERED_COMES_LAST(
            "What is ordered comes last",
            "Odoo shows Not Available because of something that nobody has ordered; the hub says when the last"
                    + " component comes, and that is one that somebody has ordered."),
    HOURS_OF_A_DAY(
            "Hours of one day",
            "Odoo compares hours: what comes on the day of the start, but after its hour, is late; the hub compares"
                    + " days.");

    private final String title;
    private final String sentence;

    OrderRule(String title, String sentence) {
        this.title = title;
        this.sentence = sentence;
    }

    /** Its name in tables. */
    String title() {
        return title;
    }

    /** What it says. */
    String sentence() {
        return sentence;
    }

    /** What holds of this order, with its numbers; empty where the rule is not why. */
    Optional<String> explains(OdooOrder odoo, HubOrder hub) {
        return switch (this) {
            case DRAFT -> draft(odoo, hub);
            case ORDERED_COMES_LAST -> orderedComesLast(odoo, hub);
            case HOURS_OF_A_DAY -> hours(odoo, hub);
        };
    }

    private static Optional<String> draft(OdooOrder odoo, HubOrder hub) {
        return odoo.draft() && odoo.shown() == Shown.NOTHING
                ? Optional.of("Odoo shows no state, the hub %s".formatted(hub.said()))
                : Optional.empty();
    }

    private static Optional<String> orderedComesLast(OdooOrder odoo, HubOrder hub) {
        Optional<LocalDate> proposed = hub.parts().stream()
                .flatMap(part -> part.covers().stream())
                .filter(HubOrder.Cover::isUnordered)
                .map(cover -> cover.day().orElse(LocalDate.MAX))
                .max(Comparator.naturalOrder());
        boolean holds = odoo.shown() == Shown.UNAVAILABLE
                && odoo.sharesLackWith(hub)
                && hub.held().filter(HubOrder.Cover::isOrdered).isPresent()
                && proposed.isPresent()
                && hub.until().filter(until -> !until.isBefore(proposed.get())).isPresent();
        return holds
                ? Optional.of(
                        "the hub says %s; what nobody has ordered is there on %s".formatted(hub.said(), proposed.get()))
                : Optional.empty();
    }

    private static Optional<String> hours(OdooOrder odoo, HubOrder hub) {
        return odoo.shown() == Shown.LATE
                        && hub.state().equals("waiting")
                        && odoo.day().equals(hub.until())
                        && odoo.day().equals(Optional.of(odoo.start()))
                ? Optional.of("%s is the day of the start".formatted(odoo.start()))
                : Optional.empty();
    }
}
