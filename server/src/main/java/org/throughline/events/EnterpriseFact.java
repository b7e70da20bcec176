package org.throughline.events;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What is said about companies, their sites, calendars and money, and about those they deal with. */
public sealed interface EnterpriseFact extends Content {

    /**
     * A company is there, or is now described otherwise.
     *
     * @param currency the currency of its costs
     * @param calendar the working time of its sites, unless they have their own
     * @param purchaseDays calendar days that its buyers need before an order goes out
     */
    record CompanyDescribed(
            CompanyId company,
            String name,
            CurrencyId currency,
            CalendarId calendar,
            BigDecimal purchaseDays,
            Standing standing)
            implements EnterpriseFact {}

    /** A currency with its code after ISO 4217. */
    record CurrencyDescribed(CurrencyId currency, String code, Standing standing) implements EnterpriseFact {}

    /**
     * What a currency was worth from a day on.
     *
     * @param unitsPerReference so many units of the currency are worth one unit of the home system's reference currency
     */
    record ExchangeRateStated(
            RateId rate,
            CurrencyId currency,
            CompanyId company,
            LocalDate day,
            BigDecimal unitsPerReference,
            Standing standing)
            implements EnterpriseFact {}

    /** A calendar of working time, in a time zone. */
    record CalendarDescribed(CalendarId calendar, String name, ZoneId zone, Standing standing)
            implements EnterpriseFact {}

    /** In which weeks a shift is worked, where a calendar alternates. */
    enum Weeks {
        /** Each week. */
        EVERY,
        /** The first of two. */
        FIRST,
        /** The second of two. */
        SECOND
    }

    /**
     * Working time on one day of the week, or on one day of the year.
     *
     * @param from hours after midnight
     * @param to hours after midnight
     */
    record ShiftDescribed(
            ShiftId shift,
            CalendarId calendar,
            DayOfWeek day,
            BigDecimal from,
            BigDecimal to,
            Weeks weeks,
            Standing standing)
            implements EnterpriseFact {}

    /** Time in which a calendar, or each calendar of a company, does not work. */
    record ClosureDescribed(
            ClosureId closure,
            CalendarId calendar,
            CompanyId company,
            String reason,
            Instant from,
            Instant to,
            Standing standing)
            implements EnterpriseFact {}

    /**
     * A site: a warehouse with its production.
     *
     * @param root every location of the site lies below it
     * @param stock where goods are kept
     * @param routes by which items come to the site, unless they have their own
     * @param rank the lower, the sooner it is taken where several would do
     */
    record SiteDescribed(
            SiteId site,
            String code,
            String name,
            CompanyId company,
            LocationId root,
            LocationId stock,
            List<RouteId> routes,
            int rank,
            Standing standing)
            implements EnterpriseFact {}

    /** A kind of work at a site, with the places it usually takes from and puts to. */
    record OperationTypeDescribed(
            OperationTypeId operationType,
            String name,
            SiteReference site,
            LocationReference from,
            LocationReference to,
            Standing standing)
            implements EnterpriseFact {}

    /** A customer, supplier or subcontractor. */
    record PartnerDescribed(PartnerId partner, String name, Standing standing) implements EnterpriseFact {}

    /** Somebody who may be responsible for items or orders. */
    record PersonDescribed(PersonId person, String name, Standing standing) implements EnterpriseFact {}
}
