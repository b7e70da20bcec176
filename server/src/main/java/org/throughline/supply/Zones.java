package org.throughline.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.throughline.events.SiteId;

/** The time zone of each site: its dates are made there. */
public record Zones(Map<SiteId, ZoneId> bySite) {

    /** Copies the zones. */
    public Zones {
        bySite = Map.copyOf(bySite);
    }

    /** The zone of a site; UTC where nothing is known of it. */
    public ZoneId of(SiteId site) {
        return bySite.getOrDefault(site, ZoneOffset.UTC);
    }

    /** The day of an instant where the site is. */
    public LocalDate date(SiteId site, Instant instant) {
        return LocalDate.ofInstant(instant, of(site));
    }
}
