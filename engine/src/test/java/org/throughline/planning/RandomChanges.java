package org.throughline.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.throughline.planning.RandomModel.Shape;
import org.throughline.structure.BillOfMaterial;
import org.throughline.structure.ItemSite;

/** Batches of changes at random to a {@link RandomModel}: rows of another such model replace or join those it has. */
final class RandomChanges {

    private static final int BATCH_MAX = 4;

    private final Random random;
    private final PlanningModel now;
    private final PlanningModel other;

    private RandomChanges(Random random, PlanningModel now) {
        this.random = random;
        this.now = now;
        other = RandomModel.of(random, new Shape(random.nextBoolean(), random.nextBoolean()));
    }

    /** A batch for a model as it stands now. */
    static List<Change> of(Random random, PlanningModel now) {
        RandomChanges changes = new RandomChanges(random, now);
        List<Change> batch = new ArrayList<>();
        for (int count = 1 + random.nextInt(BATCH_MAX); count > 0; count--) {
            changes.any().forEach(batch::add);
        }
        return batch;
    }

    private Stream<Change> any() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> one(other.demands()).map(Change.DemandIs::new);
            case 4, 5 -> one(now.demands()).map(row -> new Change.DemandGone(row.demand()));
            case 6, 7 -> one(other.receipts()).map(Change.ReceiptIs::new);
            case 8, 9 -> one(now.receipts()).map(row -> new Change.ReceiptGone(row.receipt()));
            case 10, 11 -> one(other.allocations()).map(row -> allocations(row.receipt()));
            case 12, 13 -> one(other.stock()).map(row -> stock(row.item(), row.site()));
            case 14, 15 -> one(other.itemSites()).map(this::asBefore);
            case 16 -> one(other.itemSites()).map(Change.ItemSiteIs::new);
            case 17 -> one(other.suppliers()).map(row -> suppliers(row.item()));
            case 18 -> one(other.boms()).map(this::bom);
            default -> one(now.boms()).map(row -> new Change.BomGone(row.bom()));
        };
    }

    private <T> Stream<T> one(List<T> rows) {
        return rows.isEmpty() ? Stream.empty() : Stream.of(rows.get(random.nextInt(rows.size())));
    }

    private Change allocations(String receipt) {
        return new Change.AllocationsAre(
                receipt,
                other.allocations().stream()
                        .filter(row -> row.receipt().equals(receipt))
                        .toList());
    }

    private Change stock(String item, String site) {
        return new Change.StockIs(
                item,
                site,
                other.stock().stream()
                        .filter(row -> row.item().equals(item) && row.site().equals(site))
                        .toList());
    }

    /** With other numbers, but supplied in the way in which it was. */
    private Change asBefore(ItemSite row) {
        return now.itemSites().stream()
                .filter(known -> known.item().equals(row.item()) && known.site().equals(row.site()))
                .map(known -> new Change.ItemSiteIs(new ItemSite(
                        row.item(),
                        row.site(),
                        known.source(),
                        row.leadTimeDays(),
                        row.safetyStock(),
                        row.safetyLeadTimeDays(),
                        row.lotSizing(),
                        known.yield(),
                        known.fromSite(),
                        row.planner())))
                .findFirst()
                .orElse(new Change.ItemSiteIs(row));
    }

    private Change suppliers(String item) {
        return new Change.SuppliersAre(
                item,
                other.suppliers().stream()
                        .filter(row -> row.item().equals(item))
                        .toList());
    }

    private Change bom(BillOfMaterial bom) {
        return new Change.BomIs(
                bom,
                other.bomLines().stream()
                        .filter(line -> line.bom().equals(bom.bom()))
                        .toList());
    }
}
