package org.throughline.readiness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.events.ItemId;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.SiteId;
import org.throughline.planning.Inspection;
import org.throughline.planning.NodePlan;
import org.throughline.planning.PlannedOrder;
import org.throughline.planning.ReceiptKind;
import org.throughline.planning.Requirement;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.structure.Source;
import org.throughline.supply.Labels;
import org.throughline.supply.LastingName;
import org.throughline.supply.ReceiptLink;
import org.throughline.values.Micros;

/** Knows by name what brings items: receipts that are on order and orders that the plan proposes. */
final class Provisions {

    private final Inspection inspection;
    private final Papers papers;
    private final Labels labels;

    Provisions(Inspection inspection, Papers papers, Labels labels) {
        this.inspection = inspection;
        this.papers = papers;
        this.labels = labels;
    }

    /** What the plan calls so; empty for stock. */
    Optional<Provision> named(String supply) {
        return inspection
                .arrival(supply)
                .map(this::placed)
                .or(() -> inspection.order(supply).map(this::proposed));
    }

    /**
     * The chain from what a requirement waits for down to what holds it in the end, which is an item that nothing
     * brings where the last supply never comes.
     */
    List<Provision> chain(Requirement requirement) {
        List<Provision> chain = new ArrayList<>();
        requirement.cause().forEach(supply -> named(supply).ifPresent(chain::add));
        if (!requirement.feasibleDate().isDate()) {
            Requirement end = requirement.cause().isEmpty()
                    ? requirement
                    : inspection.lacking(requirement.cause().getLast()).orElse(requirement);
            if (end.cause().isEmpty()) {
                chain.add(nothing(end));
            }
        }
        return chain;
    }

    private Provision placed(NodePlan.Arrival arrival) {
        ScheduledReceipt receipt = arrival.receipt();
        Optional<ReceiptLink> link = papers.receipts.find(receipt.receipt());
        return new Provision(
                kind(receipt.kind()),
                receipt.receipt(),
                link.map(ReceiptLink::order).orElse(OrderId.NONE),
                item(receipt.item()),
                site(receipt.site()),
                link.map(ReceiptLink::supplier).orElse(PartnerId.NONE),
                Micros.decimal(receipt.quantity()),
                receipt.dueDate().toString(),
                arrival.feasibleDate().text(),
                receipt.receipt());
    }

    private Provision proposed(PlannedOrder order) {
        return new Provision(
                kind(order.source()),
                order.order(),
                OrderId.NONE,
                item(order.item()),
                site(order.site()),
                labels.partners().named(order.supplier()).orElse(PartnerId.NONE),
                Micros.decimal(order.quantity()),
                order.dueDate().toString(),
                order.receiptDate().text(),
                LastingName.of(order));
    }

    private Provision nothing(Requirement requirement) {
        BigDecimal missing = Micros.decimal(requirement.uncovered());
        return new Provision(
                Provision.Kind.NOTHING,
                "",
                OrderId.NONE,
                item(requirement.item()),
                site(requirement.site()),
                PartnerId.NONE,
                missing,
                "",
                "",
                "no %s at %s".formatted(requirement.item(), requirement.site()));
    }

    private static Provision.Kind kind(ReceiptKind kind) {
        return switch (kind) {
            case PURCHASE -> Provision.Kind.PURCHASE;
            case PRODUCTION -> Provision.Kind.PRODUCTION;
            case TRANSFER -> Provision.Kind.TRANSFER;
            case SUBCONTRACT -> Provision.Kind.SUBCONTRACT;
        };
    }

    private static Provision.Kind kind(Source source) {
        return switch (source) {
            case BUY -> Provision.Kind.PROPOSED_PURCHASE;
            case MAKE -> Provision.Kind.PROPOSED_PRODUCTION;
            case TRANSFER -> Provision.Kind.PROPOSED_TRANSFER;
            case SUBCONTRACT -> Provision.Kind.PROPOSED_SUBCONTRACT;
            case UNPLANNED, NONE -> Provision.Kind.NOTHING;
        };
    }

    /** The names of a plan are those of its labels; what was never described is called by its identity. */
    private ItemId item(String name) {
        return labels.items().named(name).orElseGet(() -> new ItemId(name));
    }

    private SiteId site(String name) {
        return labels.sites().named(name).orElseGet(() -> new SiteId(name));
    }
}
