package org.throughline.trials.plain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.throughline.trials.plain.PlainModel.Receipt;
import org.throughline.trials.plain.PlainModel.Source;

/** The messages of a plan (§5), without detail. */
final class Messages {

    /** The columns of messages.csv that are printed (§7). */
    static final List<String> HEADER = List.of("code", "item", "site", "reference", "from_date", "to_date", "quantity");

    private static final String NO_DATE = "";

    /** What a message is about. */
    private record Subject(Node node, String reference, LocalDate fromDate, BigDecimal quantity) {}

    private final Plan plan;
    private final PlanOptions options;
    private final Map<Node, Integer> leadTimesAbove;
    private final List<List<String>> rows = new ArrayList<>();

    private Messages(Plan plan, PlanOptions options, Map<Node, Integer> leadTimesAbove) {
        this.plan = plan;
        this.options = options;
        this.leadTimesAbove = leadTimesAbove;
    }

    /** Returns the rows of messages.csv. */
    static List<List<String>> rows(
            Plan plan, PlanOptions options, Map<Node, Integer> leadTimesAbove, DemandPromises promises) {
        Messages messages = new Messages(plan, options, leadTimesAbove);
        plan.netted().forEach((node, result) -> {
            NodeRules rules = Objects.requireNonNull(plan.rules().get(node));
            result.orders().forEach(order -> messages.addForOrder(order, rules));
            NodeSupplies.of(plan.model(), node)
                    .receipts()
                    .forEach(receipt -> messages.addForReceipt(receipt, rules, result));
        });
        promises.late().forEach(messages::addLateDemand);
        messages.addUncovered();
        return messages.rows;
    }

    private void add(String code, Subject subject, String toDate) {
        rows.add(List.of(
                code,
                subject.node().item(),
                subject.node().site(),
                subject.reference(),
                subject.fromDate().toString(),
                toDate,
                Amounts.text(subject.quantity())));
    }

    /** The codes release, no_bom, late and late_safety (§5). */
    private void addForOrder(PlannedOrder order, NodeRules rules) {
        Subject released = new Subject(order.node(), order.name(), order.releaseDate(), order.quantity());
        if (!order.releaseDate().isAfter(options.asOf().plusDays(options.releaseWindowDays()))) {
            add("release", released, NO_DATE);
        }
        if (rules.source() == Source.MAKE && order.bom().isEmpty()) {
            add("no_bom", released, NO_DATE);
        }
        Moment comes = plan.feasibility().of((Supply) order);
        if (comes.isAfter(order.needDate())) {
            boolean waited = plan.pegging().earliestRealDate(order).compareTo(comes) < 0;
            Subject late = new Subject(order.node(), order.name(), order.needDate(), order.quantity());
            add(waited ? "late" : "late_safety", late, comes.text());
        }
    }

    /** The codes about a receipt; at unplanned nodes only past_due is said (§3, §5). */
    private void addForReceipt(Receipt receipt, NodeRules rules, NodeNetting.Result result) {
        Subject subject = new Subject(receipt.node(), receipt.name(), receipt.dueDate(), receipt.quantity());
        if (receipt.dueDate().isBefore(options.asOf())) {
            add("past_due", subject, NO_DATE);
        }
        if (rules.source() == Source.UNPLANNED) {
            return;
        }
        Supply.Scheduled supply = new Supply.Scheduled(receipt);
        if (plan.feasibility().slips(supply)) {
            add("receipt_late", subject, plan.feasibility().of((Supply) supply).text());
        }
        Optional<SupplyBook.PulledIn> pulledIn =
                Optional.ofNullable(result.pulledIn().get(receipt));
        if (pulledIn.isPresent()) {
            Requirement by = pulledIn.orElseThrow().by();
            add(
                    somebodyWaits(supply, by) ? "expedite" : "expedite_safety",
                    subject,
                    by.date().toString());
        } else if (isDueWithinItsWindow(receipt)) {
            addSurplus(
                    supply,
                    subject,
                    rules,
                    Optional.ofNullable(result.firstCovered().get(receipt)));
        }
    }

    /** The choice between expedite and expedite_safety (§5). */
    private boolean somebodyWaits(Supply.Scheduled supply, Requirement pulledInBy) {
        Moment realDate = plan.pegging().realDate(pulledInBy);
        return plan.pegging().earliestRealDate(supply).isBefore(supply.receipt().dueDate())
                || plan.feasibility().of(pulledInBy).compareTo(realDate) > 0;
    }

    /** A receipt's window ends at the end of the horizon less the cumulative lead time above its node (§5). */
    private boolean isDueWithinItsWindow(Receipt receipt) {
        LocalDate end = options.horizonEnd().minusDays(leadTimesAbove.getOrDefault(receipt.node(), 0));
        return !receipt.dueDate().isAfter(end);
    }

    /** The codes cancel and defer, and excess for firm receipts (§5). */
    private void addSurplus(
            Supply.Scheduled supply, Subject subject, NodeRules rules, Optional<Requirement> firstCovered) {
        Receipt receipt = supply.receipt();
        Moment realDate = plan.pegging().earliestRealDate(supply);
        if (firstCovered.isEmpty()) {
            if (!realDate.isDay()) {
                add(receipt.firm() ? "excess" : "cancel", subject, NO_DATE);
            }
            return;
        }
        LocalDate wanted = rules.dueDateFor(firstCovered.orElseThrow().date());
        LocalDate tolerated = options.counted(receipt.dueDate()).plusDays(options.rescheduleOutDays());
        if (wanted.isAfter(tolerated) && !realDate.isBefore(wanted)) {
            add(receipt.firm() ? "excess" : "defer", subject, wanted.toString());
        }
    }

    /** The code demand_late; it is not said at unplanned nodes (§3, §5). */
    private void addLateDemand(DemandPromises.Promise promise) {
        PlainModel.Demand demand = promise.counted().demand();
        NodeRules rules = Objects.requireNonNull(plan.rules().get(demand.node()));
        if (rules.source() != Source.UNPLANNED) {
            Subject subject = new Subject(
                    demand.node(),
                    demand.name(),
                    demand.dueDate(),
                    promise.counted().requiredQuantity());
            add("demand_late", subject, promise.date().text());
        }
    }

    /** The code no_source (§5). */
    private void addUncovered() {
        for (Requirement requirement : plan.requirements()) {
            BigDecimal uncovered = plan.pegging().uncovered(requirement);
            NodeRules rules = Objects.requireNonNull(plan.rules().get(requirement.node()));
            if (rules.source() == Source.NONE && Amounts.isMissing(uncovered)) {
                Subject subject =
                        new Subject(requirement.node(), requirement.reference(), requirement.date(), uncovered);
                add("no_source", subject, NO_DATE);
            }
        }
    }
}
