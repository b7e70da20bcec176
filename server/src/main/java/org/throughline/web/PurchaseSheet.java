package org.throughline.web;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.throughline.enterprise.Enterprise;
import org.throughline.events.EnterpriseFact.CurrencyDescribed;
import org.throughline.events.EnterpriseFact.PartnerDescribed;
import org.throughline.events.EnterpriseFact.PersonDescribed;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemId;
import org.throughline.events.OrderId;
import org.throughline.events.PersonId;
import org.throughline.events.ProcurementFact.PurchaseLineStated;
import org.throughline.events.ProcurementFact.PurchaseOrderStated;
import org.throughline.events.ProcurementFact.PurchaseState;
import org.throughline.items.Items;
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
        Enterprise enterprise = new Enterprise(handle);
        List<PurchaseRow> open = plan.map(known -> known.purchasesOf(id)).orElse(List.of());
        return new PurchaseSheet(
                id,
                order.name(),
                records.of(id).map(URI::toString).orElse(""),
                new PlanWork.Thing(
                        order.supplier().value(),
                        enterprise
                                .partner(order.supplier())
                                .map(PartnerDescribed::name)
                                .orElse(order.supplier().value())),
                order.supplierReference(),
                order.state(),
                order.acknowledged(),
                order.orderedAt(),
                person(enterprise, order.buyer()),
                enterprise
                        .currency(order.currency())
                        .map(CurrencyDescribed::code)
                        .orElse(order.currency().value()),
                lines(handle, order.order()),
                open,
                plan.map(known -> known.sharesOf(open)).orElse(List.of()));
    }

    static String person(Enterprise enterprise, PersonId person) {
        return person.equals(PersonId.NONE)
                ? ""
                : enterprise.person(person).map(PersonDescribed::name).orElse(person.value());
    }

    private static List<Line> lines(Handle handle, OrderId order) {
        List<PurchaseLineStated> lines = new Procurement(handle).linesOf(order);
        Items items = new Items(handle);
        Map<ItemId, ItemDescribed> described =
                items.describe(lines.stream().map(PurchaseLineStated::item).collect(Collectors.toSet()));
        return lines.stream()
                .map(line -> {
                    Optional<ItemDescribed> item = Optional.ofNullable(described.get(line.item()));
                    return new Line(
                            new PlanWork.Thing(
                                    line.item().value(),
                                    item.map(InventoryPage::name)
                                            .orElse(line.item().value())),
                            item.map(ItemDescribed::name).orElse(""),
                            Written.plain(line.ordered().amount()),
                            Written.plain(line.received()),
                            InventoryPage.unit(handle, line.ordered().unit()),
                            Written.plain(line.unitPrice()),
                            line.due());
                })
                .toList();
    }
}
