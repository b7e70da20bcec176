package org.throughline.trials.plain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model folder as read: one record per row, with the defaults filled in (§1). History is not planned with. */
record PlainModel(
        Map<String, String> unitOfItem,
        Units units,
        Map<String, WorkCalendar> calendarOfSite,
        Map<Node, ItemSite> itemSites,
        Map<String, Bom> boms,
        List<BomLine> bomLines,
        List<Supplier> suppliers,
        List<Stock> stock,
        Map<String, Receipt> receipts,
        List<Allocation> allocations,
        List<Demand> demands) {

    /** The column source of item_sites.csv. */
    enum Source {
        MAKE,
        BUY,
        TRANSFER,
        SUBCONTRACT,
        UNPLANNED,
        NONE
    }

    /** The column lot_rule of item_sites.csv. */
    enum LotRule {
        LOT_FOR_LOT,
        FIXED,
        PERIOD
    }

    /** The column type of boms.csv. */
    enum BomType {
        NORMAL,
        PHANTOM,
        SUBCONTRACT
    }

    /** The column status of stock.csv. */
    enum StockStatus {
        AVAILABLE,
        QUALITY_HOLD,
        IN_TRANSIT,
        SUBCONTRACT,
        BLOCKED
    }

    /** The column kind of receipts.csv. */
    enum ReceiptKind {
        PURCHASE,
        PRODUCTION,
        TRANSFER,
        SUBCONTRACT
    }

    /** The column kind of demands.csv. */
    enum DemandKind {
        ORDER,
        FORECAST
    }

    /** The lot sizes that a supplier may stand before (§3). */
    record Lots(BigDecimal minimum, Optional<BigDecimal> multiple, Optional<BigDecimal> maximum) {}

    /** A row of item_sites.csv. */
    record ItemSite(
            Node node,
            Source source,
            int leadTimeDays,
            BigDecimal safetyStock,
            int safetyLeadTimeDays,
            LotRule lotRule,
            Optional<BigDecimal> lotSize,
            int periodDays,
            Lots lots,
            BigDecimal yield,
            Optional<String> fromSite,
            int line) {}

    /** A row of boms.csv. */
    record Bom(
            String name,
            String parentItem,
            Optional<String> site,
            BomType type,
            BigDecimal outputQuantity,
            Optional<String> unit,
            int priority,
            Validity validity,
            int line) {}

    /** A row of bom_lines.csv. */
    record BomLine(
            String bom,
            String component,
            BigDecimal quantity,
            Optional<String> unit,
            BigDecimal scrap,
            int offsetDays,
            Validity validity,
            int line) {}

    /** Dates between which a row is effective, both inclusive. */
    record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {

        /** Says whether the row is effective on the date. */
        boolean includes(LocalDate date) {
            return from.filter(date::isBefore).isEmpty()
                    && to.filter(date::isAfter).isEmpty();
        }
    }

    /** A row of suppliers.csv. */
    record Supplier(
            String name,
            String item,
            Optional<String> site,
            int priority,
            Optional<Integer> leadTimeDays,
            Optional<BigDecimal> lotMinimum,
            Optional<BigDecimal> lotMultiple,
            BigDecimal price) {}

    /** A row of stock.csv. */
    record Stock(Node node, StockStatus status, BigDecimal quantity) {}

    /** A row of receipts.csv. */
    record Receipt(String name, Node node, LocalDate dueDate, BigDecimal quantity, ReceiptKind kind, boolean firm) {}

    /** A row of allocations.csv. */
    record Allocation(String receipt, Node node, LocalDate needDate, BigDecimal quantity) {}

    /** A row of demands.csv. */
    record Demand(String name, Node node, LocalDate dueDate, BigDecimal quantity, DemandKind kind, int priority) {}

    /** Returns the calendar of the site. */
    WorkCalendar calendar(String site) {
        return calendarOfSite.getOrDefault(site, WorkCalendar.EVERY_DAY);
    }

    /** Returns the lines of the BOM, effective or not. */
    List<BomLine> linesOf(Bom bom) {
        return bomLines.stream().filter(line -> line.bom().equals(bom.name())).toList();
    }

    /** Returns the BOMs of the item, of any type and date, that are for the site or for all sites. */
    List<Bom> bomsOf(String item, String site) {
        return boms.values().stream()
                .filter(bom -> bom.parentItem().equals(item))
                .filter(bom -> bom.site().filter(own -> !own.equals(site)).isEmpty())
                .toList();
    }

    /** Returns the phantom BOMs of the item, of any date, that are for the site or for all sites (§4 fence). */
    List<Bom> phantomBomsOf(String item, String site) {
        return bomsOf(item, site).stream()
                .filter(bom -> bom.type() == BomType.PHANTOM)
                .toList();
    }

    /** Says whether the item has a phantom BOM, of any date and for any site. */
    boolean hasPhantomBom(String item) {
        return boms.values().stream()
                .anyMatch(
                        bom -> bom.type() == BomType.PHANTOM && bom.parentItem().equals(item));
    }
}
