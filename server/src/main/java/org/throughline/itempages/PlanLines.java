package org.throughline.itempages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.pages.Addresses;
import org.throughline.pages.MadeOnce;
import org.throughline.planning.MessageHead;
import org.throughline.planning.ReceiptKind;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.supply.Assembly;
import org.throughline.supply.DefaultMark;
import org.throughline.supply.Defaults;
import org.throughline.supply.DemandLink;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.ReceiptLink;
import org.throughline.supply.Worklist;
import org.throughline.values.Micros;

/** Gives the names of a plan the identities and addresses behind them. */
public final class PlanLines {

    private final Labels labels;
    private final MadeOnce<Defaults> defaults;
    private final MadeOnce<PlanNames> names;
    private final MadeOnce<Map<String, Way>> ways;

    /** To the page of an order. Its address is written when it is asked for: a plan names many more than are shown. */
    private record Way(UnaryOperator<String> page, OrderId order) {

        String address() {
            return page.apply(order.value());
        }
    }

    /** Of this plan. */
    public PlanLines(PlanVersion plan) {
        labels = plan.assembly().labels();
        defaults = new MadeOnce<>(() -> new Defaults(plan.assembly()));
        names = new MadeOnce<>(() -> new PlanNames(plan, defaults));
        ways = new MadeOnce<>(() -> ways(plan.assembly()));
    }

    /** What people call the things of the plan. */
    public PlanNames names() {
        return names.get();
    }

    private static Map<String, Way> ways(Assembly assembly) {
        Map<String, OrderId> orders = new HashMap<>();
        for (ReceiptLink link : assembly.links().receipts()) {
            orders.put(link.receipt(), link.order());
        }
        Map<String, Way> ways = new HashMap<>();
        for (ScheduledReceipt receipt : assembly.model().receipts()) {
            OrderId order = orders.get(receipt.receipt());
            if (order != null) {
                page(receipt.kind()).ifPresent(page -> ways.put(receipt.receipt(), new Way(page, order)));
            }
        }
        for (DemandLink link : assembly.links().demands()) {
            if (!link.order().value().isEmpty()) {
                ways.put(link.demand(), new Way(Addresses::saleOf, link.order()));
            }
        }
        return ways;
    }

    private static Optional<UnaryOperator<String>> page(ReceiptKind kind) {
        return switch (kind) {
            case PRODUCTION -> Optional.of(Addresses::readinessOf);
            case PURCHASE, SUBCONTRACT -> Optional.of(Addresses::purchaseOf);
            case TRANSFER -> Optional.empty();
        };
    }

    /** Where the order of this name is shown, of whatever kind; empty where it has no page. */
    public String address(String name) {
        return Optional.ofNullable(ways.get().get(name)).map(Way::address).orElse("");
    }

    /** Where the plan of an item at a site is shown. */
    public String planAddress(String item, String site) {
        return Addresses.planOf(item(item).id(), site(site).id());
    }

    /** What rests on a default of what the plan says of an item at a site. */
    public Defaulted defaulted(String item, String site) {
        return Defaulted.of(marks(item, site), planAddress(item, site));
    }

    List<DefaultMark> marks(String item, String site) {
        return defaults.get().of(item, site);
    }

    /** The item of this code. */
    public PlanWork.Thing item(String name) {
        return new PlanWork.Thing(
                labels.items().named(name).map(Object::toString).orElse(""), name);
    }

    /** The site of this code. */
    public PlanWork.Thing site(String name) {
        return new PlanWork.Thing(
                labels.sites().named(name).map(Object::toString).orElse(""), name);
    }

    /** The partner of this name; without an identity where nobody has it. */
    public PlanWork.Thing partner(String name) {
        return new PlanWork.Thing(
                labels.partners().named(name).map(Object::toString).orElse(""), name);
    }

    /** A partner; with empty names where it is none. */
    public PlanWork.Thing partner(PartnerId partner) {
        return partner.equals(PartnerId.NONE)
                ? new PlanWork.Thing("", "")
                : new PlanWork.Thing(partner.value(), labels.partners().of(partner));
    }

    PlanWork.Line line(Worklist.Entry entry) {
        MessageHead message = entry.head();
        return new PlanWork.Line(
                message.code(),
                item(message.item()),
                entry.item().description(),
                site(message.site()),
                entry.planner(),
                message.reference(),
                address(message.reference()),
                message.fromDate().text(),
                message.toDate().text(),
                Micros.decimal(message.quantity()),
                entry.item().uom(),
                entry.sentence(),
                defaulted(message.item(), message.site()));
    }
}
