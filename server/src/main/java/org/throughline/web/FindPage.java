package org.throughline.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.throughline.demand.Demand;
import org.throughline.demand.DemandMatches;
import org.throughline.enterprise.Enterprise;
import org.throughline.events.ItemId;
import org.throughline.events.Standing;
import org.throughline.inventory.Positions;
import org.throughline.items.Items;
import org.throughline.procurement.Procurement;
import org.throughline.procurement.ProcurementMatches;
import org.throughline.production.Production;
import org.throughline.security.Role;

/** Finds anything by a part of what people call it: items, orders, papers, lots, suppliers and customers. */
public final class FindPage implements Page<FindPage.Finds> {

    private static final int ROWS_MAX = 20;

    private final Jdbi jdbi;

    /** In these books. */
    public FindPage(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What it shows.
     *
     * @param text that was looked for; empty where nothing was
     * @param groups only those in which something was found
     */
    public record Finds(String text, List<Group> groups) {

        public Finds {
            groups = List.copyOf(groups);
        }

        /** How much was found. */
        public int count() {
            return groups.stream().mapToInt(group -> group.finds().size()).sum();
        }
    }

    /** What there is to find, in the order in which it is shown. */
    public enum Kind {
        ITEM,
        PRODUCTION,
        PURCHASE,
        SALE,
        PARTNER,
        LOT,
        RECEIPT,
        DELIVERY
    }

    /**
     * What was found of one kind.
     *
     * @param more whether there may be more than is shown
     */
    public record Group(Kind kind, List<Find> finds, boolean more) {

        public Group {
            finds = List.copyOf(finds);
        }
    }

    /**
     * Something that was found.
     *
     * @param says what else helps to know it again; empty where nothing does
     */
    public record Find(String name, String says, String address) {}

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.FIND);
    }

    @Override
    public Set<Role> readers() {
        return EnumSet.allOf(Role.class);
    }

    @Override
    public Class<Finds> contentType() {
        return Finds.class;
    }

    @Override
    public Answer<Finds> show(Visit visit) {
        String text = visit.parameter("text").orElse("").strip();
        List<Group> groups = text.isEmpty() ? List.of() : jdbi.inTransaction(handle -> groups(handle, text));
        return new Answer.Shown<>(new Finds(text, groups));
    }

    private static List<Group> groups(Handle handle, String text) {
        List<Group> groups = new ArrayList<>();
        add(groups, Kind.ITEM, items(handle, text));
        add(groups, Kind.PRODUCTION, production(handle, text));
        ProcurementMatches bought = new Procurement(handle).search(text, ROWS_MAX);
        DemandMatches sold = new Demand(handle).search(text, ROWS_MAX);
        add(
                groups,
                Kind.PURCHASE,
                bought.orders().stream()
                        .map(order -> new Find(
                                order.name(),
                                order.supplierReference(),
                                Addresses.purchaseOf(order.order().value())))
                        .toList());
        add(
                groups,
                Kind.SALE,
                sold.orders().stream()
                        .map(order -> new Find(
                                order.name(), "", Addresses.saleOf(order.order().value())))
                        .toList());
        add(groups, Kind.PARTNER, partners(handle, text));
        add(groups, Kind.LOT, lots(handle, text));
        add(groups, Kind.RECEIPT, receipts(handle, bought));
        add(groups, Kind.DELIVERY, deliveries(handle, sold));
        return groups;
    }

    private static void add(List<Group> groups, Kind kind, List<Find> finds) {
        if (!finds.isEmpty()) {
            groups.add(new Group(kind, finds, finds.size() >= ROWS_MAX));
        }
    }

    private static List<Find> items(Handle handle, String text) {
        return new Items(handle)
                .search(text, ROWS_MAX).stream()
                        .map(item -> new Find(
                                InventoryPage.name(item),
                                item.code().isBlank() ? "" : item.name(),
                                Addresses.planOf(item.item().value())))
                        .toList();
    }

    /** An order that is done or called off has no page of its own any more: it leads to the stock of its item. */
    private static List<Find> production(Handle handle, String text) {
        return new Production(handle)
                .search(text, ROWS_MAX).stream()
                        .map(order -> new Find(
                                order.name(),
                                order.origin(),
                                switch (order.state()) {
                                    case DRAFT, CONFIRMED, IN_PROGRESS, TO_CLOSE ->
                                        Addresses.readinessOf(order.order().value());
                                    case DONE, CANCELLED ->
                                        Addresses.stockOf(order.item().value());
                                }))
                        .toList();
    }

    private static List<Find> partners(Handle handle, String text) {
        return new Enterprise(handle)
                .searchPartners(text, ROWS_MAX).stream()
                        .filter(partner -> partner.standing() == Standing.IN_USE)
                        .map(partner -> new Find(
                                partner.name(),
                                "",
                                Addresses.partnerOf(partner.partner().value())))
                        .toList();
    }

    private static List<Find> lots(Handle handle, String text) {
        return new Positions(handle)
                .searchLots(text, ROWS_MAX).stream()
                        .map(lot -> new Find(
                                lot.name(),
                                itemName(handle, lot.item()),
                                Addresses.stockOf(lot.item().value())))
                        .toList();
    }

    /** A paper leads to the order that it serves; where it serves none, to the stock of its item. */
    private static List<Find> receipts(Handle handle, ProcurementMatches bought) {
        Procurement procurement = new Procurement(handle);
        return bought.receipts().stream()
                .map(receipt -> new Find(
                        receipt.document(),
                        itemName(handle, receipt.item()),
                        procurement.lines(List.of(receipt.line())).stream()
                                .findFirst()
                                .map(line -> Addresses.purchaseOf(line.order().value()))
                                .orElse(Addresses.stockOf(receipt.item().value()))))
                .distinct()
                .toList();
    }

    private static List<Find> deliveries(Handle handle, DemandMatches sold) {
        Demand demand = new Demand(handle);
        return sold.deliveries().stream()
                .map(delivery -> new Find(
                        delivery.document(),
                        itemName(handle, delivery.item()),
                        demand.lines(List.of(delivery.line())).stream()
                                .findFirst()
                                .map(line -> Addresses.saleOf(line.order().value()))
                                .orElse(Addresses.stockOf(delivery.item().value()))))
                .distinct()
                .toList();
    }

    private static String itemName(Handle handle, ItemId item) {
        return new Items(handle).find(item).map(InventoryPage::name).orElse("");
    }
}
