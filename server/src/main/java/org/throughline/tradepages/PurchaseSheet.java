package org.throughline.tradepages;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact.PurchaseLineStated;
import org.throughline.events.ProcurementFact.PurchaseOrderStated;
import org.throughline.events.ProcurementFact.PurchaseState;
import org.throughline.itempages.PlanWork;
import org.throughline.pages.RecordAddresses;
import org.throughline.pages.Written;
import org.throughline.planning.RequirementKind;
import org.throughline.procurement.Procurement;

/**
 * One purchase order: what was ordered, what is still to come, and who gets it.
 *
 * @param elsewhere where it is found in the system that it comes from; empty where it cannot be opened there
 * @param supplierReference what the supplier calls it; empty where nobody said
 * @param currency of the prices of the lines
 * @param open what is still to come, as the plan has it
 * @param shares who gets it, in the order of pegging
 */
public record PurchaseSheet(
        String order,
        String name,
        String elsewhere,
        PlanWork.Thing supplier,
        String supplierReference,
        PurchaseState state,
        boolean confirmed,
        Instant orderedAt,
        String buyer,
        String currency,
        List<Line> lines,
        List<PurchaseRow> open,
        List<Share> shares) {

    public PurchaseSheet {
        lines = List.copyOf(lines);
        open = List.copyOf(open);
        shares = List.copyOf(shares);
    }

    /**
     * A line; the price is of one unit ordered, less discount, without tax.
     *
     * @param unit in which it was ordered
     */
    public record Line(
            PlanWork.Thing item,
            String description,
            BigDecimal ordered,
            BigDecimal received,
            String unit,
            BigDecimal unitPrice,
            Instant due) {}

    /**
     * Who gets what comes.
     *
     * @param need the demand, order or planned order that gets it; empty for safety stock
     * @param address where that is shown; empty where it has no page
     */
    public record Share(
            String receipt,
            PlanWork.Thing item,
            BigDecimal quantity,
            RequirementKind kind,
            String need,
            String address) {}

    /** As the transaction sees it; empty where there never was such an order. */
    static Optional<PurchaseSheet> of(
            Handle handle, OrderId order, Optional<OpenOrders> plan, RecordAddresses records) {
        return new Procurement(handle).order(order).map(stated -> of(handle, stated, plan, records));
    }

    private static PurchaseSheet of(
            Handle handle, PurchaseOrderStated order, Optional<OpenOrders> plan, RecordAddresses records) {
        String id = order.order().value();
        List<PurchaseLineStated> lines = new Procurement(handle).linesOf(order.order());
        OrderNames names = OrderNames.of(
                handle,
                lines.stream().map(PurchaseLineStated::item).toList(),
                lines.stream().map(line -> line.ordered().unit()).toList());
        List<PurchaseRow> open = plan.map(known -> known.purchasesOf(id)).orElse(List.of());
        return new PurchaseSheet(
                id,
                order.name(),
                records.of(id).map(URI::toString).orElse(""),
                names.partner(order.supplier()),
                order.supplierReference(),
                order.state(),
                order.acknowledged(),
                order.orderedAt(),
                names.person(order.buyer()),
                names.currency(order.currency()),
                lines.stream().map(line -> line(line, names)).toList(),
                open,
                plan.map(known -> known.sharesOf(open)).orElse(List.of()));
    }

    private static Line line(PurchaseLineStated line, OrderNames names) {
        return new Line(
                names.item(line.item()),
                names.description(line.item()),
                Written.plain(line.ordered().amount()),
                Written.plain(line.received()),
                names.unit(line.ordered().unit()),
                Written.plain(line.unitPrice()),
                line.due());
    }
}
