package org.throughline.tradepages;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.throughline.demand.Demand;
import org.throughline.events.DemandFact.SalesLineStated;
import org.throughline.events.DemandFact.SalesOrderStated;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.events.OrderId;
import org.throughline.itempages.PlanWork;
import org.throughline.pages.RecordAddresses;
import org.throughline.pages.Written;

/**
 * One sales order: what was ordered, what is still open, when it is served and what holds it.
 *
 * @param elsewhere where it is found in the system that it comes from; empty where it cannot be opened there
 * @param promised when the customer was promised it; empty where nobody said
 * @param currency of the prices of the lines
 * @param open what has still to leave, as the plan has it
 * @param causes of each late demand, the supplies that hold it, each with its address
 */
public record SalesSheet(
        String order,
        String name,
        String elsewhere,
        PlanWork.Thing customer,
        SalesState state,
        Instant orderedAt,
        Optional<Instant> promised,
        String salesperson,
        String currency,
        List<Line> lines,
        List<SalesRow> open,
        List<Cause> causes) {

    public SalesSheet {
        lines = List.copyOf(lines);
        open = List.copyOf(open);
        causes = List.copyOf(causes);
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
            BigDecimal delivered,
            String unit,
            BigDecimal unitPrice) {}

    /** What holds a demand. */
    public record Cause(String demand, List<Supply> chain) {

        public Cause {
            chain = List.copyOf(chain);
        }
    }

    /**
     * A supply.
     *
     * @param name in the plan
     * @param address where it is shown; empty where it has no page
     * @param isProposed whether nobody has ordered it yet
     * @param due when it is to come
     * @param there when it comes if nobody acts; empty for never
     */
    public record Supply(
            String name,
            String address,
            PlanWork.Thing item,
            BigDecimal quantity,
            String unit,
            boolean isProposed,
            LocalDate due,
            Optional<LocalDate> there) {}

    /** As the transaction sees it; empty where there never was such an order. */
    static Optional<SalesSheet> of(Handle handle, OrderId order, Optional<OpenOrders> plan, RecordAddresses records) {
        return new Demand(handle).order(order).map(stated -> of(handle, stated, plan, records));
    }

    private static SalesSheet of(
            Handle handle, SalesOrderStated order, Optional<OpenOrders> plan, RecordAddresses records) {
        String id = order.order().value();
        List<SalesLineStated> lines = new Demand(handle).linesOf(order.order());
        OrderNames names = OrderNames.of(
                handle,
                lines.stream().map(SalesLineStated::item).toList(),
                lines.stream().map(line -> line.ordered().unit()).toList());
        List<SalesRow> open = plan.map(known -> known.salesOf(id)).orElse(List.of());
        return new SalesSheet(
                id,
                order.name(),
                records.of(id).map(URI::toString).orElse(""),
                names.partner(order.customer()),
                order.state(),
                order.orderedAt(),
                order.promised().instant(),
                names.person(order.salesperson()),
                names.currency(order.currency()),
                lines.stream().map(line -> line(line, names)).toList(),
                open,
                plan.map(known -> causes(open, known)).orElse(List.of()));
    }

    private static List<Cause> causes(List<SalesRow> open, OpenOrders plan) {
        return open.stream()
                .filter(row -> !row.cause().isEmpty())
                .map(row -> new Cause(
                        row.demand(),
                        row.cause().stream()
                                .flatMap(supply -> plan.supply(supply).stream())
                                .toList()))
                .toList();
    }

    private static Line line(SalesLineStated line, OrderNames names) {
        return new Line(
                names.item(line.item()),
                names.description(line.item()),
                Written.plain(line.ordered().amount()),
                Written.plain(line.delivered()),
                names.unit(line.ordered().unit()),
                Written.plain(line.unitPrice()));
    }
}
