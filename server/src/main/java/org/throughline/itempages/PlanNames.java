package org.throughline.itempages;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.throughline.pages.Addresses;
import org.throughline.supply.Defaults;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanVersion;

/** What people call the things that a page shows, as the plan has it. */
public final class PlanNames {

    private final Labels labels;
    private final Map<ItemId, ItemDescribed> items;
    private final Map<WorkCenterId, String> workCenters;
    private final Supplier<Defaults> defaults;

    /** Of this plan, which rests on such defaults. */
    PlanNames(PlanVersion plan, Supplier<Defaults> defaults) {
        labels = plan.assembly().labels();
        items = plan.books().items().items().stream()
                .collect(Collectors.toMap(ItemDescribed::item, Function.identity()));
        workCenters = plan.books().items().workCenters().stream()
                .collect(Collectors.toMap(WorkCenterDescribed::workCenter, WorkCenterDescribed::name));
        this.defaults = defaults;
    }

    /** An item; of one that nobody described its identity. */
    public NamedItem item(ItemId item) {
        Optional<ItemDescribed> described = Optional.ofNullable(items.get(item));
        return new NamedItem(
                item.value(),
                labels.items().of(item),
                described.map(ItemDescribed::name).orElse(""),
                described.map(known -> unit(known.unit())).orElse(""));
    }

    /** The unit in which an item is counted; empty where nobody described the item. */
    public Optional<UnitId> unitOf(ItemId item) {
        return Optional.ofNullable(items.get(item)).map(ItemDescribed::unit);
    }

    /** What rests on a default of what the plan says of an item at a site. */
    public Defaulted defaulted(ItemId item, SiteId site) {
        return Defaulted.of(
                defaults.get().of(labels.items().of(item), labels.sites().of(site)),
                Addresses.planOf(item.value(), site.value()));
    }

    /** A unit. */
    public String unit(UnitId unit) {
        return labels.units().of(unit);
    }

    /** A site; empty where none is named. */
    public String site(SiteReference site) {
        return site.value().isEmpty() ? "" : labels.sites().of(new SiteId(site.value()));
    }

    /** A partner; empty where none is named. */
    public String partner(PartnerId partner) {
        return partner.equals(PartnerId.NONE) ? "" : labels.partners().of(partner);
    }

    /** A work center. */
    public String workCenter(WorkCenterId workCenter) {
        return workCenters.getOrDefault(workCenter, workCenter.value());
    }

    /** The code of a currency after ISO 4217. */
    public static String currency(PlanVersion plan, CurrencyId currency) {
        return plan.books().enterprise().currencies().stream()
                .filter(described -> described.currency().equals(currency))
                .map(CurrencyDescribed::code)
                .findFirst()
                .orElse(currency.value());
    }
}
