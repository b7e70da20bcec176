package org.throughline.readiness;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.ProcurementFact.TransferStated;
import org.throughline.events.ProductionFact.ComponentStated;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.planning.Cover;
import org.throughline.planning.Requirement;
import org.throughline.planning.SupplyKind;
import org.throughline.supply.AllocationLink;
import org.throughline.supply.PlanVersion;
import org.throughline.values.Micros;

/**
 * What subcontractors wait for although it lies at the site. A subcontractor can start when the components lie at his
 * place; what the site has, set aside for him or not, has still to be sent, on the day of the paper that sends it.
 */
final class Dispatches {

    private final PlanVersion plan;
    private final Map<OrderId, ProductionOrderStated> subcontracted = new HashMap<>();
    private final Map<MoveId, ComponentStated> components;
    private final Map<MoveId, TransferStated> transfers;

    Dispatches(PlanVersion plan, Map<MoveId, ComponentStated> components) {
        this.plan = plan;
        this.components = components;
        plan.books().production().orders().stream()
                .filter(order -> !order.subcontractor().equals(PartnerId.NONE))
                .forEach(order -> subcontracted.put(order.order(), order));
        transfers = plan.books().procurement().transfers().stream()
                .filter(transfer -> transfer.open().amount().signum() > 0)
                .collect(Collectors.toMap(TransferStated::move, transfer -> transfer));
    }

    /** What has still to be sent of a component, and when; empty where nothing of it lies at the site. */
    Optional<Provision> of(List<AllocationLink> links, Optional<Requirement> requirement) {
        AllocationLink first = links.getFirst();
        return Optional.ofNullable(subcontracted.get(first.order())).flatMap(order -> {
            long amount = links.stream().mapToLong(AllocationLink::toSend).sum()
                    + requirement.map(Requirement::covers).orElse(List.of()).stream()
                            .filter(cover -> cover.kind() == SupplyKind.STOCK)
                            .mapToLong(Cover::quantity)
                            .sum();
            return amount == 0 ? Optional.empty() : Optional.of(sending(order, links, amount));
        });
    }

    private Provision sending(ProductionOrderStated order, List<AllocationLink> links, long amount) {
        AllocationLink first = links.getFirst();
        Optional<TransferStated> paper = links.stream()
                .flatMap(link -> Optional.ofNullable(components.get(link.move())).stream())
                .flatMap(component -> component.after().stream())
                .flatMap(before -> Optional.ofNullable(transfers.get(before)).stream())
                .max(Comparator.comparing(TransferStated::due)
                        .thenComparing(transfer -> transfer.move().value()));
        LocalDate due = paper.map(transfer -> LocalDate.ofInstant(
                        transfer.due(), plan.assembly().zones().of(first.site())))
                .orElse(first.needDate());
        LocalDate asOf = plan.assembly().asOf();
        return new Provision(
                Provision.Kind.TRANSFER,
                paper.map(TransferStated::document).orElse(order.name()),
                OrderId.NONE,
                first.item(),
                first.site(),
                PartnerId.NONE,
                Micros.decimal(amount),
                due.toString(),
                (due.isBefore(asOf) ? asOf : due).toString());
    }
}
