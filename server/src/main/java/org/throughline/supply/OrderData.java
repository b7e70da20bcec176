package org.throughline.supply;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import org.throughline.demand.DemandSnapshot;
import org.throughline.events.StockFact.StockReserved;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.procurement.ProcurementSnapshot;
import org.throughline.production.ProductionSnapshot;
import org.throughline.supply.KeptEach.Nothing;

/**
 * Makes what all orders and movements bring and want, and keeps it order by order: what was made of an order is given
 * again as long as nothing that it is made of is different. What a step is made of is its basis, its row, and what this
 * names, where {@link Stale} says when that is another; nothing else may be looked at there but master data.
 */
final class OrderData {

    /** All that orders and movements are told by; books that were not read again are the same objects. */
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

    private final Derived<Basis, OpenOrders> whole = new Derived<>();
    private final Derived<TransferSorting.Basis, Transfers> transfers = new Derived<>();
    private final ArrivalData arrivals = new ArrivalData();
    private final NeedData needs = new NeedData();
    private final DemandData demand = new DemandData();
    private final OwedData owed = new OwedData();
    private final ClaimData claims = new ClaimData();
    private final KeptEach<Names<String>, Arrival, Arrivals.Receipt> named = new KeptEach<>();
    private final KeptEach<MasterData.Basis, Arrivals.Receipt, ScheduledReceipt> receipts = new KeptEach<>();
    private final KeptEach<MasterData.Basis, Arrivals.Receipt, ReceiptLink> links = new KeptEach<>();
    private final KeptEach<Nothing, OpenDemand.Asked, ItemAtSite> wanting = new KeptEach<>();
    private final KeptEach<Nothing, AllocationLink, ItemAtSite> owing = new KeptEach<>();
    private final KeptEach<Nothing, ReceiptLink, ItemAtSite> bringing = new KeptEach<>();
    private final Derived<List<List<ItemAtSite>>, Set<ItemAtSite>> nodes = new Derived<>();

    /** All of it as the books say now. */
    OpenOrders of(Ground ground, Subcontracting subcontracting) {
        return whole.of(Basis.of(ground), ground.findings(), own -> made(ground.telling(own), subcontracting));
    }

    private OpenOrders made(Ground ground, Subcontracting subcontracting) {
        TransferSorting.Basis movements = TransferSorting.Basis.of(ground);
        Transfers sorted =
                transfers.of(movements, ground.findings(), own -> TransferSorting.of(ground.telling(own), movements));
        Needs taking = needs.of(ground, sorted);
        Findings ofWishes = new Findings();
        ForkJoinTask<Wishes> aside =
                ForkJoinPool.commonPool().submit(() -> wishes(ground.telling(ofWishes), taking, sorted));
        Supplies supplies;
        try {
            supplies = supplies(ground, subcontracting, taking, sorted);
        } finally {
            aside.quietlyJoin();
        }
        Wishes wishes = aside.join();
        ground.findings().tell(ofWishes);
        return new OpenOrders(
                sorted,
                supplies.arrivals(),
                wishes.demand(),
                supplies.owed(),
                wishes.claims(),
                supplies.receipts(),
                supplies.links(),
                nodes(wishes.demand(), supplies.owed(), supplies.links()));
    }

    /** What comes, and to whom it is owed. */
    private record Supplies(
            Arrivals arrivals, OwedComponents owed, List<ScheduledReceipt> receipts, List<ReceiptLink> links) {}

    private Supplies supplies(Ground ground, Subcontracting subcontracting, Needs taking, Transfers sorted) {
        ArrivalData.Coming coming = arrivals.of(ground, subcontracting.bills(), sorted);
        MasterData.Basis master = MasterData.Basis.of(ground);
        List<Arrivals.Receipt> called = named.of(coming.known().names(), coming.all(), coming.known()::receipt);
        return new Supplies(
                coming.known(),
                owed.of(ground, taking, sorted, coming, subcontracting),
                receipts.of(master, called, receipt -> receipt.row(ground)),
                links.of(master, called, Arrivals.Receipt::link));
    }

    /** Who wants it; made by another processor while what comes is made, as neither looks at the other. */
    private record Wishes(OpenDemand demand, List<Claims.Claim> claims) {}

    private Wishes wishes(Ground ground, Needs taking, Transfers sorted) {
        return new Wishes(demand.of(ground, taking), claims.of(ground, taking, sorted));
    }

    private Set<ItemAtSite> nodes(OpenDemand demand, OwedComponents owed, List<ReceiptLink> links) {
        return nodes.of(
                List.of(
                        wanting.of(
                                Nothing.NOTHING,
                                demand.all(),
                                each -> new ItemAtSite(
                                        each.link().item(), each.link().site())),
                        owing.of(Nothing.NOTHING, owed.owed(), link -> new ItemAtSite(link.item(), link.site())),
                        bringing.of(Nothing.NOTHING, links, link -> new ItemAtSite(link.item(), link.site()))),
                all -> all.stream().flatMap(List::stream).collect(Collectors.toCollection(HashSet::new)));
    }
}
