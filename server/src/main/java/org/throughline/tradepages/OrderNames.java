package org.throughline.tradepages;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.throughline.enterprise.Enterprise;
import org.throughline.events.CurrencyId;
import org.throughline.events.EnterpriseFact.CurrencyDescribed;
import org.throughline.events.EnterpriseFact.PartnerDescribed;
import org.throughline.events.EnterpriseFact.PersonDescribed;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemFact.UnitDescribed;
import org.throughline.events.ItemId;
import org.throughline.events.PartnerId;
import org.throughline.events.PersonId;
import org.throughline.events.UnitId;
import org.throughline.itempages.NamedItem;
import org.throughline.itempages.PlanWork;
import org.throughline.items.Items;

/** What people call the things that an order names, as the books say it; by its identity what they do not know. */
final class OrderNames {

    private final Enterprise enterprise;
    private final Map<ItemId, ItemDescribed> items;
    private final Map<UnitId, UnitDescribed> units;

    private OrderNames(Enterprise enterprise, Map<ItemId, ItemDescribed> items, Map<UnitId, UnitDescribed> units) {
        this.enterprise = enterprise;
        this.items = items;
        this.units = units;
    }

    /** Knows everybody, and the items and units of the order's lines. */
    static OrderNames of(Handle handle, Collection<ItemId> items, Collection<UnitId> units) {
        Items books = new Items(handle);
        return new OrderNames(
                new Enterprise(handle), books.describe(Set.copyOf(items)), books.units(Set.copyOf(units)));
    }

    PlanWork.Thing partner(PartnerId partner) {
        return new PlanWork.Thing(
                partner.value(),
                enterprise.partner(partner).map(PartnerDescribed::name).orElse(partner.value()));
    }

    /** Empty where the order names nobody. */
    String person(PersonId person) {
        return person.equals(PersonId.NONE)
                ? ""
                : enterprise.person(person).map(PersonDescribed::name).orElse(person.value());
    }

    /** The code of a currency after ISO 4217. */
    String currency(CurrencyId currency) {
        return enterprise.currency(currency).map(CurrencyDescribed::code).orElse(currency.value());
    }

    PlanWork.Thing item(ItemId item) {
        return new PlanWork.Thing(
                item.value(), described(item).map(NamedItem::called).orElse(item.value()));
    }

    /** What an item is described as; empty where nobody described it. */
    String description(ItemId item) {
        return described(item).map(ItemDescribed::name).orElse("");
    }

    String unit(UnitId unit) {
        return Optional.ofNullable(units.get(unit)).map(UnitDescribed::name).orElse(unit.value());
    }

    private Optional<ItemDescribed> described(ItemId item) {
        return Optional.ofNullable(items.get(item));
    }
}
