package org.throughline.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.throughline.events.EnterpriseFact.OperationTypeDescribed;
import org.throughline.events.MoveId;
import org.throughline.events.OperationTypeId;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact.TransferStated;
import org.throughline.events.ProductionFact.ComponentStated;
import org.throughline.events.ProductionFact.WorkOrderStated;
import org.throughline.readiness.Shelf.Look;
import org.throughline.structure.Item;
import org.throughline.supply.AllocationLink;
import org.throughline.supply.BookSnapshot;
import org.throughline.supply.DemandLink;
import org.throughline.supply.Links;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.ReceiptLink;

/** What is known of orders beside the plan, and a note of all that was looked up of it. */
final class Papers {

    private final List<Shelf<?, ?, ?>> shelves = new ArrayList<>();
    private final List<Look<?, ?>> looks = new ArrayList<>();
    private boolean areAsBefore;

    /** What each order still wants. */
    final Shelf<AllocationLink, OrderId, List<AllocationLink>> owed = shelf(Shelf.all(AllocationLink::order));

    final Shelf<ComponentStated, MoveId, ComponentStated> components = shelf(Shelf.one(ComponentStated::move));
    final Shelf<ComponentStated, OrderId, List<ComponentStated>> componentsOf =
            shelf(Shelf.all(ComponentStated::production));
    final Shelf<WorkOrderStated, OrderId, List<WorkOrderStated>> workOrders =
            shelf(Shelf.all(WorkOrderStated::production));
    final Shelf<TransferStated, MoveId, TransferStated> transfers = shelf(Shelf.one(TransferStated::move));
    final Shelf<OperationTypeDescribed, OperationTypeId, OperationTypeDescribed> operationTypes =
            shelf(Shelf.one(OperationTypeDescribed::operationType));
    final Shelf<ReceiptLink, OrderId, List<ReceiptLink>> receiptsOf = shelf(Shelf.all(ReceiptLink::order));
    final Shelf<ReceiptLink, String, ReceiptLink> receipts = shelf(Shelf.one(ReceiptLink::receipt));
    final Shelf<DemandLink, String, DemandLink> demands = shelf(Shelf.one(DemandLink::demand));
    final Shelf<Item, String, Item> items = shelf(Shelf.one(Item::item));

    private <R, K, V> Shelf<R, K, V> shelf(Function<List<R>, Map<K, V>> sorting) {
        Shelf<R, K, V> shelf = new Shelf<>(sorting, looks);
        shelves.add(shelf);
        return shelf;
    }

    /** Puts what the next plan stands on in the place of what the one before stood on. */
    void replace(PlanVersion plan) {
        BookSnapshot books = plan.books();
        components.replace(books.production().components());
        componentsOf.replace(books.production().components());
        workOrders.replace(books.production().workOrders());
        transfers.replace(books.procurement().transfers());
        operationTypes.replace(books.enterprise().operationTypes());
        Links links = plan.assembly().links();
        owed.replace(links.allocations());
        receiptsOf.replace(links.receipts());
        receipts.replace(links.receipts());
        demands.replace(links.demands());
        items.replace(plan.assembly().model().items());
        areAsBefore = shelves.stream().noneMatch(Shelf::isOther);
    }

    /** Whether nothing is another than before, so that nothing need be looked up to know it. */
    boolean areAsBefore() {
        return areAsBefore;
    }

    /** What was looked up since this was asked the last time. */
    List<Look<?, ?>> looks() {
        List<Look<?, ?>> taken = List.copyOf(looks);
        looks.clear();
        return taken;
    }
}
