package org.throughline.trials.plain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.trials.plain.PlainModel.Receipt;

/** What is left of the supplies of a node while it is netted; it covers requirements by steps 1 to 3 of §3. */
final class SupplyBook {

    /** A receipt that was pulled in, and the requirement that pulled it in; it is dated at that requirement now. */
    record PulledIn(Receipt receipt, Requirement by) {}

    /** Which receipts dated after a requirement may cover it (§3 step 3). */
    interface LaterReceipts {
        /** Says whether the receipt, dated so, may cover a requirement of that date. */
        boolean mayCover(Receipt receipt, LocalDate receiptDate, LocalDate requirementDate);
    }

    private record Left(Supply supply, LocalDate date, BigDecimal quantity, int rank, String reference) {

        private static final Comparator<Left> ORDER = Comparator.comparing(Left::date)
                .thenComparingInt(Left::rank)
                .thenComparing(Left::reference, CodePoints.ORDER);

        private Left dated(LocalDate newDate) {
            return new Left(supply, newDate, quantity, rank, reference);
        }

        private Left less(BigDecimal taken) {
            return new Left(supply, date, quantity.subtract(taken), rank, reference);
        }
    }

    private final LaterReceipts laterReceipts;
    private BigDecimal subcontractPool;
    private BigDecimal stockPool;
    private final List<Left> lefts = new ArrayList<>();
    private final Map<Receipt, PulledIn> pulledIn = new HashMap<>();
    private final Map<Receipt, Requirement> firstCovered = new HashMap<>();

    SupplyBook(LaterReceipts laterReceipts, BigDecimal subcontractPool, BigDecimal stockPool) {
        this.laterReceipts = laterReceipts;
        this.subcontractPool = subcontractPool;
        this.stockPool = stockPool;
    }

    /** Returns a copy, to see what would be missing were there no order (§3 lot sizing). */
    SupplyBook copy() {
        SupplyBook copy = new SupplyBook(laterReceipts, subcontractPool, stockPool);
        copy.lefts.addAll(lefts);
        return copy;
    }

    /** Adds a scheduled receipt at its due date as it counts. */
    void add(Receipt receipt, LocalDate date) {
        lefts.add(new Left(new Supply.Scheduled(receipt), date, receipt.quantity(), 0, receipt.name()));
    }

    /** Adds a planned order, dated at its need_date; it stands after receipts and the orders created before. */
    void add(PlannedOrder order) {
        lefts.add(new Left(order, order.needDate(), order.quantity(), order.number(), ""));
    }

    /** Returns the receipts that were pulled in. */
    Map<Receipt, PulledIn> pulledIn() {
        return pulledIn;
    }

    /** Returns the first requirement that each receipt covered; one that covers nothing has none. */
    Map<Receipt, Requirement> firstCovered() {
        return firstCovered;
    }

    /** Covers so much of the requirement by steps 1 to 3 of §3, and returns what is still missing. */
    BigDecimal cover(Requirement requirement, BigDecimal quantity) {
        BigDecimal missing = takeFromPools(requirement, quantity);
        lefts.sort(Left.ORDER);
        for (int index = 0; index < lefts.size(); index++) {
            if (!lefts.get(index).date().isAfter(requirement.date())) {
                missing = take(index, requirement, missing);
            }
        }
        for (int index = 0; index < lefts.size() && Amounts.isMissing(missing); index++) {
            missing = takeFromLaterReceipt(index, requirement, missing);
        }
        return missing;
    }

    /** Step 1: the subcontract pool, where it may; then the stock pool. */
    private BigDecimal takeFromPools(Requirement requirement, BigDecimal quantity) {
        BigDecimal missing = quantity;
        if (requirement.mayUseSubcontractPool()) {
            BigDecimal taken = missing.min(subcontractPool);
            subcontractPool = subcontractPool.subtract(taken);
            missing = missing.subtract(taken);
        }
        BigDecimal taken = missing.min(stockPool);
        stockPool = stockPool.subtract(taken);
        return missing.subtract(taken);
    }

    /** Step 2, and the taking of step 3. */
    private BigDecimal take(int index, Requirement requirement, BigDecimal missing) {
        Left left = lefts.get(index);
        BigDecimal taken = missing.min(left.quantity());
        if (taken.signum() > 0) {
            lefts.set(index, left.less(taken));
            if (left.supply() instanceof Supply.Scheduled(Receipt receipt)) {
                firstCovered.putIfAbsent(receipt, requirement);
            }
        }
        return missing.subtract(taken);
    }

    /** Step 3: a receipt dated after the requirement; one that is not firm is pulled in whole. */
    private BigDecimal takeFromLaterReceipt(int index, Requirement requirement, BigDecimal missing) {
        Left left = lefts.get(index);
        if (!(left.supply() instanceof Supply.Scheduled(Receipt receipt))
                || left.quantity().signum() == 0
                || !left.date().isAfter(requirement.date())
                || !laterReceipts.mayCover(receipt, left.date(), requirement.date())) {
            return missing;
        }
        if (!receipt.firm()) {
            pulledIn.put(receipt, new PulledIn(receipt, requirement));
            lefts.set(index, left.dated(requirement.date()));
        }
        return take(index, requirement, missing);
    }
}
