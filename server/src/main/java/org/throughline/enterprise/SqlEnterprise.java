package org.throughline.enterprise;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.throughline.events.CompanyId;
import org.throughline.events.CurrencyId;
import org.throughline.events.EnterpriseFact;
import org.throughline.events.PartnerId;
import org.throughline.events.PersonId;
import org.throughline.events.SiteId;

/** The questions that {@link Enterprise} asks of the tables of this room. */
final class SqlEnterprise {

    private final Handle handle;

    SqlEnterprise(Handle handle) {
        this.handle = handle;
    }

    List<EnterpriseFact.CompanyDescribed> companies() {
        return handle.createQuery("""
                        select company, name, currency, calendar, purchase_days, standing
                          from enterprise_company
                         where standing <> 'WITHDRAWN'
                         order by company
                        """)
                .mapTo(EnterpriseFact.CompanyDescribed.class)
                .list();
    }

    List<EnterpriseFact.CurrencyDescribed> currencies() {
        return handle.createQuery("""
                        select currency, code, standing
                          from enterprise_currency
                         where standing <> 'WITHDRAWN'
                         order by currency
                        """)
                .mapTo(EnterpriseFact.CurrencyDescribed.class)
                .list();
    }

    List<EnterpriseFact.ExchangeRateStated> exchangeRates() {
        return handle.createQuery("""
                        select rate, currency, company, day, units_per_reference, standing
                          from enterprise_exchange_rate
                         where standing <> 'WITHDRAWN'
                         order by rate
                        """)
                .mapTo(EnterpriseFact.ExchangeRateStated.class)
                .list();
    }

    List<EnterpriseFact.CalendarDescribed> calendars() {
        return handle.createQuery("""
                        select calendar, name, zone, standing
                          from enterprise_calendar
                         where standing <> 'WITHDRAWN'
                         order by calendar
                        """)
                .mapTo(EnterpriseFact.CalendarDescribed.class)
                .list();
    }

    List<EnterpriseFact.ShiftDescribed> shifts() {
        return handle.createQuery("""
                        select shift, calendar, day, "from", "to", weeks, standing
                          from enterprise_shift
                         where standing <> 'WITHDRAWN'
                         order by shift
                        """)
                .mapTo(EnterpriseFact.ShiftDescribed.class)
                .list();
    }

    List<EnterpriseFact.ClosureDescribed> closures() {
        return handle.createQuery("""
                        select closure, calendar, company, reason, "from", "to", standing
                          from enterprise_closure
                         where standing <> 'WITHDRAWN'
                         order by closure
                        """)
                .mapTo(EnterpriseFact.ClosureDescribed.class)
                .list();
    }

    List<EnterpriseFact.SiteDescribed> sites() {
        return handle.createQuery("""
                        select site, code, name, company, root, stock, routes, rank, standing
                          from enterprise_site
                         where standing <> 'WITHDRAWN'
                         order by site
                        """).mapTo(EnterpriseFact.SiteDescribed.class).list();
    }

    List<EnterpriseFact.OperationTypeDescribed> operationTypes() {
        return handle.createQuery("""
                        select operation_type, name, site, "from", "to", standing
                          from enterprise_operation_type
                         where standing <> 'WITHDRAWN'
                         order by operation_type
                        """)
                .mapTo(EnterpriseFact.OperationTypeDescribed.class)
                .list();
    }

    List<EnterpriseFact.PartnerDescribed> partners() {
        return handle.createQuery("""
                        select partner, name, standing
                          from enterprise_partner
                         where standing <> 'WITHDRAWN'
                         order by partner
                        """)
                .mapTo(EnterpriseFact.PartnerDescribed.class)
                .list();
    }

    List<EnterpriseFact.PersonDescribed> persons() {
        return handle.createQuery("""
                        select person, name, standing
                          from enterprise_person
                         where standing <> 'WITHDRAWN'
                         order by person
                        """)
                .mapTo(EnterpriseFact.PersonDescribed.class)
                .list();
    }

    Optional<EnterpriseFact.CompanyDescribed> company(CompanyId company) {
        return handle.createQuery("""
                        select company, name, currency, calendar, purchase_days, standing
                          from enterprise_company
                         where company = :company
                        """)
                .bind("company", company)
                .mapTo(EnterpriseFact.CompanyDescribed.class)
                .findOne();
    }

    Optional<EnterpriseFact.CurrencyDescribed> currency(CurrencyId currency) {
        return handle.createQuery("""
                        select currency, code, standing
                          from enterprise_currency
                         where currency = :currency
                        """)
                .bind("currency", currency)
                .mapTo(EnterpriseFact.CurrencyDescribed.class)
                .findOne();
    }

    Optional<EnterpriseFact.SiteDescribed> site(SiteId site) {
        return handle.createQuery("""
                        select site, code, name, company, root, stock, routes, rank, standing
                          from enterprise_site
                         where site = :site
                        """)
                .bind("site", site)
                .mapTo(EnterpriseFact.SiteDescribed.class)
                .findOne();
    }

    List<EnterpriseFact.PartnerDescribed> partners(Collection<PartnerId> partners) {
        return handle.createQuery("""
                        select partner, name, standing
                          from enterprise_partner
                         where partner = any (:partners)
                        """)
                .bindArray("partners", PartnerId.class, partners)
                .mapTo(EnterpriseFact.PartnerDescribed.class)
                .list();
    }

    List<EnterpriseFact.PersonDescribed> persons(Collection<PersonId> persons) {
        return handle.createQuery("""
                        select person, name, standing
                          from enterprise_person
                         where person = any (:persons)
                        """)
                .bindArray("persons", PersonId.class, persons)
                .mapTo(EnterpriseFact.PersonDescribed.class)
                .list();
    }

    /** Those in use first, then those whose name begins with the text. */
    List<EnterpriseFact.PartnerDescribed> searchPartners(String text, int rowsMax) {
        return handle.createQuery("""
                        select partner, name, standing
                          from enterprise_partner
                         where standing <> 'WITHDRAWN'
                           and strpos(lower(name), lower(:text)) > 0
                         order by standing = 'ARCHIVED', strpos(lower(name), lower(:text)) > 1,
                               name collate "C", partner
                         limit :rows
                        """)
                .bind("text", text)
                .bind("rows", rowsMax)
                .mapTo(EnterpriseFact.PartnerDescribed.class)
                .list();
    }
}
