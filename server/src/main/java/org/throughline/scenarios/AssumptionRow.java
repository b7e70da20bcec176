package org.throughline.scenarios;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.ItemId;
import org.throughline.events.PartnerId;
import org.throughline.events.SiteId;

/**
 * An assumption as a row, for tables and forms; what does not belong to its kind is empty.
 *
 * @param item the identity of the item
 * @param site the identity of the site
 * @param reference the demand or receipt it is about, or the identity of the supplier
 * @param day as ISO writes it
 * @param quantity a decimal number in the unit of the item
 * @param days a whole number
 */
public record AssumptionRow(
        Kind kind, String item, String site, String reference, String day, String quantity, String days) {

    /** What an assumption may say. */
    public enum Field {
        ITEM,
        DEMAND,
        RECEIPT,
        SUPPLIER,
        SITE,
        DAY,
        QUANTITY,
        DAYS
    }

    /** Which assumption it is. */
    public enum Kind {
        RECEIPT_MOVED,
        RECEIPT_DROPPED,
        RECEIPT_ADDED,
        DEMAND_ADDED,
        DEMAND_MOVED,
        DEMAND_DROPPED,
        STOCK_ADDED,
        SAFETY_STOCK,
        LEAD_TIME,
        LOT_MINIMUM,
        LOT_MULTIPLE,
        SUPPLIER_LEAD_TIME,
        SUPPLIER_STOPS,
        SITE_CLOSED;

        /** What it says. */
        private Set<Field> fields() {
            return switch (this) {
                case RECEIPT_MOVED -> Set.of(Field.RECEIPT, Field.DAY, Field.QUANTITY);
                case RECEIPT_DROPPED -> Set.of(Field.RECEIPT);
                case RECEIPT_ADDED, DEMAND_ADDED -> Set.of(Field.ITEM, Field.SITE, Field.DAY, Field.QUANTITY);
                case DEMAND_MOVED -> Set.of(Field.DEMAND, Field.DAY, Field.QUANTITY);
                case DEMAND_DROPPED -> Set.of(Field.DEMAND);
                case STOCK_ADDED, SAFETY_STOCK, LOT_MINIMUM, LOT_MULTIPLE ->
                    Set.of(Field.ITEM, Field.SITE, Field.QUANTITY);
                case LEAD_TIME -> Set.of(Field.ITEM, Field.SITE, Field.DAYS);
                case SUPPLIER_LEAD_TIME -> Set.of(Field.ITEM, Field.SUPPLIER, Field.DAYS);
                case SUPPLIER_STOPS -> Set.of(Field.ITEM, Field.SUPPLIER);
                case SITE_CLOSED -> Set.of(Field.SITE, Field.DAY, Field.DAYS);
            };
        }

        /** Whether it says this. */
        public boolean says(Field field) {
            return fields().contains(field);
        }
    }

    /** The row of an assumption. */
    public static AssumptionRow of(Assumption assumption) {
        return switch (assumption) {
            case Assumption.DemandAdded(var item, var site, var due, var quantity) ->
                about(Kind.DEMAND_ADDED, item, site, due.toString(), plain(quantity), "");
            case Assumption.DemandMoved(var demand, var due, var quantity) ->
                about(Kind.DEMAND_MOVED, demand, due, quantity);
            case Assumption.DemandDropped(var demand) ->
                about(Kind.DEMAND_DROPPED, demand, Optional.empty(), Optional.empty());
            case Assumption.ReceiptAdded(var item, var site, var due, var quantity) ->
                about(Kind.RECEIPT_ADDED, item, site, due.toString(), plain(quantity), "");
            case Assumption.ReceiptMoved(var receipt, var due, var quantity) ->
                about(Kind.RECEIPT_MOVED, receipt, due, quantity);
            case Assumption.ReceiptDropped(var receipt) ->
                about(Kind.RECEIPT_DROPPED, receipt, Optional.empty(), Optional.empty());
            case Assumption.StockAdded(var item, var site, var quantity) ->
                about(Kind.STOCK_ADDED, item, site, "", plain(quantity), "");
            case Assumption.LeadTimeIs(var item, var site, var days) ->
                about(Kind.LEAD_TIME, item, site, "", "", Integer.toString(days));
            case Assumption.SafetyStockIs(var item, var site, var quantity) ->
                about(Kind.SAFETY_STOCK, item, site, "", plain(quantity), "");
            case Assumption.LotMinimumIs(var item, var site, var quantity) ->
                about(Kind.LOT_MINIMUM, item, site, "", plain(quantity), "");
            case Assumption.LotMultipleIs(var item, var site, var quantity) ->
                about(Kind.LOT_MULTIPLE, item, site, "", plain(quantity), "");
            case Assumption.SupplierLeadTimeIs(var item, var supplier, var days) ->
                about(Kind.SUPPLIER_LEAD_TIME, item, supplier, Integer.toString(days));
            case Assumption.SupplierStops(var item, var supplier) -> about(Kind.SUPPLIER_STOPS, item, supplier, "");
            case Assumption.SiteClosed(var site, var from, var days) ->
                new AssumptionRow(Kind.SITE_CLOSED, "", site.value(), "", from.toString(), "", Integer.toString(days));
        };
    }

    private static AssumptionRow about(Kind kind, ItemId item, SiteId site, String day, String quantity, String days) {
        return new AssumptionRow(kind, item.value(), site.value(), "", day, quantity, days);
    }

    private static AssumptionRow about(Kind kind, ItemId item, PartnerId supplier, String days) {
        return new AssumptionRow(kind, item.value(), "", supplier.value(), "", "", days);
    }

    private static AssumptionRow about(
            Kind kind, String reference, Optional<LocalDate> day, Optional<BigDecimal> quantity) {
        return new AssumptionRow(
                kind,
                "",
                "",
                reference,
                day.map(LocalDate::toString).orElse(""),
                quantity.map(AssumptionRow::plain).orElse(""),
                "");
    }

    private static String plain(BigDecimal quantity) {
        return quantity.toPlainString();
    }

    /** All that it says, in one line that no other row has; whoever takes the assumption out gives it back. */
    public String words() {
        return Stream.of(kind.name(), item, site, reference, day, quantity, days)
                .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /**
     * The assumption of a row.
     *
     * @throws RuntimeException where a field that belongs to its kind cannot be read
     */
    public Assumption assumption() {
        return switch (kind) {
            case DEMAND_ADDED -> new Assumption.DemandAdded(itemId(), siteId(), LocalDate.parse(day), amount());
            case DEMAND_MOVED ->
                new Assumption.DemandMoved(reference, said(day, LocalDate::parse), said(quantity, BigDecimal::new));
            case DEMAND_DROPPED -> new Assumption.DemandDropped(reference);
            case RECEIPT_ADDED -> new Assumption.ReceiptAdded(itemId(), siteId(), LocalDate.parse(day), amount());
            case RECEIPT_MOVED ->
                new Assumption.ReceiptMoved(reference, said(day, LocalDate::parse), said(quantity, BigDecimal::new));
            case RECEIPT_DROPPED -> new Assumption.ReceiptDropped(reference);
            case STOCK_ADDED -> new Assumption.StockAdded(itemId(), siteId(), amount());
            case LEAD_TIME -> new Assumption.LeadTimeIs(itemId(), siteId(), Integer.parseInt(days));
            case SAFETY_STOCK -> new Assumption.SafetyStockIs(itemId(), siteId(), amount());
            case LOT_MINIMUM -> new Assumption.LotMinimumIs(itemId(), siteId(), amount());
            case LOT_MULTIPLE -> new Assumption.LotMultipleIs(itemId(), siteId(), amount());
            case SUPPLIER_LEAD_TIME ->
                new Assumption.SupplierLeadTimeIs(itemId(), supplierId(), Integer.parseInt(days));
            case SUPPLIER_STOPS -> new Assumption.SupplierStops(itemId(), supplierId());
            case SITE_CLOSED -> new Assumption.SiteClosed(siteId(), LocalDate.parse(day), Integer.parseInt(days));
        };
    }

    private ItemId itemId() {
        return new ItemId(item);
    }

    private PartnerId supplierId() {
        return new PartnerId(reference);
    }

    private SiteId siteId() {
        return new SiteId(site);
    }

    private BigDecimal amount() {
        return new BigDecimal(quantity);
    }

    private static <T> Optional<T> said(String text, Function<String, T> reading) {
        return text.isEmpty() ? Optional.empty() : Optional.of(reading.apply(text));
    }
}
