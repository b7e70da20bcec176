package org.throughline.enterprise;

import java.util.List;
import org.throughline.events.EnterpriseFact;

/** All that the enterprise book holds, as it was last said; withdrawn records are left out. */
public record EnterpriseSnapshot(
        List<EnterpriseFact.CompanyDescribed> companies,
        List<EnterpriseFact.CurrencyDescribed> currencies,
        List<EnterpriseFact.ExchangeRateStated> exchangeRates,
        List<EnterpriseFact.CalendarDescribed> calendars,
        List<EnterpriseFact.ShiftDescribed> shifts,
        List<EnterpriseFact.ClosureDescribed> closures,
        List<EnterpriseFact.SiteDescribed> sites,
        List<EnterpriseFact.OperationTypeDescribed> operationTypes,
        List<EnterpriseFact.PartnerDescribed> partners,
        List<EnterpriseFact.PersonDescribed> persons) {}
