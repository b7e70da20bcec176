package org.throughline.planning;

import java.util.ArrayList;
import java.util.List;
import org.throughline.structure.Source;
import org.throughline.values.Micros;

/** Decides which messages a finished plan sends about one node. */
final class Messages {

    /**
     * A message in numbers.
     *
     * @param subject the place of the receipt, planned order or requirement it is about, as its code says
     */
    record Raised(MessageCode code, int node, int subject, int from, int to, long quantity) {}

    private final Worksheet worksheet;
    private final NodeSheet sheet;
    private final List<Raised> raised = new ArrayList<>();

    private Messages(Worksheet worksheet, NodeSheet sheet) {
        this.worksheet = worksheet;
        this.sheet = sheet;
    }

    /** The messages about a node: those about its receipts, its planned orders, its requirements. */
    static List<Raised> of(Worksheet worksheet, int node) {
        NodeSheet sheet = worksheet.at(node);
        if (sheet.netted == Netted.NOTHING) {
            return List.of();
        }
        Messages messages = new Messages(worksheet, sheet);
        for (int receipt = 0; receipt < sheet.receipts.count(); receipt++) {
            messages.onReceipt(receipt);
        }
        for (int order = 0; order < sheet.orderCount(); order++) {
            messages.onOrder(order);
        }
        if (sheet.terms.source() == Source.NONE || sheet.facts.demands().length > 0) {
            for (int requirement = 0; requirement < sheet.netted.needs.count(); requirement++) {
                messages.onRequirement(requirement);
            }
        }
        return messages.raised;
    }

    private void onReceipt(int receipt) {
        int due = sheet.receipts.dueDates()[receipt];
        if (due < worksheet.asOf) {
            raise(MessageCode.PAST_DUE, receipt, Days.NONE);
        }
        if (!sheet.terms.isPlanned()) {
            return;
        }
        int feasible = sheet.dated.receipts()[receipt];
        if (feasible > sheet.receipts.arrivals()[receipt]) {
            raise(MessageCode.RECEIPT_LATE, receipt, feasible);
        }
        if (sheet.netted.asked.pulledBy()[receipt] != Netted.NOBODY) {
            MessageCode code = somebodyWaits(receipt) ? MessageCode.EXPEDITE : MessageCode.EXPEDITE_SAFETY;
            raise(code, receipt, sheet.netted.asked.pulledTo()[receipt]);
        } else if (due <= worksheet.horizonEnd - sheet.leadTimesAbove) {
            // Beyond this day the receipt may be for needs that the horizon hides.
            unneeded(receipt);
        }
    }

    private boolean somebodyWaits(int receipt) {
        int real = sheet.pegged.receiptRealDates()[receipt];
        int puller = sheet.netted.asked.pulledBy()[receipt];
        int pullerReal = sheet.pegged.realDate(puller);
        return (real != Days.NONE && real < sheet.receipts.dueDates()[receipt])
                || (pullerReal != Days.NONE && sheet.dated.requirement(puller) > pullerReal);
    }

    private void unneeded(int receipt) {
        boolean firm = sheet.receipts.firm()[receipt];
        int real = sheet.pegged.receiptRealDates()[receipt];
        int first = sheet.netted.asked.firstCovered()[receipt];
        if (first == Netted.NOBODY) {
            if (real == Days.NONE) {
                raise(firm ? MessageCode.EXCESS : MessageCode.CANCEL, receipt, Days.NONE);
            }
            return;
        }
        int wanted = sheet.terms.due(sheet.netted.needs.date(first));
        int out = worksheet.options.rescheduleOutDays();
        boolean early = wanted > (long) sheet.receipts.arrivals()[receipt] + out;
        if (early && (real == Days.NONE || real >= wanted)) {
            raise(firm ? MessageCode.EXCESS : MessageCode.DEFER, receipt, wanted);
        }
    }

    private void raise(MessageCode code, int receipt, int to) {
        int due = sheet.receipts.dueDates()[receipt];
        raised.add(new Raised(code, sheet.node, receipt, due, to, sheet.receipts.quantities()[receipt]));
    }

    private void onOrder(int order) {
        Netted.Orders orders = sheet.netted.orders;
        long quantity = orders.quantity(order);
        int release = orders.releaseDate(order);
        if (release <= (long) worksheet.asOf + worksheet.options.releaseWindowDays()) {
            raised.add(new Raised(MessageCode.RELEASE, sheet.node, order, release, Days.NONE, quantity));
        }
        if (sheet.terms.source() == Source.MAKE && orders.components(order).bom() < 0) {
            raised.add(new Raised(MessageCode.NO_BOM, sheet.node, order, release, Days.NONE, quantity));
        }
        int need = orders.needDate(order);
        int receipt = sheet.dated.order(order);
        if (receipt > need) {
            int real = sheet.pegged.orderRealDate(order);
            boolean waits = real != Days.NONE && real < receipt;
            MessageCode code = waits ? MessageCode.LATE : MessageCode.LATE_SAFETY;
            raised.add(new Raised(code, sheet.node, order, need, receipt, quantity));
        }
    }

    private void onRequirement(int requirement) {
        Netted.Needs needs = sheet.netted.needs;
        long uncovered = sheet.pegged.uncovered(requirement);
        if (sheet.terms.source() == Source.NONE && uncovered >= Micros.TOLERANCE) {
            int date = needs.date(requirement);
            raised.add(new Raised(MessageCode.NO_SOURCE, sheet.node, requirement, date, Days.NONE, uncovered));
        }
        if (needs.isDemand(requirement)) {
            onDemand(requirement);
        }
    }

    private void onDemand(int requirement) {
        if (sheet.terms.isPlanned() && isServedLate(requirement)) {
            Promise promise = Promise.of(worksheet, sheet, requirement);
            int due = Math.toIntExact(promise.dueDate().toEpochDay());
            int day = promise.promiseDate().epochDay();
            long quantity = promise.requiredQuantity();
            raised.add(new Raised(MessageCode.DEMAND_LATE, sheet.node, requirement, due, day, quantity));
        }
    }

    /** Most are not, and their promises need not be made to see it. */
    private boolean isServedLate(int requirement) {
        return sheet.isServedAfterDue(requirement)
                && Promise.of(worksheet, sheet, requirement).isLate();
    }
}
