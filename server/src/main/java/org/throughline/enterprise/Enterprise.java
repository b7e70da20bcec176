package org.throughline.enterprise;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.throughline.events.CompanyId;
import org.throughline.events.CurrencyId;
import org.throughline.events.EnterpriseFact;
import org.throughline.events.PartnerId;
import org.throughline.events.PersonId;
import org.throughline.events.SiteId;

/**
 * The questions one may ask about companies, sites, working time, money and business partners. Each answer stands on
 * what the given transaction sees. Who is asked for by identity is found though withdrawn, because old orders still
 * name them.
 */
public final class Enterprise {

    private final SqlEnterprise enterprise;

    /** Answers as the transaction sees the books. */
    public Enterprise(Handle transaction) {
        enterprise = new SqlEnterprise(transaction);
    }

    /** All that is known, each list in the order of its identities. */
    public EnterpriseSnapshot snapshot() {
        return new EnterpriseSnapshot(
                enterprise.companies(),
                enterprise.currencies(),
                enterprise.exchangeRates(),
                enterprise.calendars(),
                enterprise.shifts(),
                enterprise.closures(),
                enterprise.sites(),
                enterprise.operationTypes(),
                enterprise.partners(),
                enterprise.persons());
    }

    /** A company as it was last described. */
    public Optional<EnterpriseFact.CompanyDescribed> company(CompanyId company) {
        return enterprise.company(company);
    }

    /** A currency as it was last described. */
    public Optional<EnterpriseFact.CurrencyDescribed> currency(CurrencyId currency) {
        return enterprise.currency(currency);
    }

    /** A site as it was last described. */
    public Optional<EnterpriseFact.SiteDescribed> site(SiteId site) {
        return enterprise.site(site);
    }

    /** A customer, supplier or subcontractor as last described. */
    public Optional<EnterpriseFact.PartnerDescribed> partner(PartnerId partner) {
        return enterprise.partners(Set.of(partner)).stream().findFirst();
    }

    /** Somebody who may be responsible for something, as last described. */
    public Optional<EnterpriseFact.PersonDescribed> person(PersonId person) {
        return enterprise.persons(Set.of(person)).stream().findFirst();
    }

    /** Those of the customers, suppliers and subcontractors that were ever described. */
    public Map<PartnerId, EnterpriseFact.PartnerDescribed> partners(Collection<PartnerId> partners) {
        return enterprise.partners(partners).stream()
                .collect(Collectors.toUnmodifiableMap(EnterpriseFact.PartnerDescribed::partner, Function.identity()));
    }

    /** Those of the persons that were ever described. */
    public Map<PersonId, EnterpriseFact.PersonDescribed> persons(Collection<PersonId> persons) {
        return enterprise.persons(persons).stream()
                .collect(Collectors.toUnmodifiableMap(EnterpriseFact.PersonDescribed::person, Function.identity()));
    }

    /**
     * Customers, suppliers and subcontractors with the text anywhere in their name, in capitals or not: those in use
     * first, and of these those whose name begins with it. An empty text finds all.
     */
    public List<EnterpriseFact.PartnerDescribed> searchPartners(String text, int rowsMax) {
        return enterprise.searchPartners(text.strip(), rowsMax);
    }
}
