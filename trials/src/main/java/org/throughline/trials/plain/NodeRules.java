package org.throughline.trials.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.trials.plain.PlainModel.ItemSite;
import org.throughline.trials.plain.PlainModel.LotRule;
import org.throughline.trials.plain.PlainModel.Lots;
import org.throughline.trials.plain.PlainModel.Source;
import org.throughline.trials.plain.PlainModel.Supplier;

/** How a node is planned: its item_sites row, the chosen supplier's values before it, and its site's calendar (§3). */
record NodeRules(ItemSite itemSite, boolean hasRow, Optional<Supplier> supplier, WorkCalendar calendar) {

    private static final Comparator<Supplier> SUPPLIER_ORDER = Comparator.comparingInt(Supplier::priority)
            .thenComparing(Supplier::price)
            .thenComparing(Supplier::name, CodePoints.ORDER);

    /** Returns the rules of the node; one without item_sites row has source none (§3). */
    static NodeRules of(PlainModel model, Node node) {
        Optional<ItemSite> row = Optional.ofNullable(model.itemSites().get(node));
        ItemSite itemSite = row.orElseGet(() -> withoutRow(node));
        Optional<Supplier> chosen =
                suppliersThatCouldServe(model, itemSite).stream().min(SUPPLIER_ORDER);
        return new NodeRules(itemSite, row.isPresent(), chosen, model.calendar(node.site()));
    }

    private static ItemSite withoutRow(Node node) {
        BigDecimal zero = BigDecimal.ZERO;
        Lots noLots = new Lots(zero, Optional.empty(), Optional.empty());
        return new ItemSite(
                node,
                Source.NONE,
                0,
                zero,
                0,
                LotRule.LOT_FOR_LOT,
                Optional.empty(),
                0,
                noLots,
                BigDecimal.ONE,
                Optional.empty(),
                0);
    }

    /** For buy and subcontract: the rows for the site or, where there are none, those for all sites (§3). */
    static List<Supplier> suppliersThatCouldServe(PlainModel model, ItemSite itemSite) {
        Source source = itemSite.source();
        if (source != Source.BUY && source != Source.SUBCONTRACT) {
            return List.of();
        }
        Node node = itemSite.node();
        List<Supplier> ofItem = model.suppliers().stream()
                .filter(supplier -> supplier.item().equals(node.item()))
                .toList();
        List<Supplier> ofSite = ofItem.stream()
                .filter(supplier -> supplier.site().filter(node.site()::equals).isPresent())
                .toList();
        List<Supplier> ofAllSites =
                ofItem.stream().filter(supplier -> supplier.site().isEmpty()).toList();
        return ofSite.isEmpty() ? ofAllSites : ofSite;
    }

    /** Returns the source of the node. */
    Source source() {
        return itemSite.source();
    }

    /** Says whether orders can be made at the node: not for none and unplanned (§3). */
    boolean makesOrders() {
        return switch (source()) {
            case MAKE, BUY, TRANSFER, SUBCONTRACT -> true;
            case UNPLANNED, NONE -> false;
        };
    }

    /** Returns the lead time: the chosen supplier's stands before the item-site's (§3). */
    int leadTimeDays() {
        return supplier.flatMap(Supplier::leadTimeDays).orElse(itemSite.leadTimeDays());
    }

    private Lots lots() {
        return lots(itemSite, supplier);
    }

    /** Returns the lot sizes: the supplier's stand before the item-site's (§3). */
    static Lots lots(ItemSite itemSite, Optional<Supplier> supplier) {
        Lots own = itemSite.lots();
        return new Lots(
                supplier.flatMap(Supplier::lotMinimum).orElse(own.minimum()),
                supplier.flatMap(Supplier::lotMultiple).or(own::multiple),
                own.maximum());
    }

    /** Returns the days a lot window lasts: one date, or period_days and at least one day (§3 lot sizing). */
    int windowDays() {
        return switch (itemSite.lotRule()) {
            case LOT_FOR_LOT, FIXED -> 1;
            case PERIOD -> Math.max(1, itemSite.periodDays());
        };
    }

    /** Returns the sizes of the orders for what is missing over a window, in order of creation (§3 lot sizing). */
    List<BigDecimal> orderSizes(BigDecimal missing) {
        BigDecimal byRule = switch (itemSite.lotRule()) {
            case FIXED -> Amounts.raisedToMultiple(missing, itemSite.lotSize().orElse(missing));
            case LOT_FOR_LOT, PERIOD -> missing;
        };
        BigDecimal whole = raised(byRule);
        BigDecimal most = lots().maximum().orElse(whole);
        if (whole.compareTo(most) <= 0) {
            return List.of(whole);
        }
        List<BigDecimal> sizes = new ArrayList<>();
        int full = whole.divide(most, 0, RoundingMode.FLOOR).intValueExact();
        for (int count = 0; count < full; count++) {
            sizes.add(most);
        }
        BigDecimal rest = whole.subtract(most.multiply(BigDecimal.valueOf(full)));
        if (rest.signum() > 0) {
            sizes.add(raised(rest));
        }
        return sizes;
    }

    private BigDecimal raised(BigDecimal quantity) {
        BigDecimal atLeast = quantity.max(lots().minimum());
        return lots().multiple()
                .map(multiple -> Amounts.raisedToMultiple(atLeast, multiple))
                .orElse(atLeast);
    }

    /** Returns the date a lead time later, rolled forward (§3 dates). */
    LocalDate leadTimeLater(LocalDate date) {
        return switch (source()) {
            case MAKE, SUBCONTRACT -> calendar.plusWorkingDays(date, leadTimeDays());
            case BUY, TRANSFER, UNPLANNED, NONE -> calendar.rolledForward(date.plusDays(leadTimeDays()));
        };
    }

    /** Returns the date a lead time earlier, rolled back (§3 dates). */
    LocalDate leadTimeEarlier(LocalDate date) {
        return switch (source()) {
            case MAKE, SUBCONTRACT -> calendar.minusWorkingDays(date, leadTimeDays());
            case BUY, TRANSFER, UNPLANNED, NONE -> calendar.rolledBack(date.minusDays(leadTimeDays()));
        };
    }

    /** Returns the due date of what is needed on the date: rolled back, less the safety lead time (§3 dates). */
    LocalDate dueDateFor(LocalDate needDate) {
        return calendar.minusWorkingDays(needDate, itemSite.safetyLeadTimeDays());
    }
}
