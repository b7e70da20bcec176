package org.throughline.supply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.events.ItemId;
import org.throughline.events.SiteId;
import org.throughline.planning.Message;
import org.throughline.planning.Peg;
import org.throughline.planning.Plan;
import org.throughline.planning.PlannedOrder;
import org.throughline.planning.Promise;
import org.throughline.planning.RequirementKind;
import org.throughline.planning.SupplyKind;
import org.throughline.values.Micros;

/**
 * A plan in the form in which it is kept and compared.
 *
 * @param orders in the order of the plan
 */
record PlanRows(
        List<PlanRow.ProposedOrder> orders, List<PlanRow.PromisedDate> promises, List<PlanRow.RaisedMessage> messages) {

    static PlanRows none() {
        return new PlanRows(List.of(), List.of(), List.of());
    }

    static PlanRows of(Plan plan, Labels labels) {
        Map<String, Peg> firstServed = firstServed(plan);
        List<PlanRow.ProposedOrder> orders = new ArrayList<>();
        Set<String> planned = new HashSet<>();
        for (PlannedOrder order : plan.plannedOrders()) {
            planned.add(order.order());
            orders.add(proposed(order, serves(order.order(), firstServed), labels));
        }
        List<PlanRow.PromisedDate> promises = new ArrayList<>();
        for (int at = 0; at < plan.promises().size(); at++) {
            promises.add(promised(plan.promises().get(at), plan.cause(at), labels));
        }
        List<PlanRow.RaisedMessage> messages = plan.messages().stream()
                .map(message -> raised(
                        message,
                        planned.contains(message.reference())
                                ? "for " + serves(message.reference(), firstServed)
                                : message.reference(),
                        labels))
                .toList();
        return new PlanRows(orders, promises, messages);
    }

    /** For each planned order what pegging has it serve first. */
    private static Map<String, Peg> firstServed(Plan plan) {
        Map<String, Peg> first = new HashMap<>();
        for (Peg peg : plan.pegging()) {
            if (peg.supplyKind() == SupplyKind.PLANNED) {
                first.putIfAbsent(peg.supply(), peg);
            }
        }
        return first;
    }

    /** What stands at the end of the chain of planned orders. */
    private static String serves(String order, Map<String, Peg> firstServed) {
        String at = order;
        while (true) {
            Peg peg = firstServed.get(at);
            if (peg == null) {
                return "";
            }
            if (peg.requirementKind() != RequirementKind.DEPENDENT) {
                return peg.requirement();
            }
            at = peg.requirement();
        }
    }

    private static PlanRow.ProposedOrder proposed(PlannedOrder order, String serves, Labels labels) {
        return new PlanRow.ProposedOrder(
                item(labels, order.item()),
                site(labels, order.site()),
                order.source(),
                serves,
                Micros.decimal(order.quantity()),
                Micros.decimal(order.startQuantity()),
                order.releaseDate(),
                order.dueDate(),
                order.needDate(),
                order.receiptDate().text(),
                order.supplier(),
                order.fromSite(),
                order.bom());
    }

    private static PlanRow.PromisedDate promised(Promise promise, List<String> cause, Labels labels) {
        return new PlanRow.PromisedDate(
                item(labels, promise.demand().item()),
                site(labels, promise.demand().site()),
                promise.demand().demand(),
                promise.dueDate(),
                Micros.decimal(promise.requiredQuantity()),
                promise.promiseDate().text(),
                promise.lateDays(),
                cause);
    }

    private static PlanRow.RaisedMessage raised(Message message, String reference, Labels labels) {
        return new PlanRow.RaisedMessage(
                item(labels, message.item()),
                site(labels, message.site()),
                message.code(),
                reference,
                message.fromDate().text(),
                message.toDate().text(),
                Micros.decimal(message.quantity()),
                message.detail());
    }

    private static ItemId item(Labels labels, String name) {
        return labels.items().named(name).orElseThrow();
    }

    private static SiteId site(Labels labels, String name) {
        return labels.sites().named(name).orElseThrow();
    }
}
