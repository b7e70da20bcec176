package org.throughline.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.demand.DemandSnapshot;
import org.throughline.events.StockFact.StockReserved;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.procurement.ProcurementSnapshot;
import org.throughline.production.ProductionSnapshot;

/**
 * What all orders and movements bring and want, and who may take what is reserved: everything of them that does not
 * depend on how much lies where, so that it stays the same while goods are only moved.
 *
 * @param receipts the rows of {@code receipts}
 * @param links what stands behind them
 * @param asked each item at each site that anybody wants or brings
 */
record OpenOrders(
        Transfers transfers,
        Arrivals arrivals,
        OpenDemand demand,
        OwedComponents owed,
        Claims claims,
        List<ScheduledReceipt> receipts,
        List<ReceiptLink> links,
        Set<ItemAtSite> asked) {

    /** All that they stand on; books that were not read again are the same objects. */
    record Basis(
            MasterData.Basis master,
            List<StockReserved> reservations,
            DemandSnapshot demand,
            ProcurementSnapshot procurement,
            ProductionSnapshot production) {

        static Basis of(Ground ground) {
            BookSnapshot books = ground.books().snapshot();
            return new Basis(
                    MasterData.Basis.of(ground),
                    books.stock().reservations(),
                    books.demand(),
                    books.procurement(),
                    books.production());
        }
    }

    static OpenOrders of(Ground ground, BillsOfMaterial bills) {
        Money money = new Money(ground.books(), ground.calendars().asOf(), ground.findings());
        Transfers transfers = new Transfers(ground);
        List<Arrival> ordered = new ArrayList<>(new PurchaseArrivals(ground, money, bills).arrivals());
        ordered.addAll(new ProductionArrivals(ground).arrivals());
        Arrivals arrivals = new Arrivals(ground, transfers, ordered);
        Needs needs = new Needs(ground, transfers);
        ItemTable items = new ItemTable(ground, money);
        OpenDemand demand = new OpenDemand(ground, needs, new SalesPrices(ground, money, items, needs));
        OwedComponents owed = new OwedComponents(ground, arrivals, needs);
        List<ReceiptLink> links = List.copyOf(arrivals.links());
        Stream<ItemAtSite> brought = links.stream().map(link -> new ItemAtSite(link.item(), link.site()));
        return new OpenOrders(
                transfers,
                arrivals,
                demand,
                owed,
                new Claims(ground, transfers, needs),
                List.copyOf(arrivals.rows()),
                links,
                Stream.of(demand.asked(), owed.asked(), brought)
                        .flatMap(nodes -> nodes)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
