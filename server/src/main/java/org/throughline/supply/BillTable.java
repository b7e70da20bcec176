package org.throughline.supply;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.events.BillOfMaterialId;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.ItemFact.BillKind;
import org.throughline.events.ItemFact.BillLineDescribed;
import org.throughline.events.ItemFact.BillOfMaterialDescribed;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemId;
import org.throughline.events.Quantity;
import org.throughline.events.SiteId;
import org.throughline.events.SiteReference;
import org.throughline.structure.BillOfMaterial;
import org.throughline.structure.BillOfMaterialLine;
import org.throughline.structure.BomType;
import org.throughline.structure.Validity;

/**
 * The rows of {@code boms} and {@code bom_lines}: each bill once for each variant that it is for, and once for each
 * site where sites disagree on which comes first.
 */
final class BillTable {

    /** One bill as one variant uses it, at one site or at all. */
    private record Use(BillOfMaterialId bill, ItemId item, SiteReference site) {

        @Override
        public String toString() {
            return "%s %s %s".formatted(bill, item, site);
        }
    }

    private record Ranked(BillOfMaterialDescribed bill, ItemDescribed item, int priority) {}

    private final Ground ground;
    private final BillsOfMaterial bills;
    private final Map<ItemAtSite, BillOfMaterialId> preferred;
    private final Map<Use, Ranked> uses = new LinkedHashMap<>();
    private final List<BillOfMaterial> rows = new ArrayList<>();
    private final List<BillOfMaterialLine> lines = new ArrayList<>();

    /**
     * Makes all rows.
     *
     * @param preferred the bill that an item at a site is made by, where that is decided
     */
    BillTable(Ground ground, BillsOfMaterial bills, Map<ItemAtSite, BillOfMaterialId> preferred) {
        this.ground = ground;
        this.bills = bills;
        this.preferred = preferred;
        ground.books().items().stream()
                .filter(item -> !bills.of(item).isEmpty())
                .forEach(this::rank);
        Names<Use> names = names();
        uses.forEach((use, ranked) -> add(names.of(use), use, ranked));
    }

    List<BillOfMaterial> rows() {
        return rows;
    }

    List<BillOfMaterialLine> lines() {
        return lines;
    }

    private void rank(ItemDescribed item) {
        Map<SiteId, List<BillOfMaterialDescribed>> bySite = new LinkedHashMap<>();
        for (SiteDescribed site : ground.books().sites()) {
            BillOfMaterialId first =
                    preferred.getOrDefault(new ItemAtSite(item.item(), site.site()), BillOfMaterialId.NONE);
            bySite.put(
                    site.site(),
                    bills.of(item, site).stream()
                            .sorted(Comparator.comparing(
                                            (BillOfMaterialDescribed bill) -> bill.kind() != BillKind.PHANTOM)
                                    .thenComparing(bill -> !bill.bill().equals(first)))
                            .toList());
        }
        if (bySite.values().stream().distinct().count() == 1) {
            bySite.values().stream().findFirst().ifPresent(list -> use(item, SiteReference.NONE, list));
        } else {
            bySite.forEach((site, list) -> use(item, SiteReference.of(site), list));
        }
        unclear(item);
    }

    private void use(ItemDescribed item, SiteReference site, List<BillOfMaterialDescribed> list) {
        for (BillOfMaterialDescribed bill : list) {
            uses.put(new Use(bill.bill(), item.item(), site), new Ranked(bill, item, list.indexOf(bill) + 1));
        }
    }

    private void unclear(ItemDescribed item) {
        List<BillOfMaterialDescribed> all = bills.of(item);
        boolean kit = all.stream().anyMatch(bill -> bill.kind() == BillKind.PHANTOM);
        if (kit && all.stream().anyMatch(bill -> bill.kind() != BillKind.PHANTOM)) {
            ground.findings()
                    .problem(
                            DataProblemCode.KIT_WITH_OTHER_BILL,
                            item.item(),
                            "Item (%s) is a kit and has other bills too. Maybe archive what is not used."
                                    .formatted(ground.item(item.item())));
        }
        if (all.stream().map(bill -> bill.rank() > 0).distinct().count() > 1) {
            ground.findings()
                    .problem(
                            DataProblemCode.BILL_ORDER_UNCLEAR,
                            item.item(),
                            "Some bills of item (%s) have a rank and some have none. Maybe put them in order by hand."
                                    .formatted(ground.item(item.item())));
        }
    }

    private Names<Use> names() {
        Map<Use, List<String>> candidates = new LinkedHashMap<>();
        uses.forEach((use, ranked) -> {
            String plain = "%s %s"
                    .formatted(ground.item(use.item()), ranked.bill().code())
                    .strip();
            String numbered = plain + " #" + RecordOrder.number(use.bill());
            String atSite = use.site().equals(SiteReference.NONE)
                    ? ""
                    : numbered + " at " + ground.site(new SiteId(use.site().value()));
            candidates.put(use, List.of(plain, numbered, atSite));
        });
        return Names.unique(candidates);
    }

    private void add(String name, Use use, Ranked ranked) {
        Quantity output = ranked.bill().output();
        OptionalLong amount = counted(ranked.item(), output, RoundingMode.FLOOR, use.bill());
        if (amount.isEmpty() || amount.getAsLong() <= 0) {
            ground.findings()
                    .problem(
                            DataProblemCode.BILL_WITHOUT_OUTPUT,
                            use.bill(),
                            "The bill of item (%s) makes (%s). Maybe correct the amount or its unit."
                                    .formatted(ground.item(use.item()), output));
            return;
        }
        rows.add(new BillOfMaterial(
                name,
                ground.item(use.item()),
                use.site().equals(SiteReference.NONE)
                        ? ""
                        : ground.site(new SiteId(use.site().value())),
                type(ranked.bill().kind()),
                amount.getAsLong(),
                ground.labels().units().of(output.unit()),
                ranked.priority(),
                Validity.ALWAYS));
        addLines(name, ranked);
    }

    private static BomType type(BillKind kind) {
        return switch (kind) {
            case NORMAL -> BomType.NORMAL;
            case PHANTOM -> BomType.PHANTOM;
            case SUBCONTRACT -> BomType.SUBCONTRACT;
        };
    }

    private void addLines(String name, Ranked ranked) {
        int before = lines.size();
        for (BillLineDescribed line : bills.linesFor(ranked.bill(), ranked.item())) {
            if (!ground.speaksOf(line.component()) || line.quantity().amount().signum() <= 0) {
                continue;
            }
            Optional<ItemDescribed> component = ground.books().item(line.component());
            OptionalLong amount = component.isEmpty()
                    ? ground.measures().needed(line.component(), line.quantity(), line.line())
                    : counted(component.get(), line.quantity(), RoundingMode.CEILING, line.line());
            amount.ifPresent(quantity -> lines.add(new BillOfMaterialLine(
                    name,
                    ground.item(line.component()),
                    quantity,
                    ground.labels().units().of(line.quantity().unit()),
                    0,
                    0,
                    Validity.ALWAYS)));
        }
        if (lines.size() == before) {
            ground.findings()
                    .problem(
                            DataProblemCode.BILL_WITHOUT_LINES,
                            ranked.bill().bill(),
                            "The bill of item (%s) has no component. Maybe add lines."
                                    .formatted(ground.item(ranked.item().item())));
        }
    }

    /** The amount in its own unit, which the engine converts, where there is a way to the item's. */
    private OptionalLong counted(ItemDescribed item, Quantity quantity, RoundingMode rounding, Object object) {
        if (ground.measures().factor(quantity.unit(), item.unit()).isEmpty()) {
            ground.measures().notConvertible(item, quantity.unit(), object);
            return OptionalLong.empty();
        }
        return ground.measures().micros(quantity.amount(), rounding, item.item(), object);
    }
}
