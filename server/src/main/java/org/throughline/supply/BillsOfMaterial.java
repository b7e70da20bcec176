package org.throughline.supply;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.events.AttributeValueId;
import org.throughline.events.BillOfMaterialId;
import org.throughline.events.CompanyId;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.ItemFact.BillKind;
import org.throughline.events.ItemFact.BillLineDescribed;
import org.throughline.events.ItemFact.BillOfMaterialDescribed;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemFamilyId;
import org.throughline.events.ItemId;
import org.throughline.events.ItemReference;
import org.throughline.events.PartnerId;
import org.throughline.events.Standing;

/**
 * Which bills of material an item has at a site, in the order in which they are taken, and which lines of them are for
 * the item.
 *
 * <p>Source: {@code mrp.bom._bom_find}, {@code _bom_subcontract_find} and {@code _match_all_variant_values} of Odoo 19:
 * by rank (one that nobody has given a rank comes last), the item's own before its family's, then the older. A kit
 * stands before every other bill, as a component that has one is always replaced.
 */
final class BillsOfMaterial {

    private static final Comparator<BillOfMaterialDescribed> PREFERENCE = Comparator.comparing(
                    (BillOfMaterialDescribed bill) -> bill.kind() != BillKind.PHANTOM)
            .thenComparing(bill -> bill.rank() <= 0)
            .thenComparingInt(BillOfMaterialDescribed::rank)
            .thenComparing(bill -> bill.item().equals(ItemReference.NONE))
            .thenComparing(RecordOrder.by(BillOfMaterialDescribed::bill));

    private final Books books;
    private final Map<ItemFamilyId, List<BillOfMaterialDescribed>> bills;
    private final Map<BillOfMaterialId, List<BillLineDescribed>> lines;
    private final Map<ItemId, List<BillOfMaterialDescribed>> ofItems = new HashMap<>();

    BillsOfMaterial(Books books) {
        this.books = books;
        bills = books.snapshot().items().billsOfMaterial().stream()
                .filter(bill -> bill.standing() == Standing.IN_USE)
                .sorted(PREFERENCE)
                .collect(Collectors.groupingBy(BillOfMaterialDescribed::family));
        lines = books.snapshot().items().billLines().stream()
                .filter(line -> line.standing() == Standing.IN_USE)
                .sorted(RecordOrder.by(BillLineDescribed::line))
                .collect(Collectors.groupingBy(BillLineDescribed::bill));
    }

    /** The bills of an item anywhere, the preferred first. */
    List<BillOfMaterialDescribed> of(ItemDescribed item) {
        return ofItems.computeIfAbsent(item.item(), _ -> find(item));
    }

    private List<BillOfMaterialDescribed> find(ItemDescribed item) {
        return bills.getOrDefault(item.family(), List.of()).stream()
                .filter(bill -> bill.item().equals(ItemReference.NONE)
                        || bill.item().value().equals(item.item().value()))
                .toList();
    }

    /** The bills of an item at a site, the preferred first; a bill of another company is not one of them. */
    List<BillOfMaterialDescribed> of(ItemDescribed item, SiteDescribed site) {
        List<BillOfMaterialDescribed> anywhere = of(item);
        return anywhere.isEmpty()
                ? anywhere
                : anywhere.stream()
                        .filter(bill -> bill.company().equals(CompanyId.NONE)
                                || bill.company().equals(site.company()))
                        .toList();
    }

    boolean isKit(ItemDescribed item, SiteDescribed site) {
        return kit(item, site).isPresent();
    }

    /** The bill by which the item is replaced by its components; empty where it is no kit. */
    Optional<BillOfMaterialDescribed> kit(ItemDescribed item, SiteDescribed site) {
        return of(item, site).stream()
                .filter(bill -> bill.kind() == BillKind.PHANTOM)
                .findFirst();
    }

    /** The bill by which the site makes the item: that of the reorder point, else the first. */
    Optional<BillOfMaterialDescribed> toMake(ItemDescribed item, SiteDescribed site, BillOfMaterialId preferred) {
        List<BillOfMaterialDescribed> normal = of(item, site).stream()
                .filter(bill -> bill.kind() == BillKind.NORMAL)
                .toList();
        return normal.stream()
                .filter(bill -> bill.bill().equals(preferred))
                .findFirst()
                .or(() -> normal.stream().findFirst());
    }

    /** The bill by which the supplier makes the item for the site from components that he is given. */
    Optional<BillOfMaterialDescribed> toSubcontract(ItemDescribed item, SiteDescribed site, PartnerId supplier) {
        return of(item, site).stream()
                .filter(bill -> bill.kind() == BillKind.SUBCONTRACT)
                .filter(bill -> bill.subcontractors().contains(supplier))
                .findFirst();
    }

    /** The lines of a bill that are for this variant. */
    List<BillLineDescribed> linesFor(BillOfMaterialDescribed bill, ItemDescribed variant) {
        return lines.getOrDefault(bill.bill(), List.of()).stream()
                .filter(line -> isFor(variant, line.onlyFor()))
                .toList();
    }

    /**
     * Whether the variant has, of each attribute that the values are of, one of the values. A variant has one value of
     * an attribute at most, and the facts do not say which values are of one attribute: as many attributes are counted
     * as any variant of the family has values among these.
     */
    private boolean isFor(ItemDescribed variant, List<AttributeValueId> values) {
        if (values.isEmpty()) {
            return true;
        }
        int attributes = books.family(variant.family()).stream()
                .mapToInt(other -> common(other, values))
                .max()
                .orElse(0);
        return attributes > 0 && common(variant, values) == attributes;
    }

    private static int common(ItemDescribed variant, List<AttributeValueId> values) {
        Set<AttributeValueId> common = new HashSet<>(variant.attributes());
        common.retainAll(new HashSet<>(values));
        return common.size();
    }

    /** Every item that may be a component of a bill of the item at the site, kits seen through. */
    Set<ItemId> below(ItemDescribed item, SiteDescribed site) {
        Set<ItemId> found = new HashSet<>();
        addBelow(item, site, found);
        return found;
    }

    private void addBelow(ItemDescribed item, SiteDescribed site, Set<ItemId> found) {
        for (BillOfMaterialDescribed bill : of(item, site)) {
            for (BillLineDescribed line : linesFor(bill, item)) {
                books.item(line.component())
                        .filter(component -> found.add(component.item()))
                        .filter(component -> isKit(component, site))
                        .ifPresent(kit -> addBelow(kit, site, found));
            }
        }
    }
}
