package org.throughline.web;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.events.CurrencyId;
import org.throughline.events.EnterpriseFact.CurrencyDescribed;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemFact.WorkCenterDescribed;
import org.throughline.events.ItemId;
import org.throughline.events.PartnerId;
import org.throughline.events.SiteId;
import org.throughline.events.SiteReference;
import org.throughline.events.UnitId;
import org.throughline.events.WorkCenterId;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanVersion;

/** What people call the things that a page shows, as the plan has it. */
final class PlanNames {

    private final Labels labels;
    private final Map<ItemId, ItemDescribed> items;
    private final Map<WorkCenterId, String> workCenters;

    private PlanNames(Labels labels, Map<ItemId, ItemDescribed> items, Map<WorkCenterId, String> workCenters) {
        this.labels = labels;
        this.items = items;
        this.workCenters = workCenters;
    }

    /** Knows all sites, partners and units, and these items. */
    static PlanNames of(PlanVersion plan, Collection<ItemId> wanted) {
        Set<ItemId> shown = Set.copyOf(wanted);
        return new PlanNames(
                plan.assembly().labels(),
                plan.books().items().items().stream()
                        .filter(item -> shown.contains(item.item()))
                        .collect(Collectors.toMap(ItemDescribed::item, Function.identity())),
                plan.books().items().workCenters().stream()
                        .collect(Collectors.toMap(WorkCenterDescribed::workCenter, WorkCenterDescribed::name)));
    }

    NamedItem item(ItemId item) {
        Optional<ItemDescribed> described = Optional.ofNullable(items.get(item));
        return new NamedItem(
                item.value(),
                labels.items().of(item),
                described.map(ItemDescribed::name).orElse(""),
                described.map(known -> unit(known.unit())).orElse(""));
    }

    String unit(UnitId unit) {
        return labels.units().of(unit);
    }

    String site(SiteReference site) {
        return site.value().isEmpty() ? "" : labels.sites().of(new SiteId(site.value()));
    }

    String partner(PartnerId partner) {
        return partner.equals(PartnerId.NONE) ? "" : labels.partners().of(partner);
    }

    String workCenter(WorkCenterId workCenter) {
        return workCenters.getOrDefault(workCenter, workCenter.value());
    }

    /** The code of a currency after ISO 4217. */
    static String currency(PlanVersion plan, CurrencyId currency) {
        return plan.books().enterprise().currencies().stream()
                .filter(described -> described.currency().equals(currency))
                .map(CurrencyDescribed::code)
                .findFirst()
                .orElse(currency.value());
    }
}
