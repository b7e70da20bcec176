package org.throughline.supply;

import java.math.BigDecimal;
import org.throughline.events.EnterpriseFact.CompanyDescribed;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.ItemFact.BillOfMaterialDescribed;
import org.throughline.events.ItemFact.SupplierTermDescribed;

/**
 * How long supply takes, in the days that the engine counts.
 *
 * <p>Days of the home system are calendar days. The engine counts calendar days for what is bought and fetched, and
 * working days for what is made and subcontracted: of these as many are taken as usually lie in so many calendar days.
 * What is subcontracted takes as long as the longer of supplier and making, as in Odoo 19.
 */
final class LeadTimes {

    private final Books books;
    private final SiteCalendars calendars;

    LeadTimes(Books books, SiteCalendars calendars) {
        this.books = books;
        this.calendars = calendars;
    }

    /** The lead time where no supplier has a word in it. */
    int of(Supply supply) {
        return switch (supply.source()) {
            case MAKE -> calendars.workingDays(supply.site(), making(supply).add(supply.wayDays()));
            case BUY -> calendars.calendarDays(purchase(supply.site()).add(supply.wayDays()));
            case SUBCONTRACT ->
                calendars.workingDays(
                        supply.site(),
                        making(supply).add(purchase(supply.site())).add(supply.wayDays()));
            case TRANSFER -> calendars.calendarDays(supply.wayDays());
            case UNPLANNED, NONE -> 0;
        };
    }

    /** The lead time from the supplier of a term. */
    int of(Supply supply, SupplierTermDescribed term) {
        BigDecimal supplier = BigDecimal.valueOf(Math.max(0, term.leadTimeDays()));
        BigDecimal around = purchase(supply.site()).add(supply.wayDays());
        return switch (supply.source()) {
            case SUBCONTRACT ->
                calendars.workingDays(
                        supply.site(), supplier.max(making(supply)).add(around));
            case MAKE, BUY, TRANSFER, UNPLANNED, NONE -> calendars.calendarDays(supplier.add(around));
        };
    }

    private static BigDecimal making(Supply supply) {
        return supply.bill().map(LeadTimes::making).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal making(BillOfMaterialDescribed bill) {
        return bill.leadTimeDays()
                .max(BigDecimal.ZERO)
                .add(bill.preparationDays().max(BigDecimal.ZERO));
    }

    private BigDecimal purchase(SiteDescribed site) {
        return books.company(site.company())
                .map(CompanyDescribed::purchaseDays)
                .orElse(BigDecimal.ZERO)
                .max(BigDecimal.ZERO);
    }
}
