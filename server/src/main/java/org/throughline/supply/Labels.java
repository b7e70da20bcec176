package org.throughline.supply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.events.CompanyId;
import org.throughline.events.EnterpriseFact.CalendarDescribed;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemId;
import org.throughline.events.PartnerId;
import org.throughline.events.PersonId;
import org.throughline.events.SiteId;
import org.throughline.events.UnitId;

/**
 * What people call the things of a plan; the keys of the model are these names, so that a plan can be read.
 *
 * @param calendars of each company its working time
 */
public record Labels(
        Names<ItemId> items,
        Names<SiteId> sites,
        Names<UnitId> units,
        Names<CompanyId> calendars,
        Names<PartnerId> partners,
        Names<PersonId> people) {

    static Labels of(Books books, Findings findings) {
        return new Labels(
                items(books, findings), sites(books), units(books), calendars(books), partners(books), people(books));
    }

    private static Names<ItemId> items(Books books, Findings findings) {
        Map<ItemId, List<String>> candidates = new LinkedHashMap<>();
        for (ItemDescribed item : books.items()) {
            String number = " #" + RecordOrder.number(item.item());
            candidates.put(
                    item.item(),
                    item.code().isBlank()
                            ? List.of(item.name().strip() + number)
                            : List.of(item.code(), item.code().strip() + number));
        }
        books.items().stream()
                .filter(item -> !item.code().isBlank())
                .collect(Collectors.groupingBy(item -> item.code().strip(), LinkedHashMap::new, Collectors.toList()))
                .forEach((code, items) -> {
                    if (items.size() > 1) {
                        items.forEach(item -> findings.problem(
                                DataProblemCode.DOUBLE_CODE,
                                item.item(),
                                "The code (%s) stands for (%d) items. Maybe give each its own."
                                        .formatted(code, items.size())));
                    }
                });
        return Names.unique(candidates);
    }

    /** Planned orders are named by item and site with a dash between, so a site's own name has none. */
    private static Names<SiteId> sites(Books books) {
        Map<SiteId, List<String>> candidates = new LinkedHashMap<>();
        books.sites().forEach(site -> {
            String code =
                    (site.code().isBlank() ? site.name() : site.code()).strip().replace('-', '_');
            candidates.put(
                    site.site(),
                    List.of(code, code + " #" + RecordOrder.number(site.site()).replace('-', '_')));
        });
        return Names.unique(candidates);
    }

    private static Names<UnitId> units(Books books) {
        Map<UnitId, List<String>> candidates = new LinkedHashMap<>();
        books.snapshot()
                .items()
                .units()
                .forEach(unit -> candidates.put(unit.unit(), numbered(unit.name(), unit.unit())));
        return Names.unique(candidates);
    }

    private static Names<CompanyId> calendars(Books books) {
        Map<CompanyId, List<String>> candidates = new LinkedHashMap<>();
        books.snapshot().enterprise().companies().forEach(company -> {
            String name = books.calendar(company.calendar())
                    .map(CalendarDescribed::name)
                    .orElse("");
            candidates.put(company.company(), List.of(name, name + " of " + company.name()));
        });
        return Names.unique(candidates);
    }

    private static Names<PartnerId> partners(Books books) {
        Map<PartnerId, List<String>> candidates = new LinkedHashMap<>();
        books.snapshot()
                .enterprise()
                .partners()
                .forEach(partner -> candidates.put(partner.partner(), numbered(partner.name(), partner.partner())));
        return Names.unique(candidates);
    }

    private static Names<PersonId> people(Books books) {
        Map<PersonId, List<String>> candidates = new LinkedHashMap<>();
        books.snapshot()
                .enterprise()
                .persons()
                .forEach(person -> candidates.put(person.person(), numbered(person.name(), person.person())));
        return Names.unique(candidates);
    }

    private static List<String> numbered(String name, Object identity) {
        return List.of(name, name.strip() + " #" + RecordOrder.number(identity));
    }
}
