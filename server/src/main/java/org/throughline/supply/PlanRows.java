package org.throughline.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.events.ItemId;
import org.throughline.events.SiteId;
import org.throughline.planning.Inspection;
import org.throughline.planning.Message;
import org.throughline.planning.Plan;
import org.throughline.planning.PlannedOrder;
import org.throughline.planning.Promise;
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
        return StandingRows.of(plan, labels).all();
    }

    /** What a plan says of one of its nodes. */
    static PlanRows at(Inspection plan, int node, Labels labels) {
        return new PlanRows(
                plan.orders(node).stream()
                        .map(order -> proposed(order, plan.serves(order.order()).orElseThrow(), labels))
                        .toList(),
                plan.promises(node).stream()
                        .map(caused -> promised(caused.promise(), lasting(plan, caused.cause()), labels))
                        .toList(),
                plan.messages(node).stream()
                        .map(message -> raised(message, reference(plan, message), labels))
                        .toList());
    }

    private static String reference(Inspection plan, Message message) {
        return plan.serves(message.reference()).map(serves -> "for " + serves).orElseGet(message::reference);
    }

    private static List<String> lasting(Inspection plan, List<String> cause) {
        return cause.stream().map(supply -> LastingName.of(supply, plan)).toList();
    }

    static PlanRows joined(Stream<StandingRows.Told> told) {
        PlanRows all = new PlanRows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        told.map(StandingRows.Told::rows).forEach(rows -> {
            all.orders().addAll(rows.orders());
            all.promises().addAll(rows.promises());
            all.messages().addAll(rows.messages());
        });
        return all;
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
