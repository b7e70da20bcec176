package org.throughline.supply;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.PartnerId;
import org.throughline.events.SiteId;

/** What every table of the model is made with, and where to say what is wrong. */
record Ground(Books books, Labels labels, SiteCalendars calendars, Measures measures, Findings findings) {

    /** The same, telling what is wrong there. */
    Ground telling(Findings own) {
        return new Ground(books, labels, calendars, new Measures(books, labels, own), own);
    }

    String item(ItemId item) {
        return labels.items().of(item);
    }

    String site(SiteId site) {
        return labels.sites().of(site);
    }

    /** The name of a partner, empty where there is none. */
    String partner(PartnerId partner) {
        return partner.equals(PartnerId.NONE) ? "" : labels.partners().of(partner);
    }

    /** Whether a row about the item belongs into the model: services do not; unknown items are told when counted. */
    boolean speaksOf(ItemId item) {
        return books.isPlanned(item) || books.item(item).isEmpty();
    }

    /** The site of a place, or a problem of the record that names it. */
    Optional<SiteId> siteOf(LocationId place, Object object) {
        Optional<SiteId> site = books.siteOf(place);
        if (site.isEmpty()) {
            withoutSite(
                    object,
                    "The place (%s) of (%s) belongs to no site. Maybe it lies outside every warehouse."
                            .formatted(
                                    books.location(place)
                                            .map(location -> location.name())
                                            .orElse(place.toString()),
                                    object));
        }
        return site;
    }

    void withoutSite(Object object, String text) {
        findings.problem(DataProblemCode.ORDER_WITHOUT_SITE, object, text);
    }

    /** Tells of an order whose day has passed. */
    void past(LocalDate day, Object object, SiteId site, String name) {
        if (day.isBefore(calendars.asOf())) {
            findings.problem(
                    DataProblemCode.ORDER_IN_THE_PAST,
                    object,
                    site,
                    "(%s) was due on (%s) and is still open. Maybe close it or give it a new date."
                            .formatted(name, day));
        }
    }
}
