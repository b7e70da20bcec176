package org.throughline.itempages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.itempages.FindPage.Find;
import org.throughline.planning.PlannedOrder;
import org.throughline.planning.ReceiptKind;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.supply.PlanVersion;

/** Finds what only a plan gives a name: orders that it proposes, and transfers between sites with what they bring. */
final class PlanFinds {

    private final PlanVersion plan;
    private final PlanLines lines;
    private final String text;
    private final int rowsMax;

    /** In this plan, by a part of its name, in capitals or not. */
    PlanFinds(PlanVersion plan, PlanLines lines, String text, int rowsMax) {
        this.plan = plan;
        this.lines = lines;
        this.text = text.toLowerCase(Locale.ROOT);
        this.rowsMax = rowsMax;
    }

    /** Orders that the plan proposes; each leads to the plan of its item at its site. */
    List<Find> proposed() {
        List<Find> finds = new ArrayList<>();
        for (PlannedOrder order : plan.plan().plannedOrders()) {
            if (finds.size() < rowsMax && isMeant(order.order())) {
                finds.add(new Find(order.order(), order.supplier(), lines.planAddress(order.item(), order.site())));
            }
        }
        return finds;
    }

    /** Transfers that have still to arrive; each leads to the plan of its item where it arrives. */
    List<Find> transfers() {
        return plan.assembly().model().receipts().stream()
                .filter(receipt -> receipt.kind() == ReceiptKind.TRANSFER)
                .filter(receipt -> isMeant(receipt.receipt()))
                .limit(rowsMax)
                .map(this::transfer)
                .toList();
    }

    private Find transfer(ScheduledReceipt receipt) {
        return new Find(
                receipt.receipt(),
                "%s · %s".formatted(receipt.site(), receipt.dueDate()),
                lines.planAddress(receipt.item(), receipt.site()));
    }

    private boolean isMeant(String name) {
        return name.toLowerCase(Locale.ROOT).contains(text);
    }
}
