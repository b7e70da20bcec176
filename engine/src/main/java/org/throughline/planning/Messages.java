package org.throughline.planning;

import java.util.ArrayList;
import java.util.List;
import org.throughline.structure.Source;
import org.throughline.values.Micros;

/** Decides which messages a finished plan sends. */
final class Messages {

    /**
     * A message in numbers.
     *
     * @param subject the receipt, planned order or requirement it is about, as its code says
     */
    record Raised(MessageCode code, int node, int subject, int from, int to, long quantity) {}

    private final Worksheet sheet;
    private final Network network;
    private final Receipts receipts;
    private final PlannedOrders orders;
    private final Requirements requirements;
    private final long[] leadTimesAbove;
    private final List<Raised> raised = new ArrayList<>();

    private Messages(Worksheet sheet) {
        this.sheet = sheet;
        network = sheet.network;
        receipts = sheet.receipts;
        orders = sheet.orders;
        requirements = sheet.requirements;
        leadTimesAbove = CumulativeLeadTimes.above(network);
    }

    static List<Raised> of(Worksheet sheet) {
        Messages messages = new Messages(sheet);
        for (int receipt = 0; receipt < sheet.receipts.count(); receipt++) {
            messages.onReceipt(receipt);
        }
        for (int order = 0; order < sheet.orders.count; order++) {
            messages.onOrder(order);
        }
        for (int requirement = 0; requirement < sheet.requirements.count; requirement++) {
            messages.onRequirement(requirement);
        }
        for (int requirement : sheet.requirementOfDemand) {
            if (requirement >= 0) {
                messages.onDemand(requirement);
            }
        }
        return messages.raised;
    }

    private void onReceipt(int receipt) {
        int due = receipts.dueDates[receipt];
        if (due < sheet.asOf) {
            raise(MessageCode.PAST_DUE, receipt, Days.NONE);
        }
        if (!sheet.isPlanned(receipts.nodes[receipt])) {
            return;
        }
        int feasible = receipts.feasibleDates[receipt];
        if (feasible > receipts.arrivals[receipt]) {
            raise(MessageCode.RECEIPT_LATE, receipt, feasible);
        }
        if (receipts.pulledBy[receipt] >= 0) {
            MessageCode code = somebodyWaits(receipt) ? MessageCode.EXPEDITE : MessageCode.EXPEDITE_SAFETY;
            raise(code, receipt, receipts.pulledTo[receipt]);
        } else if (due <= windowEnd(receipts.nodes[receipt])) {
            unneeded(receipt);
        }
    }

    private boolean somebodyWaits(int receipt) {
        int real = receipts.realDates[receipt];
        int puller = receipts.pulledBy[receipt];
        int pullerReal = requirements.realDates[puller];
        return (real != Days.NONE && real < receipts.dueDates[receipt])
                || (pullerReal != Days.NONE && requirements.feasibleDates[puller] > pullerReal);
    }

    /** Beyond this day the receipt may be for needs that the horizon hides. */
    private long windowEnd(int node) {
        return sheet.horizonEnd - leadTimesAbove[node];
    }

    private void unneeded(int receipt) {
        int real = receipts.realDates[receipt];
        int first = receipts.firstCovered[receipt];
        if (first < 0) {
            if (real == Days.NONE) {
                raise(receipts.firm[receipt] ? MessageCode.EXCESS : MessageCode.CANCEL, receipt, Days.NONE);
            }
            return;
        }
        int wanted = network.due(receipts.nodes[receipt], requirements.dates[first]);
        boolean early = wanted > (long) receipts.arrivals[receipt] + sheet.options.rescheduleOutDays();
        if (early && (real == Days.NONE || real >= wanted)) {
            raise(receipts.firm[receipt] ? MessageCode.EXCESS : MessageCode.DEFER, receipt, wanted);
        }
    }

    private void raise(MessageCode code, int receipt, int to) {
        raised.add(new Raised(
                code, receipts.nodes[receipt], receipt, receipts.dueDates[receipt], to, receipts.quantities[receipt]));
    }

    private void onOrder(int order) {
        int node = orders.nodes[order];
        long quantity = orders.quantities[order];
        int release = orders.releaseDates[order];
        if (release <= (long) sheet.asOf + sheet.options.releaseWindowDays()) {
            raised.add(new Raised(MessageCode.RELEASE, node, order, release, Days.NONE, quantity));
        }
        if (network.nodes.sources[node] == Source.MAKE && orders.boms[order] < 0) {
            raised.add(new Raised(MessageCode.NO_BOM, node, order, release, Days.NONE, quantity));
        }
        int need = orders.needDates[order];
        int receipt = orders.receiptDates[order];
        if (receipt > need) {
            int real = orders.realDates[order];
            boolean waits = real != Days.NONE && real < receipt;
            MessageCode code = waits ? MessageCode.LATE : MessageCode.LATE_SAFETY;
            raised.add(new Raised(code, node, order, need, receipt, quantity));
        }
    }

    private void onRequirement(int requirement) {
        int node = requirements.nodes[requirement];
        long uncovered = requirements.uncovered[requirement];
        if (network.nodes.sources[node] == Source.NONE && uncovered >= Micros.TOLERANCE) {
            int date = requirements.dates[requirement];
            raised.add(new Raised(MessageCode.NO_SOURCE, node, requirement, date, Days.NONE, uncovered));
        }
    }

    private void onDemand(int requirement) {
        int node = requirements.nodes[requirement];
        Promise promise = Promise.of(sheet, requirement);
        if (promise.isLate() && sheet.isPlanned(node)) {
            int due = Math.toIntExact(promise.demand().dueDate().toEpochDay());
            int day = promise.promiseDate().epochDay();
            long quantity = requirements.quantities[requirement];
            raised.add(new Raised(MessageCode.DEMAND_LATE, node, requirement, due, day, quantity));
        }
    }
}
