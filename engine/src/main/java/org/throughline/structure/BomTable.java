package org.throughline.structure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.values.CodePointOrder;
import org.throughline.values.Fraction;
import org.throughline.values.Micros;

/** The bills of material in flat columns, those of one item side by side in the order in which they are preferred. */
final class BomTable {

    static final int ALL_SITES = -1;
    static final int NO_BOM = -1;

    private static final Comparator<BillOfMaterial> PREFERENCE = Comparator.comparingInt(BillOfMaterial::priority)
            .thenComparing(BillOfMaterial::bom, CodePointOrder::compare);

    final String[] names;
    final int[] sites;
    final BomType[] types;
    final Validity[] validities;
    /** The lines of bill b are lineStarts[b] up to but not with lineStarts[b + 1]. */
    final int[] lineStarts;

    final int[] lineItems;
    final int[] lineOffsets;
    final Validity[] lineValidities;
    /** Quantity of the component's unit for one unit of the parent, scrap included. */
    final Fraction[] lineRatios;
    /** The bills of item i are itemStarts[i] up to but not with itemStarts[i + 1]. */
    private final int[] itemStarts;

    BomTable(StructureTables tables, Index items, Index sites) {
        List<BillOfMaterial> sorted = tables.boms().stream()
                .sorted(Comparator.<BillOfMaterial>comparingInt(bom -> items.of(bom.parentItem()))
                        .thenComparing(PREFERENCE))
                .toList();
        int count = sorted.size();
        names = new String[count];
        this.sites = new int[count];
        types = new BomType[count];
        validities = new Validity[count];
        itemStarts = new int[items.size() + 1];
        Map<String, Integer> numbers = new HashMap<>();
        for (int bom = 0; bom < count; bom++) {
            BillOfMaterial row = sorted.get(bom);
            names[bom] = row.bom();
            this.sites[bom] = row.site().isEmpty() ? ALL_SITES : sites.of(row.site());
            types[bom] = row.type();
            validities[bom] = row.validity();
            itemStarts[items.of(row.parentItem()) + 1]++;
            numbers.put(row.bom(), bom);
        }
        accumulate(itemStarts);
        int lines = tables.bomLines().size();
        lineStarts = new int[count + 1];
        lineItems = new int[lines];
        lineOffsets = new int[lines];
        lineValidities = new Validity[lines];
        lineRatios = new Fraction[lines];
        fillLines(tables, items, sorted, numbers);
    }

    private void fillLines(
            StructureTables tables, Index items, List<BillOfMaterial> boms, Map<String, Integer> numbers) {
        for (BillOfMaterialLine line : tables.bomLines()) {
            lineStarts[numbers.getOrDefault(line.bom(), NO_BOM) + 1]++;
        }
        accumulate(lineStarts);
        int[] next = lineStarts.clone();
        Units units = new Units(tables.conversions());
        Map<Fraction, Fraction> same = new HashMap<>();
        for (BillOfMaterialLine line : tables.bomLines()) {
            int bom = numbers.getOrDefault(line.bom(), NO_BOM);
            int at = next[bom];
            next[bom]++;
            lineItems[at] = items.of(line.component());
            lineOffsets[at] = line.offsetDays();
            lineValidities[at] = line.validity();
            Fraction ratio = ratio(line, boms.get(bom), tables, units, items);
            lineRatios[at] = same.computeIfAbsent(ratio, fraction -> fraction);
        }
    }

    private static Fraction ratio(
            BillOfMaterialLine line, BillOfMaterial bom, StructureTables tables, Units units, Index items) {
        Item component = tables.items().get(items.row(line.component()));
        Item parent = tables.items().get(items.row(bom.parentItem()));
        Fraction input = inUnitOf(component, line.uom(), line.quantity(), units);
        Fraction output = inUnitOf(parent, bom.uom(), bom.outputQuantity(), units);
        return input.over(output).over(Fraction.ofMicros(Micros.ONE - line.scrap()));
    }

    private static Fraction inUnitOf(Item item, String uom, long quantity, Units units) {
        Fraction amount = Fraction.ofMicros(quantity);
        return uom.isEmpty()
                ? amount
                : amount.times(units.factor(uom, item.uom()).orElseThrow());
    }

    int firstOf(int item) {
        return itemStarts[item];
    }

    int endOf(int item) {
        return itemStarts[item + 1];
    }

    boolean serves(int bom, int site) {
        return sites[bom] == ALL_SITES || sites[bom] == site;
    }

    private static void accumulate(int[] counts) {
        for (int index = 1; index < counts.length; index++) {
            counts[index] += counts[index - 1];
        }
    }
}
