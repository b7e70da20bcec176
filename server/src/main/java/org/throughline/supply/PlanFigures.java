package org.throughline.supply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.planning.Plan;
import org.throughline.planning.PlanningModel;
import org.throughline.planning.Promise;
import org.throughline.structure.Item;
import org.throughline.structure.Source;
import org.throughline.values.Micros;

/**
 * A plan in a few figures, by which plans are compared; money is in the currency of the plan.
 *
 * @param orders how many orders it proposes
 * @param purchases what those of them cost that are bought or subcontracted, at the cost of their items
 * @param demands how many demands it looks at
 * @param lateDemands how many of them are served after their day, or never
 * @param neverServed how many of the late ones are never served
 * @param lateDays by how many calendar days all late ones together
 * @param lateValue what customers pay for what is late
 * @param stockValue what is left in stock when everything in the plan has happened, at the cost of its items
 * @param messages how many things somebody must do or know
 */
public record PlanFigures(
        int orders,
        BigDecimal purchases,
        int demands,
        int lateDemands,
        int neverServed,
        long lateDays,
        BigDecimal lateValue,
        BigDecimal stockValue,
        int messages) {

    private static final int CENTS = 2;

    /** Of this plan, with the costs and prices of the model. */
    public static PlanFigures of(Plan plan, PlanningModel model) {
        Map<String, Item> items = model.items().stream().collect(Collectors.toMap(Item::item, item -> item));
        DemandPrices prices = new DemandPrices(model);
        int lateDemands = 0;
        int neverServed = 0;
        long lateDays = 0;
        BigDecimal lateValue = BigDecimal.ZERO;
        for (Promise promise : plan.promises()) {
            if (promise.isLate()) {
                lateDemands++;
                neverServed += promise.promiseDate().isDate() ? 0 : 1;
                lateDays += promise.lateDays();
                lateValue = lateValue.add(money(promise.requiredQuantity(), prices.of(promise.demand())));
            }
        }
        return new PlanFigures(
                plan.plannedOrders().size(),
                purchases(plan, items),
                plan.promises().size(),
                lateDemands,
                neverServed,
                lateDays,
                cents(lateValue),
                stockValue(plan, items),
                plan.messageHeads().size());
    }

    private static BigDecimal purchases(Plan plan, Map<String, Item> items) {
        return cents(plan.plannedOrders().stream()
                .filter(order -> order.source() == Source.BUY || order.source() == Source.SUBCONTRACT)
                .map(order -> cost(order.quantity(), order.item(), items))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal stockValue(Plan plan, Map<String, Item> items) {
        return cents(plan.balances().stream()
                .filter(balance -> balance.left() > 0)
                .map(balance -> cost(balance.left(), balance.item(), items))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal cost(long quantity, String item, Map<String, Item> items) {
        return money(quantity, Micros.decimal(known(items, item).unitCost()));
    }

    private static Item known(Map<String, Item> items, String item) {
        Item known = items.get(item);
        if (known == null) {
            throw new IllegalStateException("The plan speaks of the item (%s), which its model lacks.".formatted(item));
        }
        return known;
    }

    private static BigDecimal money(long quantity, BigDecimal each) {
        return Micros.decimal(quantity).multiply(each);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_UP);
    }
}
