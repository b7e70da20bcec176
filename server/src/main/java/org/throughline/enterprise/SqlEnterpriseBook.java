package org.throughline.enterprise;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.throughline.database.Batches;
import org.throughline.events.EnterpriseFact;

/**
 * The statements by which the intake writes the tables of this room: what is said later of a record replaces what was
 * said before, an older statement never replaces a newer one, and what is withdrawn stays, so that no older statement
 * brings it back.
 */
final class SqlEnterpriseBook {

    private static final String COMPANY = """
            insert into enterprise_company (company, name, currency, calendar, purchase_days, standing, stated_at)
            values (:company, :name, :currency, :calendar, :purchaseDays, :standing, :statedAt)
                on conflict (company) do update
                   set name = excluded.name, currency = excluded.currency, calendar = excluded.calendar,
                       purchase_days = excluded.purchase_days, standing = excluded.standing,
                       stated_at = excluded.stated_at
             where enterprise_company.stated_at <= excluded.stated_at
            """;

    private static final String CURRENCY = """
            insert into enterprise_currency (currency, code, standing, stated_at)
            values (:currency, :code, :standing, :statedAt)
                on conflict (currency) do update
                   set code = excluded.code, standing = excluded.standing, stated_at = excluded.stated_at
             where enterprise_currency.stated_at <= excluded.stated_at
            """;

    private static final String EXCHANGE_RATE = """
            insert into enterprise_exchange_rate
                   (rate, currency, company, day, units_per_reference, standing, stated_at)
            values (:rate, :currency, :company, :day, :unitsPerReference, :standing, :statedAt)
                on conflict (rate) do update
                   set currency = excluded.currency, company = excluded.company, day = excluded.day,
                       units_per_reference = excluded.units_per_reference, standing = excluded.standing,
                       stated_at = excluded.stated_at
             where enterprise_exchange_rate.stated_at <= excluded.stated_at
            """;

    private static final String CALENDAR = """
            insert into enterprise_calendar (calendar, name, zone, standing, stated_at)
            values (:calendar, :name, :zone, :standing, :statedAt)
                on conflict (calendar) do update
                   set name = excluded.name, zone = excluded.zone, standing = excluded.standing,
                       stated_at = excluded.stated_at
             where enterprise_calendar.stated_at <= excluded.stated_at
            """;

    private static final String SHIFT = """
            insert into enterprise_shift (shift, calendar, day, "from", "to", weeks, standing, stated_at)
            values (:shift, :calendar, :day, :from, :to, :weeks, :standing, :statedAt)
                on conflict (shift) do update
                   set calendar = excluded.calendar, day = excluded.day, "from" = excluded."from",
                       "to" = excluded."to", weeks = excluded.weeks, standing = excluded.standing,
                       stated_at = excluded.stated_at
             where enterprise_shift.stated_at <= excluded.stated_at
            """;

    private static final String CLOSURE = """
            insert into enterprise_closure (closure, calendar, company, reason, "from", "to", standing, stated_at)
            values (:closure, :calendar, :company, :reason, :from, :to, :standing, :statedAt)
                on conflict (closure) do update
                   set calendar = excluded.calendar, company = excluded.company, reason = excluded.reason,
                       "from" = excluded."from", "to" = excluded."to", standing = excluded.standing,
                       stated_at = excluded.stated_at
             where enterprise_closure.stated_at <= excluded.stated_at
            """;

    private static final String SITE = """
            insert into enterprise_site (site, code, name, company, root, stock, routes, rank, standing, stated_at)
            values (:site, :code, :name, :company, :root, :stock, :routes, :rank, :standing, :statedAt)
                on conflict (site) do update
                   set code = excluded.code, name = excluded.name, company = excluded.company, root = excluded.root,
                       stock = excluded.stock, routes = excluded.routes, rank = excluded.rank,
                       standing = excluded.standing, stated_at = excluded.stated_at
             where enterprise_site.stated_at <= excluded.stated_at
            """;

    private static final String OPERATION_TYPE = """
            insert into enterprise_operation_type (operation_type, name, site, "from", "to", standing, stated_at)
            values (:operationType, :name, :site, :from, :to, :standing, :statedAt)
                on conflict (operation_type) do update
                   set name = excluded.name, site = excluded.site, "from" = excluded."from", "to" = excluded."to",
                       standing = excluded.standing, stated_at = excluded.stated_at
             where enterprise_operation_type.stated_at <= excluded.stated_at
            """;

    private static final String PARTNER = """
            insert into enterprise_partner (partner, name, standing, stated_at)
            values (:partner, :name, :standing, :statedAt)
                on conflict (partner) do update
                   set name = excluded.name, standing = excluded.standing, stated_at = excluded.stated_at
             where enterprise_partner.stated_at <= excluded.stated_at
            """;

    private static final String PERSON = """
            insert into enterprise_person (person, name, standing, stated_at)
            values (:person, :name, :standing, :statedAt)
                on conflict (person) do update
                   set name = excluded.name, standing = excluded.standing, stated_at = excluded.stated_at
             where enterprise_person.stated_at <= excluded.stated_at
            """;

    private final Handle transaction;
    private final Batches batches;

    SqlEnterpriseBook(Handle transaction) {
        this.transaction = transaction;
        this.batches = new Batches(transaction);
    }

    /** Notes what was said; it stands in the tables when the book is written. */
    void enter(EnterpriseFact said, Instant statedAt) {
        switch (said) {
            case EnterpriseFact.CompanyDescribed company -> batches.add(COMPANY, company, statedAt);
            case EnterpriseFact.CurrencyDescribed currency -> batches.add(CURRENCY, currency, statedAt);
            case EnterpriseFact.ExchangeRateStated rate -> batches.add(EXCHANGE_RATE, rate, statedAt);
            case EnterpriseFact.CalendarDescribed calendar -> batches.add(CALENDAR, calendar, statedAt);
            case EnterpriseFact.ShiftDescribed shift -> batches.add(SHIFT, shift, statedAt);
            case EnterpriseFact.ClosureDescribed closure -> batches.add(CLOSURE, closure, statedAt);
            case EnterpriseFact.SiteDescribed site -> batches.add(SITE, site, statedAt);
            case EnterpriseFact.OperationTypeDescribed type -> batches.add(OPERATION_TYPE, type, statedAt);
            case EnterpriseFact.PartnerDescribed partner -> batches.add(PARTNER, partner, statedAt);
            case EnterpriseFact.PersonDescribed person -> batches.add(PERSON, person, statedAt);
        }
    }

    void write() {
        batches.write();
    }

    void clear() {
        transaction.execute("""
                truncate enterprise_company, enterprise_currency, enterprise_exchange_rate,
                         enterprise_calendar, enterprise_shift, enterprise_closure, enterprise_site,
                         enterprise_operation_type, enterprise_partner, enterprise_person
                """);
    }
}
