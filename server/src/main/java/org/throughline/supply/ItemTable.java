package org.throughline.supply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.events.CompanyId;
import org.throughline.events.CurrencyId;
import org.throughline.events.CurrencyReference;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemFact.ItemKind;
import org.throughline.events.Standing;
import org.throughline.planning.ModelTable;
import org.throughline.structure.Item;

/** The rows of {@code items}: what there is, in what unit, and what it is worth. */
final class ItemTable {

    private final Ground ground;
    private final Money money;
    private final ItemCosts costs;

    ItemTable(Ground ground, Money money, ItemCosts costs) {
        this.ground = ground;
        this.money = money;
        this.costs = costs;
    }

    List<Item> rows() {
        return ground.books().items().stream().map(this::row).toList();
    }

    private Item row(ItemDescribed item) {
        return new Item(
                ground.item(item.item()),
                item.name(),
                ground.labels().units().of(item.unit()),
                cost(item),
                price(item));
    }

    /** What one unit of an item costs in the currency of the plan, in millionths; zero where nobody knows. */
    long cost(ItemDescribed item) {
        List<OptionalLong> amounts = new ArrayList<>();
        for (CompanyId company : companies()) {
            costs.of(item.item()).stream()
                    .filter(cost -> cost.company().equals(company))
                    .findFirst()
                    .ifPresent(cost -> amounts.add(inPlanCurrency(cost.cost(), company, item.item())));
        }
        List<Long> known = amounts.stream()
                .flatMapToLong(OptionalLong::stream)
                .boxed()
                .distinct()
                .toList();
        if (known.isEmpty() && item.kind() == ItemKind.STORED && item.standing() == Standing.IN_USE) {
            withoutCost(item, amounts.isEmpty() ? DataProblemCode.ITEM_WITHOUT_COST : DataProblemCode.RATE_MISSING);
        } else if (known.size() > 1) {
            ground.findings()
                    .problem(
                            DataProblemCode.COST_DIFFERS,
                            item.item(),
                            "Item (%s) does not cost the same in all companies. Maybe one of them is out of date."
                                    .formatted(ground.item(item.item())));
        }
        return known.isEmpty() ? 0 : known.getFirst();
    }

    private List<CompanyId> companies() {
        return ground.books().sites().stream()
                .map(SiteDescribed::company)
                .distinct()
                .toList();
    }

    private OptionalLong inPlanCurrency(BigDecimal amount, CompanyId company, Object object) {
        Optional<CurrencyId> currency = money.currencyOf(company);
        return currency.isEmpty() ? OptionalLong.empty() : money.micros(amount, currency.get(), company, object);
    }

    private void withoutCost(ItemDescribed item, DataProblemCode because) {
        ground.findings().mark(ModelTable.ITEMS, ground.item(item.item()), "unit_cost", because);
        if (because == DataProblemCode.ITEM_WITHOUT_COST) {
            ground.findings()
                    .problem(
                            because,
                            item.item(),
                            "Item (%s) has no cost. Maybe enter one.".formatted(ground.item(item.item())));
        }
    }

    /** The list price by the rates of the first site's company, in whose currency it is where nobody says which. */
    private long price(ItemDescribed item) {
        CompanyId company = companies().getFirst();
        OptionalLong price = item.currency().equals(CurrencyReference.NONE)
                ? inPlanCurrency(item.price(), company, item.item())
                : money.micros(item.price(), new CurrencyId(item.currency().value()), company, item.item());
        if (price.isEmpty() && item.price().signum() > 0) {
            ground.findings()
                    .mark(ModelTable.ITEMS, ground.item(item.item()), "unit_price", DataProblemCode.RATE_MISSING);
        }
        return price.orElse(0);
    }
}
