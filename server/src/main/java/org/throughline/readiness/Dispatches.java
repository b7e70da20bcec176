package org.throughline.readiness;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.ProcurementFact.TransferStated;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.planning.Cover;
import org.throughline.planning.Requirement;
import org.throughline.planning.SupplyKind;
import org.throughline.supply.AllocationLink;
import org.throughline.supply.Assembly;
import org.throughline.values.Micros;

/**
 * What subcontractors wait for although it lies at the site. A subcontractor can start when the components lie at his
 * place; what the site has, set aside for him or not, has still to be sent, on the day of the paper that sends it.
 */
final class Dispatches {

    private final Assembly assembly;
    private final Papers papers;

    Dispatches(Assembly assembly, Papers papers) {
        this.assembly = assembly;
        this.papers = papers;
    }

    /** What has still to be sent of a component, and when; empty where nothing of it lies at the site. */
    Optional<Provision> of(ProductionOrderStated order, List<AllocationLink> links, Optional<Requirement> requirement) {
        if (order.subcontractor().equals(PartnerId.NONE)) {
            return Optional.empty();
        }
        long amount = links.stream().mapToLong(AllocationLink::toSend).sum()
                + requirement.map(Requirement::covers).orElse(List.of()).stream()
                        .filter(cover -> cover.kind() == SupplyKind.STOCK)
                        .mapToLong(Cover::quantity)
                        .sum();
        return amount == 0 ? Optional.empty() : Optional.of(sending(order, links, amount));
    }

    private Provision sending(ProductionOrderStated order, List<AllocationLink> links, long amount) {
        AllocationLink first = links.getFirst();
        Optional<TransferStated> paper = links.stream()
                .flatMap(link -> papers.components.find(link.move()).stream())
                .flatMap(component -> component.after().stream())
                .flatMap(before -> openTransfer(before).stream())
                .max(Comparator.comparing(TransferStated::due)
                        .thenComparing(transfer -> transfer.move().value()));
        LocalDate due = paper.map(transfer ->
                        LocalDate.ofInstant(transfer.due(), assembly.zones().of(first.site())))
                .orElse(first.needDate());
        LocalDate asOf = assembly.asOf();
        String name = paper.map(TransferStated::document).orElse(order.name());
        return new Provision(
                Provision.Kind.TRANSFER,
                name,
                OrderId.NONE,
                first.item(),
                first.site(),
                PartnerId.NONE,
                Micros.decimal(amount),
                due.toString(),
                (due.isBefore(asOf) ? asOf : due).toString(),
                name);
    }

    private Optional<TransferStated> openTransfer(MoveId move) {
        return papers.transfers
                .find(move)
                .filter(transfer -> transfer.open().amount().signum() > 0);
    }
}
