package org.throughline.trials.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.throughline.planning.Change;
import org.throughline.planning.CompiledModel;
import org.throughline.planning.Demand;
import org.throughline.planning.LivePlan;
import org.throughline.planning.PlanDifference;
import org.throughline.planning.PlanningModel;
import org.throughline.planning.PlanningOptions;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.planning.StockBalance;
import org.throughline.structure.ItemSite;
import org.throughline.values.Micros;

/** Changes a live plan one row at a time: demands mostly, but also stock, receipts and terms of supply. */
final class OneChange {

    private static final double MILLISECONDS = 1e6;

    private final PlanningModel model;
    private final LivePlan live;
    private final SplittableRandom random = new SplittableRandom(1);
    private long rows;

    OneChange(CompiledModel compiled, PlanningOptions options) {
        model = compiled.model();
        live = LivePlan.of(compiled, options);
    }

    /** Makes as many changes before it measures as it measures, and prints how long one takes with its difference. */
    void measure(int changes) {
        double[] milliseconds = new double[changes];
        for (int at = -changes; at < changes; at++) {
            List<Change> change = List.of(next());
            long start = System.nanoTime();
            LivePlan.Outcome<PlanDifference> outcome = live.apply(change);
            double took = (System.nanoTime() - start) / MILLISECONDS;
            if (at >= 0) {
                milliseconds[at] = took;
                rows += rows(outcome);
            }
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                "change    p50 %.2f ms, p99 %.2f ms, most %.2f ms, %.1f rows different, the mean of %,d%n",
                milliseconds[changes / 2],
                milliseconds[changes * 99 / 100],
                milliseconds[changes - 1],
                rows / (double) changes,
                changes);
    }

    private static int rows(LivePlan.Outcome<PlanDifference> outcome) {
        return switch (outcome) {
            case LivePlan.Outcome.Taken<PlanDifference> taken -> rows(taken.result());
            case LivePlan.Outcome.Refused<PlanDifference> refused ->
                throw new IllegalStateException("The change is refused: " + refused.problems());
        };
    }

    private static int rows(PlanDifference difference) {
        return difference.orders().size()
                + difference.pegging().size()
                + difference.promises().size()
                + difference.messages().size();
    }

    private Change next() {
        return switch (random.nextInt(10)) {
            case 0 -> stock(any(model.stock()));
            case 1 -> receipt(any(model.receipts()));
            case 2 -> terms(any(model.itemSites()));
            default -> demand(any(model.demands()));
        };
    }

    private <T> T any(List<T> rowsOfTable) {
        return rowsOfTable.get(random.nextInt(rowsOfTable.size()));
    }

    private Change demand(Demand row) {
        return new Change.DemandIs(new Demand(
                row.demand(),
                row.item(),
                row.site(),
                GeneratedPlant.AS_OF.plusDays(random.nextInt(360)),
                random.nextInt(1, 20) * Micros.ONE,
                row.kind(),
                row.customer(),
                row.priority(),
                row.unitPrice()));
    }

    private Change stock(StockBalance row) {
        long quantity = random.nextInt(500) * Micros.ONE;
        return new Change.StockIs(
                row.item(),
                row.site(),
                List.of(new StockBalance(row.item(), row.site(), "A", "", row.status(), quantity)));
    }

    private Change receipt(ScheduledReceipt row) {
        return new Change.ReceiptIs(new ScheduledReceipt(
                row.receipt(),
                row.item(),
                row.site(),
                GeneratedPlant.AS_OF.plusDays(random.nextInt(90)),
                row.quantity(),
                row.kind(),
                row.firm(),
                row.supplier()));
    }

    private Change terms(ItemSite row) {
        return new Change.ItemSiteIs(row.withSafetyStock(random.nextInt(20) * Micros.ONE));
    }
}
