package org.throughline.supply;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.throughline.events.DemandFact.SalesLineStated;
import org.throughline.events.DemandFact.SalesOrderStated;
import org.throughline.events.ProcurementFact.PurchaseLineStated;
import org.throughline.events.ProcurementFact.PurchaseOrderStated;
import org.throughline.planning.Demand;
import org.throughline.planning.ModelTable;

/**
 * What one unit of a delivery is worth to the company, in millionths of the plan's currency: what the order says, and
 * of goods that go back to their supplier what the purchase said. Where a kit was sold, what
 * is open of its line is shared over the components that move, by cost and quantity, and evenly where none has a cost.
 */
final class SalesPrices {

    private final Ground ground;
    private final Money money;
    private final ItemTable items;

    SalesPrices(Ground ground, ItemCosts costs) {
        this.ground = ground;
        money = new Money(ground.books(), ground.calendars().asOf(), ground.findings());
        items = new ItemTable(ground, money, costs);
    }

    /** The price of one unit; that of the item where no order names one, zero and marked where it has no rate. */
    long of(Sale sale, String demand) {
        if (sale.line().isEmpty() || sale.order().isEmpty()) {
            return ofReturn(sale, demand);
        }
        SalesLineStated line = sale.line().get();
        SalesOrderStated order = sale.order().get();
        Optional<BigDecimal> price = sale.delivery().item().equals(line.item())
                ? ground.measures().perItemUnit(line.unitPrice(), line.ordered().unit(), line.item())
                : Optional.of(ofComponent(sale, line));
        return inPlanCurrency(
                price, amount -> money.micros(amount, order.currency(), order.company(), line.line()), demand);
    }

    /** What comes back from the supplier for one unit; the price of the item where no purchase names one. */
    private long ofReturn(Sale sale, String demand) {
        if (sale.bought().isEmpty() || sale.purchase().isEmpty()) {
            return Demand.ITEM_PRICE;
        }
        PurchaseLineStated line = sale.bought().get();
        PurchaseOrderStated order = sale.purchase().get();
        if (!line.item().equals(sale.delivery().item())) {
            return Demand.ITEM_PRICE;
        }
        return inPlanCurrency(
                ground.measures().perItemUnit(line.unitPrice(), line.ordered().unit(), line.item()),
                price -> money.micros(price, order.currency(), order.company(), line.line()),
                demand);
    }

    private long inPlanCurrency(
            Optional<BigDecimal> price, Function<BigDecimal, OptionalLong> converted, String demand) {
        OptionalLong inPlanCurrency = price.map(converted).orElse(OptionalLong.empty());
        if (inPlanCurrency.isEmpty()) {
            ground.findings().mark(ModelTable.DEMANDS, demand, "unit_price", DataProblemCode.RATE_MISSING);
        }
        return inPlanCurrency.orElse(0);
    }

    private BigDecimal ofComponent(Sale sale, SalesLineStated line) {
        BigDecimal value = line.ordered()
                .amount()
                .subtract(line.delivered())
                .max(BigDecimal.ZERO)
                .multiply(line.unitPrice());
        BigDecimal all = sale.together().stream().map(this::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal share = all.signum() == 0
                ? BigDecimal.ONE.divide(BigDecimal.valueOf(sale.together().size()), MathContext.DECIMAL128)
                : worth(sale.need()).divide(all, MathContext.DECIMAL128);
        return value.multiply(share).divide(Measures.units(sale.need().open()), MathContext.DECIMAL128);
    }

    private BigDecimal worth(Need need) {
        long cost = ground.books().item(need.item()).map(items::cost).orElse(0L);
        return Measures.units(need.open()).multiply(Measures.units(cost));
    }
}
