package org.throughline.scenarios;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.events.ItemId;
import org.throughline.events.SiteId;
import org.throughline.planning.Change;
import org.throughline.planning.Demand;
import org.throughline.planning.DemandKind;
import org.throughline.planning.ReceiptKind;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.planning.StockBalance;
import org.throughline.planning.StockStatus;
import org.throughline.structure.ItemSite;
import org.throughline.structure.SupplierItem;
import org.throughline.supply.PlanVersion;

/**
 * The assumptions of scenarios in the words of a live plan, one after the other: each sees what those before it made of
 * the plan's model. What speaks of something that the plan does not know is a problem.
 */
final class Premises {

    private static final int USUAL_PRIORITY = 10;
    private static final int DECIMALS = 6;

    private record Place(String item, String site) {}

    private final PlanVersion plan;
    private final Map<String, Demand> demands;
    private final Map<String, ScheduledReceipt> receipts;
    private final Map<Place, List<StockBalance>> stock;
    private final Map<Place, ItemSite> itemSites;
    private final Map<String, List<SupplierItem>> suppliers;
    private final Map<Object, Change> changes = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    /** The name of what the assumption that is taken would add. */
    private String added = "";

    Premises(PlanVersion plan) {
        this.plan = plan;
        var model = plan.assembly().model();
        demands = keyed(model.demands(), Demand::demand);
        receipts = keyed(model.receipts(), ScheduledReceipt::receipt);
        stock = model.stock().stream().collect(Collectors.groupingBy(row -> new Place(row.item(), row.site())));
        itemSites = keyed(model.itemSites(), row -> new Place(row.item(), row.site()));
        suppliers = model.suppliers().stream().collect(Collectors.groupingBy(SupplierItem::item));
    }

    private static <K, R> Map<K, R> keyed(List<R> rows, Function<R, K> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    List<Change> changes() {
        return List.copyOf(changes.values());
    }

    /** What is wrong, in sentences that say what to do. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Takes what a scenario assumes; what it adds is named by the scenario and its place among the assumptions. */
    void take(String scenario, List<Assumption> assumptions) {
        for (int place = 0; place < assumptions.size(); place++) {
            added = "%s/%d".formatted(scenario, place + 1);
            take(assumptions.get(place));
        }
    }

    private void take(Assumption assumption) {
        switch (assumption) {
            case Assumption.DemandAdded more -> add(more);
            case Assumption.DemandMoved moved ->
                known(demands, moved.demand(), "demand").ifPresent(row -> put(moved(row, moved)));
            case Assumption.DemandDropped(var demand) ->
                known(demands, demand, "demand").ifPresent(_ -> {
                    demands.remove(demand);
                    changes.put("demand " + demand, new Change.DemandGone(demand));
                });
            case Assumption.ReceiptAdded more -> add(more);
            case Assumption.ReceiptMoved moved ->
                known(receipts, moved.receipt(), "receipt").ifPresent(row -> put(moved(row, moved)));
            case Assumption.ReceiptDropped(var receipt) ->
                known(receipts, receipt, "receipt").ifPresent(_ -> {
                    receipts.remove(receipt);
                    changes.put("receipt " + receipt, new Change.ReceiptGone(receipt));
                });
            case Assumption.StockAdded more -> place(more.item(), more.site()).ifPresent(place -> add(place, more));
            case Assumption.LeadTimeIs is -> supplied(is.item(), is.site()).ifPresent(row -> leadTime(row, is.days()));
            case Assumption.SafetyStockIs is ->
                supplied(is.item(), is.site())
                        .ifPresent(row ->
                                micros(is.quantity(), row.item()).ifPresent(kept -> put(row.withSafetyStock(kept))));
        }
    }

    private <R> Optional<R> known(Map<String, R> rows, String name, String kind) {
        Optional<R> row = Optional.ofNullable(rows.get(name));
        if (row.isEmpty()) {
            problems.add(
                    "The %s (%s) is not in the plan. Maybe it was done or cancelled meanwhile: take the assumption out."
                            .formatted(kind, name));
        }
        return row;
    }

    private void add(Assumption.DemandAdded more) {
        place(more.item(), more.site())
                .ifPresent(place -> micros(more.quantity(), place.item())
                        .ifPresent(quantity -> put(new Demand(
                                name(),
                                place.item(),
                                place.site(),
                                more.due(),
                                quantity,
                                DemandKind.ORDER,
                                "",
                                USUAL_PRIORITY,
                                Demand.ITEM_PRICE))));
    }

    private void add(Assumption.ReceiptAdded more) {
        place(more.item(), more.site())
                .ifPresent(place -> micros(more.quantity(), place.item())
                        .ifPresent(quantity -> put(new ScheduledReceipt(
                                name(),
                                place.item(),
                                place.site(),
                                more.due(),
                                quantity,
                                ReceiptKind.PURCHASE,
                                true,
                                ""))));
    }

    /** A name that nothing of the plan has. */
    private String name() {
        String name = added;
        for (int more = 2; demands.containsKey(name) || receipts.containsKey(name); more++) {
            name = "%s (%d)".formatted(added, more);
        }
        return name;
    }

    private void put(Demand row) {
        demands.put(row.demand(), row);
        changes.put("demand " + row.demand(), new Change.DemandIs(row));
    }

    private void put(ScheduledReceipt row) {
        receipts.put(row.receipt(), row);
        changes.put("receipt " + row.receipt(), new Change.ReceiptIs(row));
    }

    private void put(ItemSite row) {
        Place place = new Place(row.item(), row.site());
        itemSites.put(place, row);
        changes.put(place, new Change.ItemSiteIs(row));
    }

    private Demand moved(Demand row, Assumption.DemandMoved moved) {
        return new Demand(
                row.demand(),
                row.item(),
                row.site(),
                moved.due().orElse(row.dueDate()),
                quantity(moved.quantity(), row.item(), row.quantity()),
                row.kind(),
                row.customer(),
                row.priority(),
                row.unitPrice());
    }

    private ScheduledReceipt moved(ScheduledReceipt row, Assumption.ReceiptMoved moved) {
        return new ScheduledReceipt(
                row.receipt(),
                row.item(),
                row.site(),
                moved.due().orElse(row.dueDate()),
                quantity(moved.quantity(), row.item(), row.quantity()),
                row.kind(),
                row.firm(),
                row.supplier());
    }

    private long quantity(Optional<BigDecimal> said, String item, long otherwise) {
        return said.flatMap(quantity -> micros(quantity, item)).orElse(otherwise);
    }

    private void add(Place place, Assumption.StockAdded more) {
        micros(more.quantity(), place.item()).ifPresent(quantity -> {
            List<StockBalance> rows = new ArrayList<>(stock.getOrDefault(place, List.of()));
            rows.add(new StockBalance(place.item(), place.site(), "", "", StockStatus.AVAILABLE, quantity));
            stock.put(place, rows);
            changes.put(List.of("stock", place), new Change.StockIs(place.item(), place.site(), rows));
        });
    }

    private void leadTime(ItemSite row, int days) {
        put(row.withLeadTimeDays(days));
        List<SupplierItem> rows = suppliers.getOrDefault(row.item(), List.of()).stream()
                .map(supplier -> supplier.site().isEmpty() || supplier.site().equals(row.site())
                        ? withLeadTime(supplier)
                        : supplier)
                .toList();
        if (!rows.isEmpty()) {
            suppliers.put(row.item(), rows);
            changes.put("suppliers " + row.item(), new Change.SuppliersAre(row.item(), rows));
        }
    }

    /** The item at the site decides, not the supplier. */
    private static SupplierItem withLeadTime(SupplierItem row) {
        return new SupplierItem(
                row.supplier(),
                row.item(),
                row.site(),
                row.priority(),
                SupplierItem.AS_ITEM_SITE,
                row.lotMinimum(),
                row.lotMultiple(),
                row.price());
    }

    private Optional<Place> place(ItemId item, SiteId site) {
        var labels = plan.assembly().labels();
        boolean isKnown = labels.items().knows(item) && labels.sites().knows(site);
        if (!isKnown) {
            problems.add("The plan does not know (%s) at (%s). Maybe it is no longer used; take this assumption out."
                    .formatted(labels.items().of(item), labels.sites().of(site)));
        }
        return isKnown
                ? Optional.of(new Place(labels.items().of(item), labels.sites().of(site)))
                : Optional.empty();
    }

    private Optional<ItemSite> supplied(ItemId item, SiteId site) {
        return place(item, site).flatMap(place -> {
            Optional<ItemSite> row = Optional.ofNullable(itemSites.get(place));
            if (row.isEmpty()) {
                problems.add(
                        "Item (%s) is not supplied at site (%s). Maybe choose a site that makes, buys or fetches it."
                                .formatted(place.item(), place.site()));
            }
            return row;
        });
    }

    private Optional<Long> micros(BigDecimal quantity, String item) {
        try {
            return Optional.of(quantity.movePointRight(DECIMALS).longValueExact());
        } catch (ArithmeticException notCountable) {
            problems.add("The quantity (%s) of item (%s) cannot be counted. It has at most 6 decimals and 12 digits."
                    .formatted(quantity.toPlainString(), item));
            return Optional.empty();
        }
    }
}
