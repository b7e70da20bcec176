package org.throughline.planning;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.throughline.structure.BillOfMaterial;
import org.throughline.structure.CalendarException;
import org.throughline.structure.Item;
import org.throughline.structure.ItemSite;
import org.throughline.structure.WorkingWeek;
import org.throughline.values.Micros;

/**
 * Batches of changes at random to a {@link RandomModel}: rows of another such model replace or join those it has, rows
 * that it has come sooner or later or are gone, and now and then one is {@link WrongChanges wrong}.
 */
final class RandomChanges {

    private static final int BATCH_MAX = 4;
    private static final int WRONG = 50;
    private static final int DAYS = 15;

    private final Random random;
    private final PlanningModel now;
    private final PlanningModel other;

    private RandomChanges(Random random, PlanningModel now, PlanningModel other) {
        this.random = random;
        this.now = now;
        this.other = other;
    }

    /** A batch for a model as it stands now, with rows of the other. */
    static List<Change> of(Random random, PlanningModel now, PlanningModel other) {
        RandomChanges changes = new RandomChanges(random, now, other);
        List<Change> batch = new ArrayList<>();
        for (int count = 1 + random.nextInt(BATCH_MAX); count > 0; count--) {
            if (random.nextInt(WRONG) == 0) {
                batch.add(WrongChanges.any(random));
            } else {
                changes.any().forEach(batch::add);
            }
        }
        return batch;
    }

    private Stream<Change> any() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> one(other.demands()).map(Change.DemandIs::new);
            case 3, 4 -> one(now.demands()).map(this::moved);
            case 5 -> one(now.demands()).map(row -> new Change.DemandGone(row.demand()));
            case 6, 7 -> one(other.receipts()).map(Change.ReceiptIs::new);
            case 8 -> one(now.receipts()).map(this::moved);
            case 9 -> one(now.receipts()).map(row -> new Change.ReceiptGone(row.receipt()));
            case 10, 11 -> one(other.allocations()).map(row -> allocations(row.receipt()));
            case 12 -> one(now.allocations()).map(row -> new Change.AllocationsAre(row.receipt(), List.of()));
            case 13, 14 -> one(other.stock()).map(row -> stock(row.item(), row.site()));
            case 15 -> one(now.stock()).map(row -> new Change.StockIs(row.item(), row.site(), List.of()));
            case 16, 17 -> one(other.itemSites()).map(this::asBefore);
            case 18 -> one(other.suppliers()).map(row -> suppliers(row.item()));
            default -> ofStructure();
        };
    }

    /** One for which mostly everything is planned again. */
    private Stream<Change> ofStructure() {
        return switch (random.nextInt(6)) {
            case 0 -> one(other.itemSites()).map(Change.ItemSiteIs::new);
            case 1 -> one(other.boms()).map(this::bom);
            case 2 -> one(now.boms()).map(row -> new Change.BomGone(row.bom()));
            case 3 -> Stream.of(calendar());
            case 4 -> one(other.items()).map(this::item);
            default -> one(now.suppliers()).map(row -> new Change.SuppliersAre(row.item(), List.of()));
        };
    }

    private <T> Stream<T> one(List<T> rows) {
        return rows.isEmpty() ? Stream.empty() : Stream.of(rows.get(random.nextInt(rows.size())));
    }

    private Change moved(Demand row) {
        return new Change.DemandIs(new Demand(
                row.demand(),
                row.item(),
                row.site(),
                row.dueDate().plusDays(days()),
                quantity(row.quantity()),
                row.kind(),
                row.customer(),
                row.priority(),
                row.unitPrice()));
    }

    private Change moved(ScheduledReceipt row) {
        return new Change.ReceiptIs(new ScheduledReceipt(
                row.receipt(),
                row.item(),
                row.site(),
                row.dueDate().plusDays(days()),
                quantity(row.quantity()),
                row.kind(),
                row.firm(),
                row.supplier()));
    }

    private int days() {
        return random.nextInt(2 * DAYS) - DAYS;
    }

    /** Mostly the same. */
    private long quantity(long known) {
        return random.nextInt(3) == 0 ? known + Micros.ONE : known;
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

    private Change calendar() {
        EnumSet<DayOfWeek> days = EnumSet.range(DayOfWeek.of(1 + random.nextInt(3)), DayOfWeek.FRIDAY);
        CalendarException exception =
                new CalendarException("week", RandomModel.AS_OF.plusDays(random.nextInt(40)), random.nextBoolean());
        return new Change.CalendarIs(new WorkingWeek("week", days), List.of(exception));
    }

    /** One that is there with another name, or one more. */
    private Change item(Item row) {
        String name = random.nextBoolean() ? row.item() : "NEW";
        return new Change.ItemIs(new Item(name, "described anew", row.uom(), 0, 0));
    }
}
