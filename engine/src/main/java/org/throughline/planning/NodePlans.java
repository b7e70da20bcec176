package org.throughline.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.throughline.planning.FeasibleDates.Held;
import org.throughline.planning.Messages.Raised;
import org.throughline.planning.PlanDifference.CausedPromise;

/** Shows the columns of one node as records, and finds nodes and supplies by their names. */
final class NodePlans {

    private static final String PREFIX = "P-";

    private final Worksheet worksheet;
    private final Network network;
    private final Explanations explanations;

    NodePlans(Worksheet worksheet, Explanations explanations) {
        this.worksheet = worksheet;
        this.explanations = explanations;
        network = worksheet.network;
    }

    /** The node of an item at a site; empty where the plan has none. */
    OptionalInt node(String item, String site) {
        Optional<Integer> itemNumber = network.structure.items().find(item);
        Optional<Integer> siteNumber = network.structure.sites().find(site);
        if (itemNumber.isEmpty() || siteNumber.isEmpty()) {
            return OptionalInt.empty();
        }
        int node = network.node(itemNumber.get(), siteNumber.get());
        return node == Terms.NOWHERE ? OptionalInt.empty() : OptionalInt.of(node);
    }

    List<Place> neighbours(Place place) {
        return node(place.item(), place.site()).stream()
                .flatMap(node -> IntStream.concat(network.parents.from(node), network.children.from(node)))
                .mapToObj(node -> new Place(network.itemName(node), network.siteName(node)))
                .toList();
    }

    NodePlan of(int node) {
        NodeSheet sheet = worksheet.at(node);
        return new NodePlan(
                sheet.terms.source(),
                sheet.terms.supplier(),
                sheet.terms.leadTimeDays(),
                sheet.terms.safetyStock(),
                sheet.facts.stock(),
                sheet.facts.subcontractStock(),
                all(sheet.netted.needs.count(), requirement -> requirement(node, requirement)),
                all(sheet.receipts.count(), receipt -> arrival(sheet, receipt)),
                all(sheet.orderCount(), order -> plannedOrder(node, order)));
    }

    NodeBalance balance(int node) {
        NodeSheet sheet = worksheet.at(node);
        Netted.Needs needs = sheet.netted.needs;
        long needed = IntStream.range(0, needs.count())
                .filter(requirement -> !needs.isForStock(requirement))
                .mapToLong(requirement -> needs.quantity(requirement))
                .sum();
        return new NodeBalance(
                network.itemName(node),
                network.siteName(node),
                sheet.facts.stock() + sheet.facts.subcontractStock(),
                LongStream.of(sheet.receipts.quantities()).sum(),
                IntStream.range(0, sheet.orderCount())
                        .mapToLong(sheet.netted.orders::quantity)
                        .sum(),
                needed);
    }

    private static <T> List<T> all(int count, IntFunction<T> row) {
        return IntStream.range(0, count).mapToObj(row).toList();
    }

    private static NodePlan.Arrival arrival(NodeSheet sheet, int receipt) {
        return new NodePlan.Arrival(
                sheet.receipts.rows()[receipt], new PlanDay(sheet.dated.receipts()[receipt]));
    }

    PlannedOrder plannedOrder(int node, int order) {
        NodeSheet sheet = worksheet.at(node);
        Netted.Orders orders = sheet.netted.orders;
        int from = sheet.terms.fromNode();
        int need = orders.needDate(order);
        return new PlannedOrder(
                worksheet.orderName(node, order),
                network.itemName(node),
                network.siteName(node),
                sheet.terms.source(),
                orders.quantity(order),
                orders.startQuantity(order),
                LocalDate.ofEpochDay(orders.releaseDate(order)),
                LocalDate.ofEpochDay(sheet.terms.due(need)),
                LocalDate.ofEpochDay(need),
                new PlanDay(sheet.dated.order(order)),
                sheet.terms.supplier(),
                from == Terms.NOWHERE ? "" : network.siteName(from),
                network.structure.bomName(orders.components(order).bom()));
    }

    Requirement requirement(int node, int requirement) {
        NodeSheet sheet = worksheet.at(node);
        Netted.Needs needs = sheet.netted.needs;
        return new Requirement(
                needs.kind(requirement),
                worksheet.requirementName(node, requirement),
                network.itemName(node),
                network.siteName(node),
                LocalDate.ofEpochDay(needs.date(requirement)),
                needs.offset(requirement),
                needs.quantity(requirement),
                sheet.pegged.uncovered(requirement),
                new PlanDay(sheet.pegged.realDate(requirement)),
                new PlanDay(sheet.dated.requirement(requirement)),
                covers(sheet, requirement),
                explanations.cause(node, requirement));
    }

    private List<Cover> covers(NodeSheet sheet, int requirement) {
        Covers columns = sheet.pegged.covers();
        return IntStream.range(columns.first(requirement), columns.end(requirement))
                .mapToObj(cover -> new Cover(
                        sheet.kind(columns.supply(cover)),
                        worksheet.supplyName(sheet.node, columns.supply(cover)),
                        columns.quantity(cover, requirement, sheet.netted.needs),
                        new PlanDay(worksheet.feasibleDate(sheet, columns.supply(cover)))))
                .toList();
    }

    Peg peg(int node, int cover) {
        NodeSheet sheet = worksheet.at(node);
        Covers covers = sheet.pegged.covers();
        int requirement = covers.requirement(cover);
        int supply = covers.supply(cover);
        return new Peg(
                network.itemName(node),
                network.siteName(node),
                sheet.kind(supply),
                worksheet.supplyName(node, supply),
                sheet.netted.needs.kind(requirement),
                worksheet.requirementName(node, requirement),
                covers.quantity(cover, requirement, sheet.netted.needs));
    }

    /** Whether a message says nothing but what its numbers say, so that like numbers mean like sentences. */
    boolean saysAll(Raised raised) {
        return switch (raised.code()) {
            case EXPEDITE_SAFETY, LATE_SAFETY, PAST_DUE, NO_SOURCE, NO_BOM -> true;
            case RELEASE -> !explanations.isHeld(raised);
            case EXPEDITE, DEFER, CANCEL, EXCESS, RECEIPT_LATE, LATE, DEMAND_LATE -> false;
        };
    }

    /** The requirement that the sentence of a message says who waits by, {@link Netted#NOBODY} for other sentences. */
    int waiting(Raised raised) {
        return explanations.waiting(worksheet.at(raised.node()), raised);
    }

    String reference(Raised raised) {
        return switch (raised.code()) {
            case RELEASE, LATE, LATE_SAFETY, NO_BOM -> worksheet.orderName(raised.node(), raised.subject());
            case EXPEDITE, EXPEDITE_SAFETY, DEFER, CANCEL, EXCESS, PAST_DUE, RECEIPT_LATE ->
                worksheet.at(raised.node()).receipts.name(raised.subject());
            case DEMAND_LATE, NO_SOURCE -> worksheet.requirementName(raised.node(), raised.subject());
        };
    }

    MessageHead head(Raised raised) {
        return new MessageHead(
                raised.code(),
                network.itemName(raised.node()),
                network.siteName(raised.node()),
                reference(raised),
                new PlanDay(raised.from()),
                new PlanDay(raised.to()),
                raised.quantity());
    }

    Message message(Raised raised) {
        return new Message(
                raised.code(),
                network.itemName(raised.node()),
                network.siteName(raised.node()),
                reference(raised),
                new PlanDay(raised.from()),
                new PlanDay(raised.to()),
                raised.quantity(),
                explanations.sentence(raised));
    }

    CausedPromise promise(int node, int requirement) {
        Promise promise = Promise.of(worksheet, worksheet.at(node), requirement);
        return new CausedPromise(promise, promise.isLate() ? explanations.cause(node, requirement) : List.of());
    }

    /** What a receipt or a planned order gives, by the requirements of its node. */
    List<Peg> servedBy(String supply) {
        int node = worksheet.ties.nodeOf(supply);
        if (node != Terms.NOWHERE) {
            return servedBy(node, worksheet.at(node).receipts.place(supply));
        }
        return order(supply)
                .map(order -> servedBy(order.node(), worksheet.at(order.node()).supplyOfOrder(order.place())))
                .orElse(List.of());
    }

    private List<Peg> servedBy(int node, int supply) {
        NodeSheet sheet = worksheet.at(node);
        Covers covers = sheet.pegged.covers();
        List<Peg> served = new ArrayList<>();
        for (int requirement = 0; requirement < sheet.netted.needs.count(); requirement++) {
            int end = covers.end(requirement);
            for (int cover = covers.first(requirement); cover < end; cover++) {
                if (covers.supply(cover) == supply) {
                    served.add(peg(node, cover));
                }
            }
        }
        return served;
    }

    /** Where the receipt or planned order of this name comes to; empty where there is none. */
    Optional<Place> placeOf(String supply) {
        int receipt = worksheet.ties.nodeOf(supply);
        OptionalInt node = receipt == Terms.NOWHERE
                ? order(supply).stream().mapToInt(Order::node).findFirst()
                : OptionalInt.of(receipt);
        return node.isEmpty()
                ? Optional.empty()
                : Optional.of(new Place(network.itemName(node.getAsInt()), network.siteName(node.getAsInt())));
    }

    /** What the receipt or planned order of this name needs, each requirement once. */
    List<Requirement> neededBy(String supply) {
        FeasibleDates feasible = new FeasibleDates(worksheet);
        List<Held> needed = worksheet.ties.nodeOf(supply) == Terms.NOWHERE
                ? order(supply)
                        .map(order -> feasible.dependentsOf(order.node(), order.place()))
                        .orElse(List.of())
                : feasible.allocationsOf(supply);
        return needed.stream()
                .distinct()
                .map(held -> requirement(held.node(), held.requirement()))
                .toList();
    }

    /** The receipt of this name, and when it comes. */
    Optional<NodePlan.Arrival> arrival(String receipt) {
        int node = worksheet.ties.nodeOf(receipt);
        if (node == Terms.NOWHERE) {
            return Optional.empty();
        }
        NodeSheet sheet = worksheet.at(node);
        return Optional.of(arrival(sheet, sheet.receipts.place(receipt)));
    }

    /** A planned order. */
    record Order(int node, int place) {}

    /** The planned order of a name such as {@code P-PUMP-WH-3}; item and site may have dashes of their own. */
    Optional<Order> order(String name) {
        int end = name.lastIndexOf('-');
        if (!name.startsWith(PREFIX) || end <= PREFIX.length()) {
            return Optional.empty();
        }
        int place = place(name, end + 1);
        for (int dash = name.indexOf('-', PREFIX.length());
                dash >= 0 && dash < end;
                dash = name.indexOf('-', dash + 1)) {
            OptionalInt node = node(name.substring(PREFIX.length(), dash), name.substring(dash + 1, end));
            if (node.isPresent()
                    && place >= 0
                    && place < worksheet.at(node.getAsInt()).orderCount()) {
                return Optional.of(new Order(node.getAsInt(), place));
            }
        }
        return Optional.empty();
    }

    /** The place of the order whose number begins there, as the plan writes numbers; none where it is none. */
    private static int place(String name, int from) {
        long number = 0;
        for (int at = from; at < name.length(); at++) {
            char digit = name.charAt(at);
            if (digit < '0' || digit > '9' || (at == from && digit == '0') || number > Integer.MAX_VALUE) {
                return Netted.NOBODY;
            }
            number = number * 10 + (digit - '0');
        }
        return number > Integer.MAX_VALUE ? Netted.NOBODY : (int) number - 1;
    }
}
