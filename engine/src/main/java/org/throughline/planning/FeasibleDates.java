package org.throughline.planning;

import java.util.Arrays;
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
    /** When each order of the node starts, then when it comes. */
    private int[] starts = new int[USUAL_SIZE];

    private int[] releases = new int[USUAL_SIZE];
    private int[] requirements = new int[USUAL_SIZE];
    private int[] wanted = new int[USUAL_SIZE];
    private int[] supplies = new int[USUAL_SIZE];
    private int[] served = new int[USUAL_SIZE];

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
        byte[] orders = sheet.orderCount() == 0 ? Packed.ZEROS : orderDates(sheet);
        Needs needs = sheet.netted.needs;
        if (requirements.length < needs.count()) {
            requirements = new int[2 * needs.count()];
            wanted = new int[2 * needs.count()];
        }
        Arrays.fill(requirements, 0, needs.count(), worksheet.asOf);
        if (sheet.terms.isPlanned()) {
            serve(sheet, receipts);
        }
        int lateUntil = Days.NONE;
        Packed.unpack(needs.dates(), 0, needs.count(), wanted);
        for (int requirement = 0; requirement < needs.count(); requirement++) {
            if (requirements[requirement] > wanted[requirement]) {
                lateUntil = wanted[requirement];
            }
        }
        byte[] known = needs.count() == sheet.orderCount() ? orders : needs.dates();
        return new Dated(Packed.of(requirements, needs.count(), known), orders, receipts, lateUntil);
    }

    /** A requirement is served when the last of its covers is there, and never where something is missing. */
    private void serve(NodeSheet sheet, int[] receipts) {
        Pegged pegged = sheet.pegged;
        Covers covers = pegged.covers();
        if (supplies.length < covers.count()) {
            supplies = new int[2 * covers.count()];
            served = new int[2 * covers.count()];
        }
        Packed.unpack(covers.supplies(), 0, covers.count(), supplies);
        Packed.unpack(covers.requirements(), 0, covers.count(), served);
        for (int cover = 0; cover < covers.count(); cover++) {
            int supply = supplies[cover];
            if (supply >= 0) {
                int requirement = served[cover];
                int there = supply < receipts.length ? receipts[supply] : starts[supply - receipts.length];
                requirements[requirement] = Math.max(requirements[requirement], there);
            }
        }
        if (!Packed.isZero(pegged.uncovered())) {
            for (int requirement = 0; requirement < sheet.netted.needs.count(); requirement++) {
                if (pegged.uncovered(requirement) >= Micros.TOLERANCE) {
                    requirements[requirement] = Days.NEVER;
                }
            }
        }
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

    private byte[] orderDates(NodeSheet sheet) {
        Orders orders = sheet.netted.orders;
        int count = orders.count();
        if (starts.length < count) {
            starts = new int[2 * count];
            releases = new int[2 * count];
        }
        Packed.unpack(orders.releaseDates(), 0, count, starts);
        Packed.unpack(orders.releaseDates(), 0, count, releases);
        int end = 0;
        for (int first = 0; first < count; first = end) {
            end = orders.endOfAlike(first);
            Components components = orders.components(first);
            for (int line = 0; line < components.size(); line++) {
                int lateUntil = worksheet.at(components.node(line)).dated.lateUntil();
                for (int planned = first; planned < end && releases[planned] <= lateUntil; planned++) {
                    starts[planned] = Math.max(starts[planned], startFor(sheet, planned, line));
                }
            }
        }
        for (int planned = 0; planned < count; planned++) {
            starts[planned] = starts[planned] == Days.NEVER ? Days.NEVER : sheet.terms.leadTimeAfter(starts[planned]);
        }
        return Packed.of(starts, count, orders.needDates());
    }

    /** The earliest start that a component of a planned order allows; the release where it is not late. */
    private int startFor(NodeSheet sheet, int planned, int line) {
        Orders orders = sheet.netted.orders;
        int release = orders.releaseDate(planned);
        Components components = orders.components(planned);
        NodeSheet component = worksheet.at(components.node(line));
        if (release > component.dated.lateUntil()) {
            return release;
        }
        int offset = components.offsetDays(line);
        int feasible = component.dated.requirement(placeOf(sheet, planned, line));
        return feasible == Days.NEVER
                ? Days.NEVER
                : sheet.terms.calendar().minus(sheet.terms.calendar().onOrAfter(feasible), offset);
    }

    private int placeOf(NodeSheet sheet, int planned, int line) {
        Components components = sheet.netted.orders.components(planned);
        int offset = components.offsetDays(line);
        int date = sheet.terms.needDate(sheet.netted.orders.releaseDate(planned), offset);
        return order.placeOfDependent(worksheet.at(components.node(line)), date, sheet.node, planned, offset);
    }

    /** The dependent requirement that a planned order waits for beyond its release. */
    Optional<Held> holding(int node, int planned) {
        NodeSheet sheet = worksheet.at(node);
        Components components = sheet.netted.orders.components(planned);
        int latest = sheet.netted.orders.releaseDate(planned);
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
            int feasible = sheet.dated.requirement(held.requirement());
            int wanted = sheet.netted.needs.date(held.requirement());
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
        int first = needs.date(left.requirement());
        int second = needs.date(right.requirement());
        return first != second ? first < second : needs.offset(left.requirement()) < needs.offset(right.requirement());
    }
}
