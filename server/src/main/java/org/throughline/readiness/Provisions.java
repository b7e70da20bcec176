package org.throughline.readiness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.events.ItemId;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.SiteId;
import org.throughline.planning.Cover;
import org.throughline.planning.PlanDay;
import org.throughline.planning.PlannedOrder;
import org.throughline.planning.ReceiptKind;
import org.throughline.planning.Requirement;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.structure.Source;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.ReceiptLink;
import org.throughline.values.Micros;

/** Knows by name what brings items: receipts that are on order and orders that the plan proposes. */
final class Provisions {

    private final Labels labels;
    private final Map<String, ScheduledReceipt> receipts;
    private final Map<String, ReceiptLink> links;
    private final Map<String, PlannedOrder> planned;
    private final Map<String, PlanDay> there = new HashMap<>();
    private final Map<String, Requirement> lacking = new HashMap<>();

    Provisions(PlanVersion version) {
        labels = version.assembly().labels();
        receipts = version.assembly().model().receipts().stream()
                .collect(Collectors.toMap(ScheduledReceipt::receipt, Function.identity()));
        links = version.assembly().links().receipts().stream()
                .collect(Collectors.toMap(ReceiptLink::receipt, Function.identity(), (first, _) -> first));
        planned = version.plan().plannedOrders().stream()
                .collect(Collectors.toMap(PlannedOrder::order, Function.identity()));
    }

    /** Notes when supplies come and which orders lack what nothing brings. */
    void see(Requirement requirement) {
        for (Cover cover : requirement.covers()) {
            there.put(cover.supply(), cover.feasibleDate());
        }
        if (!requirement.feasibleDate().isDate() && requirement.cause().isEmpty()) {
            lacking.putIfAbsent(requirement.name(), requirement);
        }
    }

    /** What the plan calls so; empty for stock. */
    Optional<Provision> named(String supply) {
        return Optional.ofNullable(receipts.get(supply))
                .map(this::placed)
                .or(() -> Optional.ofNullable(planned.get(supply)).map(this::proposed));
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
                    : lacking.getOrDefault(requirement.cause().getLast(), requirement);
            if (end.cause().isEmpty()) {
                chain.add(nothing(end));
            }
        }
        return chain;
    }

    private Provision placed(ScheduledReceipt receipt) {
        Optional<ReceiptLink> link = Optional.ofNullable(links.get(receipt.receipt()));
        return new Provision(
                kind(receipt.kind()),
                receipt.receipt(),
                link.map(ReceiptLink::order).orElse(OrderId.NONE),
                item(receipt.item()),
                site(receipt.site()),
                link.map(ReceiptLink::supplier).orElse(PartnerId.NONE),
                Micros.decimal(receipt.quantity()),
                receipt.dueDate().toString(),
                there.getOrDefault(receipt.receipt(), PlanDay.NONE).text());
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
                order.receiptDate().text());
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
                "");
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
