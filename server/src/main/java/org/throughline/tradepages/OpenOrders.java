package org.throughline.tradepages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.events.DemandFact.DeliveryStated;
import org.throughline.events.DemandFact.SalesOrderStated;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.PersonId;
import org.throughline.events.ProcurementFact.PurchaseOrderStated;
import org.throughline.itempages.PlanLines;
import org.throughline.itempages.PlanNames;
import org.throughline.itempages.PlanWork;
import org.throughline.pages.MadeOnce;
import org.throughline.pages.Rows;
import org.throughline.pages.Written;
import org.throughline.planning.Cover;
import org.throughline.planning.Demand;
import org.throughline.planning.MessageHead;
import org.throughline.planning.PlanDay;
import org.throughline.planning.PlannedOrder;
import org.throughline.planning.Promise;
import org.throughline.planning.ReceiptKind;
import org.throughline.planning.RequirementKind;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.structure.Item;
import org.throughline.supply.DemandLink;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.ReceiptLink;
import org.throughline.supply.Waiting;
import org.throughline.values.Micros;

/** What is on order at suppliers and what customers wait for, as a plan has it. Made once for each plan. */
public final class OpenOrders {

    private final PlanVersion plan;
    private final PlanLines lines;
    private final Map<String, Item> items;
    private final Map<String, ScheduledReceipt> placed;
    private final Map<String, PlannedOrder> proposed;
    private final MadeOnce<Rows<PurchaseRow>> purchases;
    private final MadeOnce<Rows<SalesRow>> sales;

    OpenOrders(PlanVersion plan, PlanLines lines) {
        this.plan = plan;
        this.lines = lines;
        items = plan.assembly().model().items().stream().collect(Collectors.toMap(Item::item, Function.identity()));
        placed = plan.assembly().model().receipts().stream()
                .collect(Collectors.toMap(ScheduledReceipt::receipt, Function.identity()));
        proposed = plan.plan().plannedOrders().stream()
                .collect(Collectors.toMap(PlannedOrder::order, Function.identity()));
        purchases = new MadeOnce<>(() -> new Rows<>(PurchasesPage.TABLE, madePurchases()));
        sales = new MadeOnce<>(() -> new Rows<>(SalesPage.TABLE, madeSales()));
    }

    /** The plan that they are taken from. */
    public PlanVersion plan() {
        return plan;
    }

    /** What is still to come from suppliers, the first due first. */
    public Rows<PurchaseRow> purchases() {
        return purchases.get();
    }

    /** What customers still wait for, the first due first. */
    public Rows<SalesRow> sales() {
        return sales.get();
    }

    /** The currency of all their money. */
    public String currency() {
        return PlanNames.currency(plan, plan.assembly().currency());
    }

    /** What is still to come of a purchase order. */
    List<PurchaseRow> purchasesOf(String order) {
        return purchases().all().stream()
                .filter(row -> row.order().equals(order))
                .toList();
    }

    /** What is still to leave of a sales order. */
    List<SalesRow> salesOf(String order) {
        return sales().all().stream().filter(row -> row.order().equals(order)).toList();
    }

    /** Who gets these, in the order of pegging. */
    List<PurchaseSheet.Share> sharesOf(List<PurchaseRow> rows) {
        return rows.stream()
                .flatMap(row -> plan.plan().served(row.receipt()).stream()
                        .map(peg -> new PurchaseSheet.Share(
                                row.receipt(),
                                row.item(),
                                Micros.decimal(peg.quantity()),
                                peg.requirementKind(),
                                peg.requirementKind() == RequirementKind.SAFETY_STOCK ? "" : peg.requirement(),
                                lines.address(peg.requirement()))))
                .toList();
    }

    /** The supply of this name; empty where the plan has none, as of stock. */
    Optional<SalesSheet.Supply> supply(String name) {
        return Optional.ofNullable(placed.get(name))
                .map(this::placed)
                .or(() -> Optional.ofNullable(proposed.get(name)).map(this::proposed));
    }

    /** What holds a demand in the end; what has no page leads to the plan of its item. */
    private SalesRow.Held held(List<String> cause) {
        String name = cause.isEmpty() ? "" : cause.getLast();
        return Optional.ofNullable(placed.get(name))
                .map(receipt -> new SalesRow.Held(name, addressOf(receipt), false))
                .or(() -> Optional.ofNullable(proposed.get(name))
                        .map(order ->
                                new SalesRow.Held(order.item(), lines.planAddress(order.item(), order.site()), true)))
                .orElse(SalesRow.Held.NOTHING);
    }

    private String addressOf(ScheduledReceipt receipt) {
        String address = lines.address(receipt.receipt());
        return address.isEmpty() ? lines.planAddress(receipt.item(), receipt.site()) : address;
    }

    private SalesSheet.Supply placed(ScheduledReceipt receipt) {
        return new SalesSheet.Supply(
                receipt.receipt(),
                lines.address(receipt.receipt()),
                lines.item(receipt.item()),
                Micros.decimal(receipt.quantity()),
                unit(receipt.item()),
                false,
                receipt.dueDate(),
                day(there(receipt)));
    }

    private SalesSheet.Supply proposed(PlannedOrder order) {
        return new SalesSheet.Supply(
                order.order(),
                "",
                lines.item(order.item()),
                Micros.decimal(order.quantity()),
                unit(order.item()),
                true,
                order.needDate(),
                day(order.receiptDate()));
    }

    private String unit(String item) {
        return described(item).map(Item::uom).orElse("");
    }

    private static Optional<LocalDate> day(PlanDay day) {
        return day.isDate() ? Optional.of(day.date()) : Optional.empty();
    }

    /** When it is there for those whom it serves. */
    private PlanDay there(ScheduledReceipt receipt) {
        return plan.plan().at(receipt.item(), receipt.site()).stream()
                .flatMap(node -> node.requirements().stream())
                .flatMap(requirement -> requirement.covers().stream())
                .filter(cover -> cover.supply().equals(receipt.receipt()))
                .map(Cover::feasibleDate)
                .findFirst()
                .orElse(PlanDay.NONE);
    }

    private List<PurchaseRow> madePurchases() {
        Map<String, ReceiptLink> links = plan.assembly().links().receipts().stream()
                .collect(Collectors.toMap(ReceiptLink::receipt, Function.identity(), (first, _) -> first));
        Map<OrderId, PurchaseOrderStated> orders = plan.books().procurement().orders().stream()
                .collect(Collectors.toMap(PurchaseOrderStated::order, Function.identity()));
        Map<String, List<MessageHead>> messages =
                plan.plan().messageHeads().stream().collect(Collectors.groupingBy(MessageHead::reference));
        Waiting waiting = new Waiting(plan);
        return plan.assembly().model().receipts().stream()
                .filter(receipt -> isPurchase(receipt.kind()))
                .flatMap(receipt -> Optional.ofNullable(links.get(receipt.receipt()))
                        .map(link -> purchase(
                                receipt,
                                link,
                                Optional.ofNullable(orders.get(link.order())),
                                messages.getOrDefault(receipt.receipt(), List.of()),
                                waiting.of(RequirementKind.DEPENDENT, receipt.receipt())))
                        .stream())
                .sorted(Comparator.comparing(PurchaseRow::due).thenComparing(PurchaseRow::receipt))
                .toList();
    }

    private static boolean isPurchase(ReceiptKind kind) {
        return switch (kind) {
            case PURCHASE, SUBCONTRACT -> true;
            case PRODUCTION, TRANSFER -> false;
        };
    }

    private PurchaseRow purchase(
            ScheduledReceipt receipt,
            ReceiptLink link,
            Optional<PurchaseOrderStated> order,
            List<MessageHead> messages,
            List<DemandLink> waiting) {
        List<MessageHead> about = messages.stream()
                .filter(message -> message.item().equals(receipt.item()))
                .toList();
        return new PurchaseRow(
                receipt.receipt(),
                link.order().value(),
                order.map(PurchaseOrderStated::name).orElse(receipt.receipt()),
                lines.partner(link.supplier()),
                person(order.map(PurchaseOrderStated::buyer).orElse(link.responsible())),
                order.map(PurchaseOrderStated::acknowledged).orElse(false),
                lines.item(receipt.item()),
                described(receipt.item()).map(Item::description).orElse(""),
                lines.site(receipt.site()),
                Micros.decimal(receipt.quantity()),
                unit(receipt.item()),
                receipt.dueDate().toString(),
                receipt.dueDate().isBefore(plan.assembly().asOf()),
                about.stream().map(MessageHead::code).distinct().toList(),
                about.stream()
                        .map(MessageHead::toDate)
                        .filter(PlanDay::isDate)
                        .map(PlanDay::text)
                        .findFirst()
                        .orElse(""),
                waiting.stream().map(DemandLink::demand).toList(),
                money(link.value()));
    }

    private List<SalesRow> madeSales() {
        List<Promise> promises = plan.plan().promises();
        Map<String, Integer> byDemand = new HashMap<>();
        IntStream.range(0, promises.size())
                .forEach(at -> byDemand.put(promises.get(at).demand().demand(), at));
        Map<OrderId, SalesOrderStated> orders = plan.books().demand().orders().stream()
                .collect(Collectors.toMap(SalesOrderStated::order, Function.identity()));
        Map<MoveId, DeliveryStated> deliveries = plan.books().demand().deliveries().stream()
                .collect(Collectors.toMap(DeliveryStated::move, Function.identity()));
        return plan.assembly().links().demands().stream()
                .map(link -> {
                    Optional<Integer> at = Optional.ofNullable(byDemand.get(link.demand()));
                    return sale(
                            link,
                            Optional.ofNullable(orders.get(link.order())),
                            at.map(promises::get),
                            at.map(plan.plan()::cause).orElse(List.of()),
                            due(link, at.map(promises::get), deliveries));
                })
                .sorted(Comparator.comparing(SalesRow::due).thenComparing(SalesRow::demand))
                .toList();
    }

    /** The day of the plan; of what is reserved whole the plan says none, and the papers' day holds. */
    private String due(DemandLink link, Optional<Promise> promise, Map<MoveId, DeliveryStated> deliveries) {
        return promise.map(known -> known.dueDate().toString())
                .or(() -> Optional.ofNullable(deliveries.get(link.move()))
                        .map(delivery -> plan.assembly()
                                .zones()
                                .date(link.site(), delivery.due())
                                .toString()))
                .orElse("");
    }

    private SalesRow sale(
            DemandLink link,
            Optional<SalesOrderStated> order,
            Optional<Promise> promise,
            List<String> cause,
            String due) {
        String name = plan.assembly().labels().items().of(link.item());
        return new SalesRow(
                link.demand(),
                order.map(known -> known.order().value()).orElse(""),
                order.map(SalesOrderStated::name).orElse(link.demand()),
                lines.partner(link.customer()),
                new PlanWork.Thing(link.item().value(), name),
                described(name).map(Item::description).orElse(""),
                new PlanWork.Thing(
                        link.site().value(), plan.assembly().labels().sites().of(link.site())),
                Micros.decimal(link.open()),
                Micros.decimal(link.reserved()),
                unit(name),
                due,
                promise.map(known -> known.promiseDate().text()).orElse(due),
                promise.map(OpenOrders::standing).orElse("reserved"),
                promise.map(Promise::lateDays).orElse(0),
                cause,
                held(cause),
                price(link, name));
    }

    private static String standing(Promise promise) {
        if (!promise.promiseDate().isDate()) {
            return "never";
        }
        return promise.isLate() ? "late" : "in-time";
    }

    private BigDecimal price(DemandLink link, String item) {
        long price = link.unitPrice() == Demand.ITEM_PRICE
                ? described(item).map(Item::unitPrice).orElse(0L)
                : link.unitPrice();
        return Written.plain(
                Micros.decimal(link.open()).multiply(Micros.decimal(price)).setScale(2, RoundingMode.HALF_UP));
    }

    private static BigDecimal money(long millionths) {
        return Written.plain(Micros.decimal(millionths).setScale(2, RoundingMode.HALF_UP));
    }

    private Optional<Item> described(String item) {
        return Optional.ofNullable(items.get(item));
    }

    private String person(PersonId person) {
        return person.equals(PersonId.NONE)
                ? ""
                : plan.assembly().labels().people().of(person);
    }
}
