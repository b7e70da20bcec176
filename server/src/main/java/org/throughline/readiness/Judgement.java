package org.throughline.readiness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.events.EnterpriseFact.OperationTypeDescribed;
import org.throughline.events.OrderId;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.events.SiteId;
import org.throughline.events.SiteReference;
import org.throughline.planning.Cover;
import org.throughline.planning.Inspection;
import org.throughline.planning.Place;
import org.throughline.planning.Requirement;
import org.throughline.planning.SupplyKind;
import org.throughline.supply.AllocationLink;
import org.throughline.supply.Assembly;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.ReceiptLink;
import org.throughline.values.Micros;

/** The thinking of this room: what a plan means for an order that is open. */
final class Judgement {

    private static final Comparator<ComponentReadiness> HELD_LONGEST_FIRST = Comparator.comparing(
                    ComponentReadiness::verdict)
            .reversed()
            .thenComparing(component -> component.item().value());

    /** What the plan knows components by; those that share it get what they get together. */
    private record Need(String receipt, Place place, LocalDate date) {}

    private final Assembly assembly;
    private final Papers papers;
    private final Inspection inspection;
    private final Beneficiaries beneficiaries;
    private final Provisions provisions;
    private final Dispatches dispatches;

    Judgement(PlanVersion plan, Papers papers) {
        this.papers = papers;
        assembly = plan.assembly();
        inspection = plan.plan().inspect();
        beneficiaries = new Beneficiaries(inspection, papers);
        provisions = new Provisions(inspection, papers, assembly.labels());
        dispatches = new Dispatches(assembly, papers);
    }

    Judged of(ProductionOrderStated order) {
        return new Judged(readiness(order), inspection.seen(), papers.looks());
    }

    private Map<String, Provision> awaited(List<ComponentReadiness> needed) {
        Map<String, Provision> awaited = new HashMap<>();
        needed.stream()
                .flatMap(component -> component.covers().stream())
                .map(Cover::supply)
                .distinct()
                .forEach(supply -> provisions.named(supply).ifPresent(provision -> awaited.put(supply, provision)));
        return Map.copyOf(awaited);
    }

    private List<String> brings(OrderId order) {
        return papers.receiptsOf.find(order).orElse(List.of()).stream()
                .map(ReceiptLink::receipt)
                .filter(receipt -> inspection.arrival(receipt).isPresent())
                .toList();
    }

    private OrderReadiness readiness(ProductionOrderStated order) {
        SiteReference site = papers.operationTypes
                .find(order.operationType())
                .map(OperationTypeDescribed::site)
                .orElse(SiteReference.NONE);
        ZoneId zone = zone(site);
        LocalDate start = LocalDate.ofInstant(order.start(), zone);
        List<ComponentReadiness> needed = papers.owed.find(order.order()).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(this::need, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(links -> component(order, links.getKey(), links.getValue(), start))
                .sorted(HELD_LONGEST_FIRST)
                .toList();
        Operations operations = new Operations(papers, order.order(), zone);
        return new OrderReadiness(
                order,
                site,
                start,
                Verdict.of(needed, operations.wantComponents(), start),
                needed,
                needed.isEmpty() ? List.of() : needed.getFirst().chain(),
                operations.judged(needed, start),
                beneficiaries.of(order.order()),
                awaited(needed),
                brings(order.order()));
    }

    private ZoneId zone(SiteReference site) {
        return site.value().isEmpty() ? ZoneOffset.UTC : assembly.zones().of(new SiteId(site.value()));
    }

    /** A need of a day gone by counts as one of today. */
    private Need need(AllocationLink link) {
        LocalDate asOf = assembly.asOf();
        return new Need(
                link.receipt(),
                new Place(
                        assembly.labels().items().of(link.item()),
                        assembly.labels().sites().of(link.site())),
                link.needDate().isBefore(asOf) ? asOf : link.needDate());
    }

    private ComponentReadiness component(
            ProductionOrderStated order, Need need, List<AllocationLink> links, LocalDate start) {
        long open = links.stream().mapToLong(AllocationLink::open).sum();
        long reserved = links.stream().mapToLong(AllocationLink::reserved).sum();
        long issued = links.stream().mapToLong(AllocationLink::issued).sum();
        Optional<Requirement> requirement = inspection.allocation(need.receipt(), need.place(), need.date());
        Verdict planned = requirement.map(Judgement::verdict).orElseGet(() -> planless(open, reserved));
        Optional<Provision> toSend = dispatches.of(order, links, requirement);
        Verdict sent = toSend.map(paper -> planned.notBefore(LocalDate.parse(paper.there())))
                .orElse(planned);
        Optional<Provision> held = toSend.filter(_ -> !sent.equals(planned));
        Verdict verdict = sent.measuredBy(start);
        return new ComponentReadiness(
                links.getFirst().item(),
                links.getFirst().site(),
                links.stream().map(AllocationLink::move).toList(),
                Micros.decimal(Math.addExact(open, issued)),
                Micros.decimal(issued),
                Micros.decimal(reserved),
                toSend.map(Provision::quantity).orElse(BigDecimal.ZERO),
                Micros.decimal(requirement.map(Requirement::uncovered).orElse(0L)),
                need.date(),
                verdict,
                requirement.map(Requirement::covers).orElse(List.of()),
                verdict instanceof Verdict.Ready
                        ? List.of()
                        : held.map(List::of)
                                .or(() -> requirement.map(provisions::chain))
                                .orElse(List.of()));
    }

    /** What the plan does not ask for is set aside, or needed too late for it. */
    private static Verdict planless(long open, long reserved) {
        return open <= reserved ? new Verdict.Ready() : new Verdict.Unknown("It is needed later than the plan looks.");
    }

    /** What comes from stock is there; a receipt is not, even if the plan expects it today. */
    private static Verdict verdict(Requirement requirement) {
        if (!requirement.feasibleDate().isDate()) {
            return new Verdict.Lacking();
        }
        boolean isThere = requirement.covers().stream().map(Cover::kind).allMatch(kind -> switch (kind) {
            case SupplyKind.STOCK, SupplyKind.SUBCONTRACT_STOCK -> true;
            case SupplyKind.RECEIPT, SupplyKind.PLANNED -> false;
        });
        return isThere
                ? new Verdict.Ready()
                : new Verdict.Waiting(requirement.feasibleDate().date(), true);
    }
}
