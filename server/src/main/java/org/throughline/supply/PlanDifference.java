package org.throughline.supply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.planning.Place;
import org.throughline.supply.PlanChange.Kind;

/**
 * What differs between two plans. Proposed orders match by item, site, what they serve and the day of the need, then by
 * item, site and what they serve; promises by demand; messages by what they are about.
 */
record PlanDifference(
        Difference<PlanRow.ProposedOrder> orders,
        Difference<PlanRow.PromisedDate> promises,
        Difference<PlanRow.RaisedMessage> messages) {

    static PlanDifference between(PlanRows before, PlanRows after) {
        return new PlanDifference(
                Difference.between(
                        before.orders(),
                        after.orders(),
                        List.of(
                                order -> List.of(order.item(), order.site(), order.serves(), order.need()),
                                order -> List.of(order.item(), order.site(), order.serves()))),
                Difference.between(before.promises(), after.promises(), List.of(PlanRow.PromisedDate::demand)),
                Difference.between(
                        before.messages(),
                        after.messages(),
                        List.of(message ->
                                List.of(message.code(), message.item(), message.site(), message.reference()))));
    }

    boolean isEmpty() {
        return orders.isEmpty() && promises.isEmpty() && messages.isEmpty();
    }

    /** The changes with their reasons; what is only worded otherwise is none. */
    List<PlanChange> changes(InputChanges inputs, Labels labels) {
        List<Difference<? extends PlanRow>> all = List.of(orders, promises, messages);
        Reasons reasons = new Reasons(
                inputs,
                all.stream()
                        .flatMap(Difference::touched)
                        .map(row -> place(row, labels))
                        .collect(Collectors.toSet()));
        List<PlanChange> changes = new ArrayList<>();
        for (Difference<? extends PlanRow> difference : all) {
            difference.fresh().forEach(row -> changes.add(appeared(row, Kind.NEW, why(row, reasons, labels))));
            difference.gone().forEach(row -> changes.add(appeared(row, Kind.GONE, why(row, reasons, labels))));
            difference.changed().stream()
                    .filter(pair -> !pair.before().gist().equals(pair.after().gist()))
                    .forEach(pair -> changes.add(changed(pair, why(pair.after(), reasons, labels))));
        }
        return changes;
    }

    private static String why(PlanRow row, Reasons reasons, Labels labels) {
        return reasons.why(place(row, labels), row.dependsOn());
    }

    private static Place place(PlanRow row, Labels labels) {
        return new Place(labels.items().of(row.item()), labels.sites().of(row.site()));
    }

    private static PlanChange appeared(PlanRow row, Kind kind, String why) {
        boolean isNew = kind == Kind.NEW;
        return new PlanChange(
                row.subject(),
                kind,
                row.item(),
                row.site(),
                row.reference(),
                isNew ? "" : row.day(),
                isNew ? row.day() : "",
                isNew ? BigDecimal.ZERO : row.quantity(),
                isNew ? row.quantity() : BigDecimal.ZERO,
                why);
    }

    private static PlanChange changed(Difference.Pair<? extends PlanRow> pair, String why) {
        return new PlanChange(
                pair.after().subject(),
                Kind.CHANGED,
                pair.after().item(),
                pair.after().site(),
                pair.after().reference(),
                pair.before().day(),
                pair.after().day(),
                pair.before().quantity(),
                pair.after().quantity(),
                why);
    }
}
