package org.throughline.scenarios;

import static org.throughline.structure.SupplierItem.AS_ITEM_SITE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.ItemId;
import org.throughline.events.PartnerId;
import org.throughline.events.SiteId;
import org.throughline.planning.Change;
import org.throughline.planning.Demand;
import org.throughline.planning.DemandKind;
import org.throughline.planning.ReceiptKind;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.planning.StockBalance;
import org.throughline.planning.StockStatus;
import org.throughline.structure.CalendarException;
import org.throughline.structure.ItemSite;
import org.throughline.structure.Source;
import org.throughline.structure.SupplierItem;
import org.throughline.structure.WorkingWeek;
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
    private final Offers offers;
    private final Map<Object, Change> changes = new LinkedHashMap<>();
    private final Map<String, WorkingWeek> weeks;
    private final Map<String, List<CalendarException>> exceptionsByCalendar;
    private final List<ScenarioLook.Problem> problems = new ArrayList<>();
    /** Where the assumption stands that is taken, and the name of what it would add. */
    private Optional<AssumptionPlace> taken = Optional.empty();

    private String added = "";

    Premises(PlanVersion plan) {
        this.plan = plan;
        var model = plan.assembly().model();
        demands = keyed(model.demands(), Demand::demand);
        receipts = keyed(model.receipts(), ScheduledReceipt::receipt);
        stock = model.stock().stream().collect(Collectors.groupingBy(row -> new Place(row.item(), row.site())));
        itemSites = keyed(model.itemSites(), row -> new Place(row.item(), row.site()));
        offers = new Offers(model.suppliers());
        weeks = keyed(model.workingWeeks(), WorkingWeek::calendar);
        exceptionsByCalendar =
                model.calendarExceptions().stream().collect(Collectors.groupingBy(CalendarException::calendar));
    }

    private static <K, R> Map<K, R> keyed(List<R> rows, Function<R, K> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    List<Change> changes() {
        return List.copyOf(changes.values());
    }

    /** What is wrong, in sentences that say what to do. */
    List<ScenarioLook.Problem> problems() {
        return List.copyOf(problems);
    }

    /** Takes an assumption; what it adds is named by the scenario and its place among the assumptions there. */
    void take(Premise premise) {
        taken = Optional.of(premise.place());
        added = "%s/%d".formatted(premise.scenario(), premise.place().number());
        take(premise.assumption());
    }

    private void problem(String sentence) {
        problems.add(new ScenarioLook.Problem(sentence, taken));
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
            case Assumption.LotMinimumIs is -> quantified(is.item(), is.site(), is.quantity(), this::lotMinimum);
            case Assumption.LotMultipleIs is -> quantified(is.item(), is.site(), is.quantity(), this::lotMultiple);
            case Assumption.SupplierLeadTimeIs is -> take(is);
            case Assumption.SupplierStops stops -> take(stops);
            case Assumption.SiteClosed closed -> take(closed);
            case Assumption.SafetyStockIs is ->
                quantified(is.item(), is.site(), is.quantity(), (row, kept) -> put(row.withSafetyStock(kept)));
        }
    }

    private void quantified(ItemId item, SiteId site, BigDecimal quantity, ObjLongConsumer<ItemSite> taking) {
        supplied(item, site)
                .ifPresent(row -> micros(quantity, row.item()).ifPresent(micros -> taking.accept(row, micros)));
    }

    private <R> Optional<R> known(Map<String, R> rows, String name, String kind) {
        Optional<R> row = Optional.ofNullable(rows.get(name));
        if (row.isEmpty()) {
            boolean isDropped = changes.containsKey("%s %s".formatted(kind, name));
            problem((isDropped
                            ? "The %s (%s) falls away with an assumption before this one. Take one of the two out."
                            : "The %s (%s) is not in the plan. Maybe it was done or cancelled meanwhile:"
                                    + " take the assumption out.")
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

    /** What suppliers offer at this site becomes otherwise: there the item at the site decides. */
    private void offered(ItemSite row, UnaryOperator<SupplierItem> otherwise) {
        if (!offers.at(row.item(), row.site()).isEmpty()) {
            offers.become(row, otherwise);
            offered(row.item());
        }
    }

    private void offered(String item) {
        changes.put("suppliers " + item, new Change.SuppliersAre(item, offers.of(item)));
    }

    private void leadTime(ItemSite row, int days) {
        put(row.withLeadTimeDays(days));
        offered(row, offer -> Offers.otherwise(offer, AS_ITEM_SITE, offer.lotMinimum(), offer.lotMultiple()));
    }

    private void lotMinimum(ItemSite row, long minimum) {
        put(row.withLotSizing(row.lotSizing().withMinimum(minimum)));
        offered(row, offer -> Offers.otherwise(offer, offer.leadTimeDays(), AS_ITEM_SITE, offer.lotMultiple()));
    }

    private void lotMultiple(ItemSite row, long multiple) {
        put(row.withLotSizing(row.lotSizing().withMultiple(multiple)));
        offered(row, offer -> Offers.otherwise(offer, offer.leadTimeDays(), offer.lotMinimum(), AS_ITEM_SITE));
    }

    private void take(Assumption.SupplierLeadTimeIs is) {
        offering(is.item(), is.supplier()).ifPresent(offer -> {
            offers.become(
                    offer.item(),
                    offers.of(offer.item()).stream()
                            .map(row -> row.supplier().equals(offer.supplier())
                                    ? Offers.otherwise(row, is.days(), row.lotMinimum(), row.lotMultiple())
                                    : row)
                            .toList());
            offered(offer.item());
        });
    }

    /** Where nobody else offers it, the item comes from nowhere: what is missing stays missing. */
    private void take(Assumption.SupplierStops stops) {
        offering(stops.item(), stops.supplier()).ifPresent(offer -> {
            List<ItemSite> bought = itemSites.values().stream()
                    .filter(row -> row.item().equals(offer.item()))
                    .filter(row -> row.source() == Source.BUY || row.source() == Source.SUBCONTRACT)
                    .filter(row -> !offers.at(row.item(), row.site()).isEmpty())
                    .toList();
            offers.become(
                    offer.item(),
                    offers.of(offer.item()).stream()
                            .filter(row -> !row.supplier().equals(offer.supplier()))
                            .toList());
            offered(offer.item());
            bought.stream()
                    .filter(row -> offers.at(row.item(), row.site()).isEmpty())
                    .forEach(row -> put(row.withSource(Source.NONE)));
        });
    }

    /** Something that the supplier offers of the item. */
    private Optional<SupplierItem> offering(ItemId item, PartnerId supplier) {
        var labels = plan.assembly().labels();
        String name = labels.partners().of(supplier);
        Optional<SupplierItem> offer = offers.of(labels.items().of(item)).stream()
                .filter(row -> row.supplier().equals(name))
                .findFirst();
        if (offer.isEmpty()) {
            problem("The supplier (%s) does not offer item (%s), or no longer. Take this assumption out."
                    .formatted(name, labels.items().of(item)));
        }
        return offer;
    }

    private void take(Assumption.SiteClosed closed) {
        String site = plan.assembly().labels().sites().of(closed.site());
        Optional<WorkingWeek> week = plan.assembly().model().sites().stream()
                .filter(row -> row.site().equals(site))
                .findFirst()
                .flatMap(row -> Optional.ofNullable(weeks.get(row.calendar())));
        if (week.isEmpty()) {
            problem("The site (%s) has no calendar in the plan. Maybe give its company working hours.".formatted(site));
        }
        week.ifPresent(known -> close(known, closed));
    }

    private void close(WorkingWeek week, Assumption.SiteClosed closed) {
        LocalDate end = closed.from().plusDays(closed.days());
        List<CalendarException> exceptions = Stream.concat(
                        exceptionsOf(week).stream()
                                .filter(row -> row.date().isBefore(closed.from())
                                        || !row.date().isBefore(end)),
                        closed.from().datesUntil(end).map(day -> new CalendarException(week.calendar(), day, false)))
                .toList();
        exceptionsByCalendar.put(week.calendar(), exceptions);
        changes.put("calendar " + week.calendar(), new Change.CalendarIs(week, exceptions));
    }

    private List<CalendarException> exceptionsOf(WorkingWeek week) {
        return exceptionsByCalendar.getOrDefault(week.calendar(), List.of());
    }

    private Optional<Place> place(ItemId item, SiteId site) {
        var labels = plan.assembly().labels();
        boolean isKnown = labels.items().knows(item) && labels.sites().knows(site);
        if (!isKnown) {
            problem("The plan does not know (%s) at (%s). Maybe it is no longer used; take this assumption out."
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
                problem("Item (%s) is not supplied at site (%s). Maybe choose a site that makes, buys or fetches it."
                        .formatted(place.item(), place.site()));
            }
            return row;
        });
    }

    private Optional<Long> micros(BigDecimal quantity, String item) {
        try {
            return Optional.of(quantity.movePointRight(DECIMALS).longValueExact());
        } catch (ArithmeticException notCountable) {
            problem("The quantity (%s) of item (%s) cannot be counted. It has at most 6 decimals and 12 digits."
                    .formatted(quantity.toPlainString(), item));
            return Optional.empty();
        }
    }
}
