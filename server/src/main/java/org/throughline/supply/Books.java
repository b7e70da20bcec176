package org.throughline.supply;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.events.CalendarId;
import org.throughline.events.CompanyId;
import org.throughline.events.EnterpriseFact.CalendarDescribed;
import org.throughline.events.EnterpriseFact.CompanyDescribed;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemFamilyId;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.OperationTypeId;
import org.throughline.events.SiteId;
import org.throughline.events.SiteReference;
import org.throughline.events.Standing;
import org.throughline.events.StockFact.LocationDescribed;

/** The snapshot with its records at hand by their identity; what no plan speaks of is left out. */
final class Books {

    private final BookSnapshot snapshot;
    private final Catalogue catalogue;
    private final List<SiteDescribed> sites;
    private final Map<CompanyId, CompanyDescribed> companies = new HashMap<>();
    private final Map<CalendarId, CalendarDescribed> calendars = new HashMap<>();
    private final Map<LocationId, LocationDescribed> locations = new HashMap<>();
    private final Map<OperationTypeId, SiteReference> workplaces = new HashMap<>();

    /** @param catalogue the items of the snapshot */
    Books(BookSnapshot snapshot, Catalogue catalogue) {
        this.snapshot = snapshot;
        this.catalogue = catalogue;
        sites = snapshot.enterprise().sites().stream()
                .filter(site -> site.standing() == Standing.IN_USE)
                .sorted(Comparator.comparingInt(SiteDescribed::rank).thenComparing(RecordOrder.by(SiteDescribed::site)))
                .toList();
        snapshot.enterprise().companies().forEach(company -> companies.put(company.company(), company));
        snapshot.enterprise().calendars().forEach(calendar -> calendars.put(calendar.calendar(), calendar));
        snapshot.stock().locations().forEach(location -> locations.put(location.location(), location));
        snapshot.enterprise().operationTypes().forEach(type -> workplaces.put(type.operationType(), type.site()));
    }

    BookSnapshot snapshot() {
        return snapshot;
    }

    /** The items that a plan speaks of, in the order of their numbers. */
    List<ItemDescribed> items() {
        return catalogue.items();
    }

    boolean isPlanned(ItemId item) {
        return catalogue.planned().contains(item);
    }

    Optional<ItemDescribed> item(ItemId item) {
        return Optional.ofNullable(catalogue.known().get(item));
    }

    /** All variants of a family, also those that are archived. */
    List<ItemDescribed> family(ItemFamilyId family) {
        return catalogue.families().getOrDefault(family, List.of());
    }

    /** The sites that are planned, the most important first. */
    List<SiteDescribed> sites() {
        return sites;
    }

    Optional<SiteDescribed> site(SiteId site) {
        return sites.stream().filter(candidate -> candidate.site().equals(site)).findFirst();
    }

    /** The sites of a company, the most important first. */
    List<SiteDescribed> sitesOf(CompanyId company) {
        return sites.stream().filter(site -> site.company().equals(company)).toList();
    }

    Optional<CompanyDescribed> company(CompanyId company) {
        return Optional.ofNullable(companies.get(company));
    }

    Optional<CalendarDescribed> calendar(CalendarId calendar) {
        return Optional.ofNullable(calendars.get(calendar));
    }

    Optional<LocationDescribed> location(LocationId location) {
        return Optional.ofNullable(locations.get(location));
    }

    boolean isOf(LocationId location, LocationKind kind) {
        return location(location).filter(place -> place.kind() == kind).isPresent();
    }

    /** The planned site whose own stock, free or held, lies in the location. */
    Optional<SiteId> siteOf(LocationId location) {
        return location(location)
                .filter(place -> place.kind() == LocationKind.STOCK || place.kind() == LocationKind.QUALITY_HOLD)
                .flatMap(place -> siteOf(place.site()));
    }

    /** The planned site where a kind of work is done. */
    Optional<SiteId> siteOf(OperationTypeId operationType) {
        return Optional.ofNullable(workplaces.get(operationType)).flatMap(this::siteOf);
    }

    Optional<SiteId> siteOf(SiteReference reference) {
        return sites.stream()
                .map(SiteDescribed::site)
                .filter(site -> site.value().equals(reference.value()))
                .findFirst();
    }
}
