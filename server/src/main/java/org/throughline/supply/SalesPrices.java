package org.throughline.supply;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.events.DemandFact.DeliveryStated;
import org.throughline.events.DemandFact.SalesLineStated;
import org.throughline.events.DemandFact.SalesOrderStated;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact.PurchaseLineStated;
import org.throughline.events.ProcurementFact.PurchaseOrderStated;
import org.throughline.events.PurchaseLineId;
import org.throughline.events.SalesLineId;
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
    private final Needs needs;
    private final Map<OrderId, SalesOrderStated> orders = new HashMap<>();
    private final Map<SalesLineId, SalesLineStated> lines = new HashMap<>();
    private final Map<SalesLineId, List<DeliveryStated>> deliveries;
    private final Map<OrderId, PurchaseOrderStated> purchases = new HashMap<>();
    private final Map<PurchaseLineId, PurchaseLineStated> purchaseLines = new HashMap<>();

    SalesPrices(Ground ground, Money money, ItemTable items, Needs needs) {
        this.ground = ground;
        this.money = money;
        this.items = items;
        this.needs = needs;
        ground.books().snapshot().demand().orders().forEach(order -> orders.put(order.order(), order));
        ground.books().snapshot().demand().lines().forEach(line -> lines.put(line.line(), line));
        var procurement = ground.books().snapshot().procurement();
        procurement.orders().forEach(order -> purchases.put(order.order(), order));
        procurement.lines().forEach(line -> purchaseLines.put(line.line(), line));
        deliveries = needs.outgoing().stream().collect(Collectors.groupingBy(DeliveryStated::line));
    }

    /** The price of one unit; that of the item where no order names one, zero and marked where it has no rate. */
    long of(DeliveryStated delivery, String demand) {
        SalesLineStated line = lines.get(delivery.line());
        SalesOrderStated order = line == null ? null : orders.get(line.order());
        if (line == null || order == null) {
            return ofReturn(delivery, demand);
        }
        Optional<BigDecimal> price = delivery.item().equals(line.item())
                ? ground.measures().perItemUnit(line.unitPrice(), line.ordered().unit(), line.item())
                : Optional.of(ofComponent(delivery, line));
        return inPlanCurrency(
                price, amount -> money.micros(amount, order.currency(), order.company(), line.line()), demand);
    }

    /** What comes back from the supplier for one unit; the price of the item where no purchase names one. */
    private long ofReturn(DeliveryStated delivery, String demand) {
        PurchaseLineStated line = purchaseLines.get(delivery.bought());
        PurchaseOrderStated order = line == null ? null : purchases.get(line.order());
        if (line == null || order == null || !line.item().equals(delivery.item())) {
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

    private BigDecimal ofComponent(DeliveryStated delivery, SalesLineStated line) {
        List<DeliveryStated> moves = deliveries.getOrDefault(line.line(), List.of());
        BigDecimal value = line.ordered()
                .amount()
                .subtract(line.delivered())
                .max(BigDecimal.ZERO)
                .multiply(line.unitPrice());
        BigDecimal all = moves.stream().map(this::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal share = all.signum() == 0
                ? BigDecimal.ONE.divide(BigDecimal.valueOf(moves.size()), MathContext.DECIMAL128)
                : worth(delivery).divide(all, MathContext.DECIMAL128);
        return value.multiply(share).divide(open(delivery), MathContext.DECIMAL128);
    }

    private BigDecimal worth(DeliveryStated delivery) {
        long cost = ground.books().item(delivery.item()).map(items::cost).orElse(0L);
        return open(delivery).multiply(Measures.units(cost));
    }

    private BigDecimal open(DeliveryStated delivery) {
        return Measures.units(needs.of(delivery.move()).map(Need::open).orElseThrow());
    }
}
