package org.throughline.trials.plain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.trials.plain.PlainModel.Bom;
import org.throughline.trials.plain.PlainModel.Receipt;
import org.throughline.trials.plain.PlainModel.Source;

/** Nets one node: its requirements in their order, each by steps 1 to 4 of §3. */
final class NodeNetting {

    /** What netting finds out about a node. */
    record Result(
            List<PlannedOrder> orders,
            Map<Receipt, SupplyBook.PulledIn> pulledIn,
            Map<Receipt, Requirement> firstCovered) {}

    private final NodeRules rules;
    private final PlanOptions options;
    private final Explosion explosion;
    private final NodeSupplies supplies;
    private final List<Requirement> requirements;
    private final List<PlannedOrder> orders = new ArrayList<>();

    NodeNetting(
            NodeRules rules,
            PlanOptions options,
            Explosion explosion,
            NodeSupplies supplies,
            List<Requirement> requirements) {
        this.rules = rules;
        this.options = options;
        this.explosion = explosion;
        this.supplies = supplies;
        this.requirements = requirements.stream().sorted(Requirement.ORDER).toList();
    }

    /** Covers the requirements first come, first served; at source unplanned nothing is netted (§3). */
    Result run() {
        SupplyBook book = new SupplyBook(this::mayCover, supplies.subcontractPool(), supplies.stockPool());
        supplies.receipts().forEach(receipt -> book.add(receipt, options.counted(receipt.dueDate())));
        if (rules.source() != Source.UNPLANNED) {
            for (int index = 0; index < requirements.size(); index++) {
                cover(index, book);
            }
        }
        return new Result(orders, book.pulledIn(), book.firstCovered());
    }

    /** Step 3 of §3: which receipts dated after the requirement may cover it. */
    private boolean mayCover(Receipt receipt, LocalDate receiptDate, LocalDate requirementDate) {
        boolean near = !receiptDate.isAfter(requirementDate.plusDays(options.rescheduleInDays()));
        if (near && !receipt.firm()) {
            return true;
        }
        LocalDate asOf = rules.calendar().rolledForward(options.asOf());
        return rules.source() == Source.NONE || !receiptDate.isAfter(rules.leadTimeLater(asOf));
    }

    private void cover(int index, SupplyBook book) {
        Requirement requirement = requirements.get(index);
        BigDecimal missing = book.cover(requirement, requirement.quantity());
        if (!Amounts.isMissing(missing) || !rules.makesOrders()) {
            return;
        }
        BigDecimal overWindow = missing.add(missingLaterInWindow(index, book.copy()));
        for (BigDecimal size : rules.orderSizes(overWindow)) {
            PlannedOrder order = order(size, requirement.date());
            orders.add(order);
            book.add(order);
        }
        book.cover(requirement, missing);
    }

    /** What steps 1 to 3 would leave missing over the rest of the window, were there no order (§3 lot sizing). */
    private BigDecimal missingLaterInWindow(int first, SupplyBook trial) {
        LocalDate end = requirements.get(first).date().plusDays(rules.windowDays());
        BigDecimal sum = BigDecimal.ZERO;
        for (Requirement later : requirements.subList(first + 1, requirements.size())) {
            if (later.date().isBefore(end)) {
                BigDecimal missing = trial.cover(later, later.quantity());
                sum = Amounts.isMissing(missing) ? sum.add(missing) : sum;
            }
        }
        return sum;
    }

    /** Step 4 of §3: a new planned order, with its dates, its start quantity and its BOM. */
    private PlannedOrder order(BigDecimal quantity, LocalDate needDate) {
        LocalDate dueDate = rules.dueDateFor(needDate);
        LocalDate earliest = rules.leadTimeEarlier(dueDate);
        LocalDate releaseDate =
                earliest.isBefore(options.asOf()) ? rules.calendar().rolledForward(options.asOf()) : earliest;
        BigDecimal startQuantity = Fraction.of(quantity)
                .dividedBy(Fraction.of(rules.itemSite().yield()))
                .roundedUp();
        Optional<Bom> bom = explosion.bomOf(rules, releaseDate);
        return new PlannedOrder(
                rules.itemSite().node(),
                orders.size() + 1,
                quantity,
                startQuantity,
                needDate,
                dueDate,
                releaseDate,
                bom);
    }
}
