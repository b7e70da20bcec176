package org.throughline.planning;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.planning.Netted.Needs;
import org.throughline.planning.Netted.Orders;
import org.throughline.values.Micros;

/**
 * Works out when everything of one node will be there if nobody acts. Everything that it waits for has been worked out.
 */
final class FeasibleDates {

    private static final int USUAL_SIZE = 64;
    private static final int[] NO_DAYS = {};

    private final Worksheet worksheet;
    private final Network network;
    private final RequirementOrder order;
    private int[] starts = new int[USUAL_SIZE];
    private int[] requirements = new int[USUAL_SIZE];

    /** A requirement that something else waits for. */
    record Held(int node, int requirement) {}

    FeasibleDates(Worksheet worksheet) {
        this.worksheet = worksheet;
        network = worksheet.network;
        order = new RequirementOrder(network);
    }

    Dated date(int node) {
        NodeSheet sheet = worksheet.at(node);
        if (sheet.netted == Netted.NOTHING) {
            return Dated.NOTHING;
        }
        int[] receipts = sheet.receipts.count() == 0 ? NO_DAYS : receiptDates(node, sheet);
        int[] orders = sheet.orderCount() == 0 ? NO_DAYS : orderDates(sheet);
        Dated supplies = new Dated(NO_DAYS, orders, receipts, Days.NONE);
        int[] wanted = sheet.netted.needs.dates();
        if (requirements.length < wanted.length) {
            requirements = new int[2 * wanted.length];
        }
        int lateUntil = Days.NONE;
        for (int requirement = 0; requirement < wanted.length; requirement++) {
            requirements[requirement] = feasibleDate(sheet, requirement, supplies);
            if (requirements[requirement] > wanted[requirement]) {
                lateUntil = wanted[requirement];
            }
        }
        int[] known = wanted.length == orders.length ? orders : wanted;
        return new Dated(Columns.of(requirements, wanted.length, known), orders, receipts, lateUntil);
    }

    private int[] receiptDates(int node, NodeSheet sheet) {
        int[] dates = sheet.receipts.arrivals().clone();
        for (int receipt = 0; receipt < dates.length; receipt++) {
            Latest latest = latestHeld(node, sheet.receipts.name(receipt));
            if (latest.slip() == Days.NEVER) {
                dates[receipt] = Days.NEVER;
            } else if (latest.slip() > 0) {
                dates[receipt] = sheet.terms.calendar().onOrAfter(dates[receipt] + latest.slip());
            }
        }
        return dates;
    }

    private int[] orderDates(NodeSheet sheet) {
        Orders orders = sheet.netted.orders;
        int count = orders.count();
        if (starts.length < count) {
            starts = new int[2 * count];
        }
        System.arraycopy(orders.releaseDates(), 0, starts, 0, count);
        int end = 0;
        for (int first = 0; first < count; first = end) {
            end = orders.endOfAlike(first);
            Components components = orders.components(first);
            for (int line = 0; line < components.size(); line++) {
                int lateUntil = worksheet.at(components.node(line)).dated.lateUntil();
                for (int planned = first; planned < end && orders.releaseDates()[planned] <= lateUntil; planned++) {
                    starts[planned] = Math.max(starts[planned], startFor(sheet, planned, line));
                }
            }
        }
        for (int planned = 0; planned < count; planned++) {
            starts[planned] = starts[planned] == Days.NEVER ? Days.NEVER : sheet.terms.leadTimeAfter(starts[planned]);
        }
        return Columns.of(starts, count, orders.needDates());
    }

    /** The earliest start that a component of a planned order allows; the release where it is not late. */
    private int startFor(NodeSheet sheet, int planned, int line) {
        Orders orders = sheet.netted.orders;
        int release = orders.releaseDates()[planned];
        Components components = orders.components(planned);
        NodeSheet component = worksheet.at(components.node(line));
        if (release > component.dated.lateUntil()) {
            return release;
        }
        int offset = components.offsetDays(line);
        int feasible = component.dated.requirements()[placeOf(sheet, planned, line)];
        return feasible == Days.NEVER
                ? Days.NEVER
                : sheet.terms.calendar().minus(sheet.terms.calendar().onOrAfter(feasible), offset);
    }

    private int placeOf(NodeSheet sheet, int planned, int line) {
        Components components = sheet.netted.orders.components(planned);
        int offset = components.offsetDays(line);
        int date = sheet.terms.needDate(sheet.netted.orders.releaseDates()[planned], offset);
        return order.placeOfDependent(worksheet.at(components.node(line)), date, sheet.node, planned, offset);
    }

    private int feasibleDate(NodeSheet sheet, int requirement, Dated supplies) {
        if (!sheet.terms.isPlanned()) {
            return worksheet.asOf;
        }
        Pegged pegged = sheet.pegged;
        if (pegged.uncovered(requirement) >= Micros.TOLERANCE) {
            return Days.NEVER;
        }
        int feasible = worksheet.asOf;
        Covers covers = pegged.covers();
        int end = covers.end(requirement);
        for (int cover = covers.first(requirement); cover < end; cover++) {
            feasible = Math.max(feasible, supplyDate(sheet, covers.supply(cover), supplies));
        }
        return feasible;
    }

    private int supplyDate(NodeSheet sheet, int supply, Dated supplies) {
        if (supply < 0) {
            return worksheet.asOf;
        }
        return supply < supplies.receipts().length
                ? supplies.receipts()[supply]
                : supplies.orders()[sheet.orderOf(supply)];
    }

    /** The dependent requirement that a planned order waits for beyond its release. */
    Optional<Held> holding(int node, int planned) {
        NodeSheet sheet = worksheet.at(node);
        Components components = sheet.netted.orders.components(planned);
        int latest = sheet.netted.orders.releaseDates()[planned];
        @Nullable Held holding = null;
        for (int line = 0; line < components.size(); line++) {
            int start = startFor(sheet, planned, line);
            if (start > latest || (start == latest && holding != null)) {
                Held held = new Held(components.node(line), placeOf(sheet, planned, line));
                holding = holding == null || start > latest || comesBefore(held, holding) ? held : holding;
                latest = start;
            }
        }
        return Optional.ofNullable(holding);
    }

    /** The allocation that a receipt slips for. */
    Optional<Held> slippingFor(int node, int receipt) {
        return latestHeld(node, worksheet.at(node).receipts.name(receipt)).held();
    }

    /** What an order of a node needs, line by line. */
    List<Held> dependentsOf(int node, int planned) {
        NodeSheet sheet = worksheet.at(node);
        Components components = sheet.netted.orders.components(planned);
        return IntStream.range(0, components.size())
                .mapToObj(line -> new Held(components.node(line), placeOf(sheet, planned, line)))
                .toList();
    }

    /** What a receipt holds within the horizon. */
    List<Held> allocationsOf(String receipt) {
        return worksheet.ties.owedTo(receipt).stream()
                .filter(owed -> owed.needDay() <= worksheet.horizonEnd)
                .map(owed -> {
                    int date = Math.max(worksheet.asOf, owed.needDay());
                    return new Held(owed.node(), order.placeOfAllocation(worksheet.at(owed.node()), date, receipt));
                })
                .toList();
    }

    /** The latest of what a receipt holds, and by how many calendar days it is late. */
    private record Latest(int slip, Optional<Held> held) {}

    /** What lies on one circle with the receipt is rework, for which it does not wait. */
    private Latest latestHeld(int node, String receipt) {
        int slip = 0;
        @Nullable Held latest = null;
        for (Held held : allocationsOf(receipt)) {
            if (worksheet.upward.areOnOneCircle(node, held.node())) {
                continue;
            }
            NodeSheet sheet = worksheet.at(held.node());
            int feasible = sheet.dated.requirements()[held.requirement()];
            int wanted = sheet.netted.needs.dates()[held.requirement()];
            int later = feasible == Days.NEVER ? Days.NEVER : feasible - wanted;
            if (later > slip || (later == slip && latest != null && comesBefore(held, latest))) {
                slip = later;
                latest = held;
            }
        }
        return new Latest(slip, Optional.ofNullable(latest));
    }

    /** Equal ones are told apart by item and site, then as in netting, so that a cause never depends on chance. */
    private boolean comesBefore(Held left, Held right) {
        if (left.node() != right.node()) {
            return left.node() < right.node();
        }
        Needs needs = worksheet.at(left.node()).netted.needs;
        int first = needs.dates()[left.requirement()];
        int second = needs.dates()[right.requirement()];
        return first != second ? first < second : needs.offset(left.requirement()) < needs.offset(right.requirement());
    }
}
