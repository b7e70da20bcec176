package org.throughline.web;

import java.util.HashMap;
import java.util.Map;
import org.throughline.events.OrderId;
import org.throughline.planning.Message;
import org.throughline.planning.ReceiptKind;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.ReceiptLink;
import org.throughline.supply.Worklist;
import org.throughline.values.Micros;

/** Gives the names of a plan the identities behind them. */
final class PlanLines {

    private final Labels labels;
    private final Map<String, String> manufacturingOrders = new HashMap<>();

    PlanLines(PlanVersion plan) {
        labels = plan.assembly().labels();
        Map<String, OrderId> orders = new HashMap<>();
        for (ReceiptLink link : plan.assembly().links().receipts()) {
            orders.put(link.receipt(), link.order());
        }
        for (ScheduledReceipt receipt : plan.assembly().model().receipts()) {
            OrderId order = orders.get(receipt.receipt());
            if (receipt.kind() == ReceiptKind.PRODUCTION && order != null) {
                manufacturingOrders.put(receipt.receipt(), order.value());
            }
        }
    }

    /** The identity of the manufacturing order of this name; empty where it is none. */
    String order(String name) {
        return manufacturingOrders.getOrDefault(name, "");
    }

    PlanWork.Thing item(String name) {
        return new PlanWork.Thing(
                labels.items().named(name).map(Object::toString).orElse(""), name);
    }

    PlanWork.Thing site(String name) {
        return new PlanWork.Thing(
                labels.sites().named(name).map(Object::toString).orElse(""), name);
    }

    PlanWork.Line line(Worklist.Entry entry) {
        Message message = entry.message();
        return new PlanWork.Line(
                message.code(),
                item(message.item()),
                entry.item().description(),
                site(message.site()),
                entry.planner(),
                message.reference(),
                order(message.reference()),
                message.fromDate().text(),
                message.toDate().text(),
                Micros.decimal(message.quantity()),
                entry.item().uom(),
                message.detail());
    }
}
