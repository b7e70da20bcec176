package org.throughline.scenarios;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.events.ItemId;
import org.throughline.events.SiteId;

/**
 * An assumption as a row, for tables and forms; what does not belong to its kind is empty.
 *
 * @param item the identity of the item
 * @param site the identity of the site
 * @param reference the demand or receipt it is about
 * @param day as ISO writes it
 * @param quantity a decimal number in the unit of the item
 * @param days a whole number
 */
public record AssumptionRow(
        Kind kind, String item, String site, String reference, String day, String quantity, String days) {

    /** What an assumption is about. */
    public enum About {
        ITEM_AT_SITE,
        DEMAND,
        RECEIPT
    }

    /** Which assumption it is. */
    public enum Kind {
        RECEIPT_MOVED(About.RECEIPT),
        RECEIPT_DROPPED(About.RECEIPT),
        RECEIPT_ADDED(About.ITEM_AT_SITE),
        DEMAND_ADDED(About.ITEM_AT_SITE),
        DEMAND_MOVED(About.DEMAND),
        DEMAND_DROPPED(About.DEMAND),
        STOCK_ADDED(About.ITEM_AT_SITE),
        LEAD_TIME(About.ITEM_AT_SITE),
        SAFETY_STOCK(About.ITEM_AT_SITE);

        private final About about;

        Kind(About about) {
            this.about = about;
        }

        /** What it is about. */
        public About about() {
            return about;
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
        };
    }

    private static AssumptionRow about(Kind kind, ItemId item, SiteId site, String day, String quantity, String days) {
        return new AssumptionRow(kind, item.value(), site.value(), "", day, quantity, days);
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
        };
    }

    private ItemId itemId() {
        return new ItemId(item);
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
