package org.throughline.itempages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.throughline.demand.Demand;
import org.throughline.demand.DemandMatches;
import org.throughline.enterprise.Enterprise;
import org.throughline.events.DemandFact.DeliveryStated;
import org.throughline.events.DemandFact.SalesLineStated;
import org.throughline.events.DemandFact.SalesOrderStated;
import org.throughline.events.EnterpriseFact.PartnerDescribed;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemId;
import org.throughline.events.PartnerId;
import org.throughline.events.ProcurementFact.PurchaseLineStated;
import org.throughline.events.ProcurementFact.PurchaseOrderStated;
import org.throughline.events.ProcurementFact.ReceiptStated;
import org.throughline.events.ProcurementFact.TransferStated;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.events.PurchaseLineId;
import org.throughline.events.SalesLineId;
import org.throughline.events.Standing;
import org.throughline.events.StockFact.LotDescribed;
import org.throughline.inventory.Positions;
import org.throughline.items.Items;
import org.throughline.pages.Addresses;
import org.throughline.pages.Answer;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Parameter;
import org.throughline.pages.Station;
import org.throughline.pages.Visit;
import org.throughline.procurement.Procurement;
import org.throughline.procurement.ProcurementMatches;
import org.throughline.production.Production;

/** Finds anything by a part of what people call it: items, orders, papers, lots, suppliers and customers. */
public final class FindPage implements Page<FindPage.Finds> {

    private static final int ROWS_MAX = 20;
    private static final Parameter TEXT = Parameter.text("text", "find.parameter.text");

    /** A line of an order, as plans name it: the order and the number of the line. */
    private static final Pattern LINE = Pattern.compile("(.+)/[0-9]{1,4}");

    private final Jdbi jdbi;
    private final Outlook outlook;

    /** In these books, and in the plan that stands. */
    public FindPage(Jdbi jdbi, Outlook outlook) {
        this.jdbi = jdbi;
        this.outlook = outlook;
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
        PROPOSED,
        PARTNER,
        LOT,
        TRANSFER,
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

        private boolean beginsWith(String text) {
            return finds.stream().anyMatch(find -> find.name().regionMatches(true, 0, text, 0, text.length()));
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
    public Class<Finds> contentType() {
        return Finds.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(TEXT);
    }

    @Override
    public Answer<Finds> show(Visit visit) {
        String text = visit.parameter(TEXT).orElse("").strip();
        List<Group> groups = text.isEmpty() ? List.of() : jdbi.inTransaction(handle -> groups(handle, text));
        return new Answer.Shown<>(new Finds(text, groups));
    }

    private List<Group> groups(Handle handle, String text) {
        List<Group> groups = new ArrayList<>();
        Optional<PlanFinds> planned = outlook.plan()
                .get()
                .map(plan -> new PlanFinds(plan, outlook.lines().of(plan), text, ROWS_MAX));
        add(groups, Kind.ITEM, items(handle, text));
        add(groups, Kind.PRODUCTION, production(handle, text));
        ProcurementMatches bought = new Procurement(handle).search(text, ROWS_MAX);
        DemandMatches sold = new Demand(handle).search(text, ROWS_MAX);
        add(
                groups,
                Kind.PURCHASE,
                orOfLine(
                        text,
                        purchases(handle, bought),
                        order -> purchases(handle, new Procurement(handle).search(order, ROWS_MAX))));
        add(
                groups,
                Kind.SALE,
                orOfLine(
                        text, sales(handle, sold), order -> sales(handle, new Demand(handle).search(order, ROWS_MAX))));
        add(groups, Kind.PROPOSED, planned.map(PlanFinds::proposed).orElse(List.of()));
        add(groups, Kind.PARTNER, partners(handle, text));
        add(groups, Kind.LOT, lots(handle, text));
        add(
                groups,
                Kind.TRANSFER,
                transfers(handle, bought, planned.map(PlanFinds::transfers).orElse(List.of())));
        add(groups, Kind.RECEIPT, receipts(handle, bought));
        add(groups, Kind.DELIVERY, deliveries(handle, sold));
        // What begins with the text is meant more often than what only holds it.
        groups.sort(Comparator.comparing(group -> !group.beginsWith(text)));
        return groups;
    }

    /** What was found; where nothing was and the text names a line of an order, that order. */
    private static List<Find> orOfLine(String text, List<Find> found, Function<String, List<Find>> orders) {
        Matcher line = LINE.matcher(text);
        return found.isEmpty() && line.matches()
                ? orders.apply(line.group(1)).stream()
                        .filter(find -> find.name().equalsIgnoreCase(line.group(1)))
                        .toList()
                : found;
    }

    /** Those that have still to arrive, as the plan names them, and those of which all has moved. */
    private static List<Find> transfers(Handle handle, ProcurementMatches bought, List<Find> open) {
        ItemNames names = ItemNames.of(handle, bought.transfers().stream().map(TransferStated::item));
        Stream<Find> moved = bought.transfers().stream()
                .filter(transfer -> open.stream().noneMatch(find -> find.name().startsWith(transfer.document())))
                .map(transfer -> new Find(
                        transfer.document(),
                        names.of(transfer.item()),
                        Addresses.stockOf(transfer.item().value())));
        return Stream.concat(open.stream(), moved).distinct().limit(ROWS_MAX).toList();
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
                                NamedItem.called(item),
                                item.code().isBlank() ? "" : item.name(),
                                Addresses.planOf(item.item().value())))
                        .toList();
    }

    /** An order that is done or called off has no page of its own any more: it leads to the stock of its item. */
    private static List<Find> production(Handle handle, String text) {
        List<ProductionOrderStated> orders = new Production(handle).search(text, ROWS_MAX);
        ItemNames names = ItemNames.of(handle, orders.stream().map(ProductionOrderStated::item));
        return orders.stream()
                .map(order -> new Find(
                        order.name(),
                        names.of(order.item()),
                        switch (order.state()) {
                            case DRAFT, CONFIRMED, IN_PROGRESS, TO_CLOSE ->
                                Addresses.readinessOf(order.order().value());
                            case DONE, CANCELLED ->
                                Addresses.stockOf(order.item().value());
                        }))
                .toList();
    }

    private static List<Find> purchases(Handle handle, ProcurementMatches bought) {
        Map<PartnerId, PartnerDescribed> suppliers = new Enterprise(handle)
                .partners(bought.orders().stream()
                        .map(PurchaseOrderStated::supplier)
                        .toList());
        return bought.orders().stream()
                .map(order -> new Find(
                        order.name(),
                        Stream.of(name(suppliers, order.supplier()), order.supplierReference())
                                .filter(said -> !said.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        Addresses.purchaseOf(order.order().value())))
                .toList();
    }

    private static List<Find> sales(Handle handle, DemandMatches sold) {
        Map<PartnerId, PartnerDescribed> customers = new Enterprise(handle)
                .partners(sold.orders().stream().map(SalesOrderStated::customer).toList());
        return sold.orders().stream()
                .map(order -> new Find(
                        order.name(),
                        name(customers, order.customer()),
                        Addresses.saleOf(order.order().value())))
                .toList();
    }

    /** Empty where nobody described them. */
    private static String name(Map<PartnerId, PartnerDescribed> partners, PartnerId partner) {
        return Optional.ofNullable(partners.get(partner))
                .map(PartnerDescribed::name)
                .orElse("");
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
        List<LotDescribed> lots = new Positions(handle).searchLots(text, ROWS_MAX);
        ItemNames names = ItemNames.of(handle, lots.stream().map(LotDescribed::item));
        return lots.stream()
                .map(lot -> new Find(
                        lot.name(),
                        names.of(lot.item()),
                        Addresses.lotOf(lot.item().value(), lot.name())))
                .toList();
    }

    /** A paper leads to the order that it serves; where it serves none, to the stock of its item. */
    private static List<Find> receipts(Handle handle, ProcurementMatches bought) {
        ItemNames names = ItemNames.of(handle, bought.receipts().stream().map(ReceiptStated::item));
        Map<PurchaseLineId, String> orders = new Procurement(handle)
                        .lines(bought.receipts().stream()
                                .map(ReceiptStated::line)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(
                                PurchaseLineStated::line,
                                line -> Addresses.purchaseOf(line.order().value())));
        return bought.receipts().stream()
                .map(receipt -> new Find(
                        receipt.document(),
                        names.of(receipt.item()),
                        orders.getOrDefault(
                                receipt.line(), Addresses.stockOf(receipt.item().value()))))
                .distinct()
                .toList();
    }

    private static List<Find> deliveries(Handle handle, DemandMatches sold) {
        ItemNames names = ItemNames.of(handle, sold.deliveries().stream().map(DeliveryStated::item));
        Map<SalesLineId, String> orders = new Demand(handle)
                        .lines(sold.deliveries().stream()
                                .map(DeliveryStated::line)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(
                                SalesLineStated::line,
                                line -> Addresses.saleOf(line.order().value())));
        return sold.deliveries().stream()
                .map(delivery -> new Find(
                        delivery.document(),
                        names.of(delivery.item()),
                        orders.getOrDefault(
                                delivery.line(),
                                Addresses.stockOf(delivery.item().value()))))
                .distinct()
                .toList();
    }

    /** What people call the items of what was found, asked for at once. */
    private record ItemNames(Map<ItemId, ItemDescribed> described) {

        static ItemNames of(Handle handle, Stream<ItemId> items) {
            return new ItemNames(new Items(handle).describe(items.collect(Collectors.toSet())));
        }

        /** Empty where nobody described it. */
        String of(ItemId item) {
            return Optional.ofNullable(described.get(item))
                    .map(NamedItem::called)
                    .orElse("");
        }
    }
}
