package org.throughline.trials.plain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.trials.plain.PlainModel.Bom;
import org.throughline.trials.plain.PlainModel.BomLine;
import org.throughline.trials.plain.PlainModel.BomType;
import org.throughline.trials.plain.PlainModel.Source;

/** Chooses BOMs and turns planned orders into dependent requirements (§3 explosion). */
record Explosion(PlainModel model) {

    private static final Comparator<Bom> BOM_ORDER =
            Comparator.comparingInt(Bom::priority).thenComparing(Bom::name, CodePoints.ORDER);

    /** A component of an order and its total offset: lines that share both are one requirement. */
    private record Need(String component, int offsetDays) {}

    /** What an order needs on the way down: the exact sums so far. */
    private record Sums(PlannedOrder order, Map<Need, Fraction> byNeed) {}

    /** Returns the BOM by which the node makes what it releases on the date, if it makes at all and there is one. */
    Optional<Bom> bomOf(NodeRules rules, LocalDate releaseDate) {
        Node node = rules.itemSite().node();
        return switch (rules.source()) {
            case MAKE -> bomByMakeRule(node, releaseDate);
            case SUBCONTRACT ->
                chosen(node, Set.of(BomType.SUBCONTRACT), releaseDate)
                        .or(() -> chosen(node, Set.of(BomType.NORMAL), releaseDate));
            case BUY, TRANSFER, UNPLANNED, NONE -> Optional.empty();
        };
    }

    /** A make order uses the types normal and phantom. */
    private Optional<Bom> bomByMakeRule(Node node, LocalDate releaseDate) {
        return chosen(node, Set.of(BomType.NORMAL, BomType.PHANTOM), releaseDate);
    }

    /** The BOM: effective on the release date, for the site, else for all sites, with the lowest priority and name. */
    private Optional<Bom> chosen(Node node, Set<BomType> types, LocalDate releaseDate) {
        List<Bom> effective = model.bomsOf(node.item(), node.site()).stream()
                .filter(bom -> types.contains(bom.type()))
                .filter(bom -> bom.validity().includes(releaseDate))
                .toList();
        return effective.stream()
                .filter(bom -> bom.site().isPresent())
                .min(BOM_ORDER)
                .or(() -> effective.stream().min(BOM_ORDER));
    }

    /** Returns the dependent requirements of the order at the nodes below it. */
    List<Requirement> dependents(PlannedOrder order, NodeRules rules) {
        return switch (rules.source()) {
            case TRANSFER ->
                rules.itemSite().fromSite().stream()
                        .map(site -> dependent(order, new Node(order.node().item(), site), 0, rules, order.quantity()))
                        .toList();
            case MAKE, SUBCONTRACT -> exploded(order, rules);
            case BUY, UNPLANNED, NONE -> List.of();
        };
    }

    private List<Requirement> exploded(PlannedOrder order, NodeRules rules) {
        Sums sums = new Sums(order, new LinkedHashMap<>());
        order.bom().ifPresent(bom -> addLines(sums, bom, Fraction.of(order.startQuantity()), 0));
        List<Requirement> requirements = new ArrayList<>();
        sums.byNeed().forEach((need, sum) -> {
            Node node = new Node(need.component(), order.node().site());
            requirements.add(dependent(order, node, need.offsetDays(), rules, sum.roundedUp()));
        });
        return requirements;
    }

    private static Requirement dependent(
            PlannedOrder order, Node node, int offsetDays, NodeRules rules, BigDecimal quantity) {
        return new Requirement(
                node,
                dependentDate(order, offsetDays, rules),
                Requirement.Kind.DEPENDENT,
                Requirement.USUAL_PRIORITY,
                order.name(),
                offsetDays,
                quantity,
                rules.source() == Source.SUBCONTRACT,
                Optional.of(order));
    }

    /** The components are needed on the release date plus the offset in working days; a transfer on the date itself. */
    private static LocalDate dependentDate(PlannedOrder order, int offsetDays, NodeRules rules) {
        return rules.calendar().plusWorkingDays(order.releaseDate(), offsetDays);
    }

    /**
     * Adds what the lines of a BOM need: start_quantity x quantity / output_quantity / (1 - scrap); a component whose
     * BOM is a phantom is replaced by its lines, through any depth, and offsets add up on the way down.
     */
    private void addLines(Sums sums, Bom bom, Fraction start, int offsetDays) {
        Fraction runs = start.dividedBy(inUnitOf(bom.parentItem(), bom.outputQuantity(), bom.unit()));
        LocalDate date = sums.order().releaseDate();
        for (BomLine line : model.linesOf(bom)) {
            if (!line.validity().includes(date)) {
                continue;
            }
            Fraction needed = runs.times(inUnitOf(line.component(), line.quantity(), line.unit()))
                    .dividedBy(Fraction.of(BigDecimal.ONE.subtract(line.scrap())));
            int total = offsetDays + line.offsetDays();
            Node component = new Node(line.component(), sums.order().node().site());
            Optional<Bom> phantom = bomByMakeRule(component, date).filter(own -> own.type() == BomType.PHANTOM);
            if (phantom.isPresent()) {
                addLines(sums, phantom.orElseThrow(), needed, total);
            } else {
                sums.byNeed().merge(new Need(line.component(), total), needed, Fraction::plus);
            }
        }
    }

    private Fraction inUnitOf(String item, BigDecimal quantity, Optional<String> unit) {
        String own = model.unitOfItem().getOrDefault(item, "");
        Fraction factor = model.units().factor(unit.orElse(own), own).orElseThrow();
        return Fraction.of(quantity).times(factor);
    }
}
