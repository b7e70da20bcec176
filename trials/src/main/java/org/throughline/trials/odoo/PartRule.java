package org.throughline.trials.odoo;

import java.util.Optional;

/** Why Odoo and the hub may say different about a component: a name, a sentence, and what must hold for it. */
enum PartRule {
    NEW_ORDER_SOONER(
            "A new order would come sooner",
            "Odoo waits for the order that exists; the plan gives the component a new one that it proposes and that"
                    + " comes sooner."),
    MATERIAL_DECIDES(
            "Dealt out as if material were there",
            "The plan deals out as if no material were late: by its lead time the order it proposes comes sooner than"
                    + " the one that Odoo counts, but it waits for its own material."),
    EARLIER_NEED(
            "Given to an earlier need",
            "What Odoo counts for the component is in the plan given to needs that are not later, most of them of"
                    + " orders that the plan proposes and Odoo does not know."),
    SAFETY_STOCK(
            "Safety stock is filled first",
            "What Odoo counts for the component fills up safety stock in the plan, which proposes a new order for the"
                    + " component: it is needed only after such an order can come."),
    ON_HOLD(
            "On hold",
            "Odoo counts what lies anywhere in the warehouse, also where goods are inspected or held; the plan takes"
                    + " nothing of that until it is released."),
    ODOO_GIVES_IT_TO_OTHERS(
            "Odoo gives it to others",
            "What the plan gives the component Odoo gives to movements planned before; the plan serves those"
                    + " from something else."),
    OVERDUE("Overdue", "The day of the receipt is past: Odoo goes on showing it, the plan expects the goods today."),
    WAITS_ITSELF(
            "What is to come waits itself",
            "Odoo shows the day planned for the order that makes the component; that order waits for its own material,"
                    + " and the plan moves its day."),
    DELAY_IN_THE_ORDER_ONLY(
            "The delay stands in the order only",
            "Somebody changed the day in the purchase order, and Odoo's forecast looks at its receipt, which kept the"
                    + " old one; the plan takes the day of the order."),
    SENT_TO_A_SUBCONTRACTOR(
            "Sent to a subcontractor",
            "The component is used at a subcontractor, whose place belongs to no warehouse: Odoo forecasts nothing"
                    + " there and shows Not Available until the goods have arrived; the plan says what comes and"
                    + " when.");

    private final String title;
    private final String sentence;

    PartRule(String title, String sentence) {
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

    /** What holds of this difference, with its numbers; empty where the rule is not why. */
    Optional<String> explains(Difference difference) {
        return switch (this) {
            case NEW_ORDER_SOONER -> PartChecks.newOrderComesSooner(difference);
            case MATERIAL_DECIDES -> PartChecks.newOrderWouldComeSooner(difference);
            case EARLIER_NEED -> PartChecks.isGivenToEarlierNeeds(difference);
            case SAFETY_STOCK -> PartChecks.fillsSafetyStock(difference);
            case ON_HOLD -> PartChecks.isOnHold(difference);
            case ODOO_GIVES_IT_TO_OTHERS -> PartChecks.odooGivesItToOthers(difference);
            case OVERDUE -> PartChecks.isOverdue(difference);
            case WAITS_ITSELF -> PartChecks.waitsItself(difference);
            case DELAY_IN_THE_ORDER_ONLY -> PartChecks.isDelayedInTheOrder(difference);
            case SENT_TO_A_SUBCONTRACTOR -> PartChecks.isSentToASubcontractor(difference);
        };
    }
}
