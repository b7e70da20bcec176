package org.throughline.enterprise;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.throughline.events.CalendarId;
import org.throughline.events.ClosureId;
import org.throughline.events.CompanyId;
import org.throughline.events.CurrencyId;
import org.throughline.events.EnterpriseFact;
import org.throughline.events.LocationId;
import org.throughline.events.LocationReference;
import org.throughline.events.OperationTypeId;
import org.throughline.events.PartnerId;
import org.throughline.events.PersonId;
import org.throughline.events.RateId;
import org.throughline.events.RouteId;
import org.throughline.events.ShiftId;
import org.throughline.events.SiteId;
import org.throughline.events.SiteReference;
import org.throughline.events.Standing;

/** A little enterprise for tests: one record of each kind, of which more can be said again and again. */
public final class EnterpriseStory {

    private EnterpriseStory() {}

    /** One fact of each kind. */
    public static List<EnterpriseFact> samples() {
        return said("1", 1, Standing.IN_USE);
    }

    /**
     * What is said of one record of each kind.
     *
     * @param key tells the records of a kind apart
     * @param times the how manyth statement it is; each differs from the others
     */
    static List<EnterpriseFact> said(String key, int times, Standing standing) {
        return List.of(
                company(key, times, standing),
                new EnterpriseFact.CurrencyDescribed(new CurrencyId("currency:" + key), "EU" + times, standing),
                rate(key, times, standing),
                new EnterpriseFact.CalendarDescribed(
                        new CalendarId("calendar:" + key),
                        "Two shifts " + times,
                        ZoneId.of("Asia/Kathmandu"),
                        standing),
                shift(key, times, standing),
                closure(key, times, standing),
                site(key, times, standing),
                new EnterpriseFact.OperationTypeDescribed(
                        new OperationTypeId("operation-type:" + key),
                        "Receipts " + times,
                        SiteReference.of(new SiteId("site:" + key)),
                        LocationReference.NONE,
                        new LocationReference("location:shelf"),
                        standing),
                partner(key, "Kunde Müller & Söhne " + times, standing),
                new EnterpriseFact.PersonDescribed(new PersonId("person:" + key), "Planner " + times, standing));
    }

    private static EnterpriseFact company(String key, int times, Standing standing) {
        return new EnterpriseFact.CompanyDescribed(
                new CompanyId("company:" + key),
                "Valves \"North\" " + times,
                new CurrencyId("currency:1"),
                CalendarId.NONE,
                new BigDecimal("1.5"),
                standing);
    }

    private static EnterpriseFact rate(String key, int times, Standing standing) {
        return new EnterpriseFact.ExchangeRateStated(
                new RateId("rate:" + key),
                new CurrencyId("currency:1"),
                CompanyId.NONE,
                LocalDate.of(2026, 3, times),
                new BigDecimal("1.085300000000001"),
                standing);
    }

    private static EnterpriseFact shift(String key, int times, Standing standing) {
        return new EnterpriseFact.ShiftDescribed(
                new ShiftId("shift:" + key),
                new CalendarId("calendar:1"),
                DayOfWeek.WEDNESDAY,
                new BigDecimal("7.25"),
                BigDecimal.valueOf(12L + times),
                EnterpriseFact.Weeks.SECOND,
                standing);
    }

    /** The closure begins in the hour that the clocks of Berlin show twice. */
    private static EnterpriseFact closure(String key, int times, Standing standing) {
        return new EnterpriseFact.ClosureDescribed(
                new ClosureId("closure:" + key),
                new CalendarId("calendar:1"),
                new CompanyId("company:1"),
                "Stock taking",
                Instant.parse("2026-10-25T00:30:00Z"),
                Instant.parse("2026-10-25T01:30:00Z").plusSeconds(times),
                standing);
    }

    private static EnterpriseFact site(String key, int times, Standing standing) {
        return new EnterpriseFact.SiteDescribed(
                new SiteId("site:" + key),
                "WH" + key,
                "Werk Süd",
                new CompanyId("company:1"),
                new LocationId("location:root"),
                new LocationId("location:shelf"),
                List.of(new RouteId("route:buy"), new RouteId("route:a,b")),
                times,
                standing);
    }

    static EnterpriseFact.PartnerDescribed partner(String key, String name, Standing standing) {
        return new EnterpriseFact.PartnerDescribed(new PartnerId("partner:" + key), name, standing);
    }

    /** What the book holds where this is what was last said of each record, in the order of the identities. */
    static EnterpriseSnapshot snapshot(List<EnterpriseFact> held) {
        return new EnterpriseSnapshot(
                only(EnterpriseFact.CompanyDescribed.class, held),
                only(EnterpriseFact.CurrencyDescribed.class, held),
                only(EnterpriseFact.ExchangeRateStated.class, held),
                only(EnterpriseFact.CalendarDescribed.class, held),
                only(EnterpriseFact.ShiftDescribed.class, held),
                only(EnterpriseFact.ClosureDescribed.class, held),
                only(EnterpriseFact.SiteDescribed.class, held),
                only(EnterpriseFact.OperationTypeDescribed.class, held),
                only(EnterpriseFact.PartnerDescribed.class, held),
                only(EnterpriseFact.PersonDescribed.class, held));
    }

    private static <T extends EnterpriseFact> List<T> only(Class<T> kind, List<EnterpriseFact> held) {
        return held.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
