package org.throughline.supply;

import static org.throughline.supply.Severity.BLOCKS;
import static org.throughline.supply.Severity.NOTICE;
import static org.throughline.supply.Severity.SPOILS;

import java.util.Locale;

/** Everything that can be wrong with the data behind a plan, with how bad it is and what it spoils. */
public enum DataProblemCode {
    NO_SITE(BLOCKS, "there is nothing to plan"),
    SITE_NOT_OPENED(BLOCKS, "the stock of the site is unknown, and unknown is not zero"),
    SITE_WITHOUT_COMPANY(BLOCKS, "nobody knows whose rules, calendar and money hold there"),
    CIRCULAR_STRUCTURE(BLOCKS, "nothing that needs itself can be planned"),
    MODEL_REFUSED(BLOCKS, "the planning engine cannot work with the model"),
    NEED_OUT_OF_RANGE(BLOCKS, "what would be planned cannot be counted"),
    CALENDAR_MISSING(SPOILS, "dates of the site are made in UTC and every day counts as a working day"),
    CALENDAR_WITHOUT_SHIFTS(SPOILS, "every day counts as a working day at the site"),
    DOUBLE_CODE(NOTICE, "the items are told apart by a number behind the code"),
    ITEM_UNKNOWN(SPOILS, "the row is left out of the plan"),
    UNIT_NOT_CONVERTIBLE(SPOILS, "the quantity cannot be counted and is left out of the plan"),
    QUANTITY_OUT_OF_RANGE(SPOILS, "the quantity cannot be counted and is left out of the plan"),
    NO_ROUTE(SPOILS, "what is missing of the item at the site stays missing"),
    ITEM_WITHOUT_VENDOR(SPOILS, "orders are planned without a supplier, a price and a lead time"),
    ITEM_WITHOUT_LEAD_TIME(SPOILS, "orders are planned to arrive on the day they are released"),
    ITEM_WITHOUT_BILL(SPOILS, "orders are planned without components"),
    BILL_WITHOUT_LINES(SPOILS, "orders are planned without components"),
    BILL_WITHOUT_OUTPUT(SPOILS, "the bill of material is left out of the plan"),
    BILL_ORDER_UNCLEAR(NOTICE, "bills without a rank are taken last"),
    KIT_WITH_OTHER_BILL(NOTICE, "the item is always replaced by its kit, and the other bills are not used"),
    ITEM_WITHOUT_COST(NOTICE, "the item counts as worth nothing"),
    COST_DIFFERS(NOTICE, "the item is valued at the cost of the first site's company"),
    RATE_MISSING(SPOILS, "the amount counts as zero"),
    PRICE_BELOW_ZERO(NOTICE, "the price counts as zero"),
    PRICE_BREAKS_IGNORED(NOTICE, "orders are planned at the price for the least quantity"),
    REORDER_POINT_ELSEWHERE(SPOILS, "the minimum of the place is not kept by the plan"),
    REORDER_POINT_BELOW_ZERO(NOTICE, "the minimum counts as zero"),
    NEGATIVE_STOCK(SPOILS, "the plan replenishes what the books say is missing"),
    STOCK_OUTSIDE_SITES(SPOILS, "the stock is left out of the plan"),
    RESERVED_MORE_THAN_STOCK(SPOILS, "only what is there counts as reserved"),
    RESERVATION_UNMATCHED(SPOILS, "the stock is kept for nobody that the plan knows"),
    ORDER_IN_THE_PAST(SPOILS, "what it brings counts as coming today, and what it needs as needed today"),
    DATES_DIFFER(NOTICE, "the plan goes by the order, not by the paper of the warehouse"),
    ORDER_WITHOUT_SITE(SPOILS, "the row is left out of the plan"),
    SUBCONTRACT_WITHOUT_RECEIPT(SPOILS, "its components are planned, but nothing waits for them");

    private final Severity severity;
    private final String spoils;

    DataProblemCode(Severity severity, String spoils) {
        this.severity = severity;
        this.spoils = spoils;
    }

    /** The code as pages and documents write it, such as {@code item-without-vendor}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How bad it is for the plan. */
    public Severity severity() {
        return severity;
    }

    /** What its absence spoils, as the second half of a sentence. */
    public String spoils() {
        return spoils;
    }
}
