package org.throughline.planning;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.throughline.planning.Messages.Raised;

/**
 * A finished plan. It is held in columns; each list makes its records when they are asked for, in no order that means
 * anything but for pegging, which is in the order it was made.
 */
public final class Plan {

    private final Worksheet sheet;
    private final NodePlans nodes;
    private final Explanations explanations;
    private final List<Raised> messages;
    private final int[] promised;

    Plan(Worksheet sheet, FeasibleDates feasible) {
        this.sheet = sheet;
        nodes = new NodePlans(sheet);
        explanations = new Explanations(sheet, feasible);
        messages = Messages.of(sheet);
        promised = IntStream.of(sheet.requirementOfDemand)
                .filter(requirement -> requirement >= 0)
                .toArray();
    }

    /** The options it was made with. */
    public PlanningOptions options() {
        return sheet.options;
    }

    /** How many items at sites were planned. */
    public int nodeCount() {
        return sheet.network.size();
    }

    /** The orders it proposes. */
    public List<PlannedOrder> plannedOrders() {
        return view(sheet.orders.count, this::plannedOrder);
    }

    /** Everything that is needed, with what it gets. */
    public List<Requirement> requirements() {
        return view(sheet.requirements.count, this::requirement);
    }

    /** Who gets what. */
    public List<Peg> pegging() {
        return view(sheet.covers.count, this::peg);
    }

    /** When each demand within the horizon will be served. */
    public List<Promise> promises() {
        return view(promised.length, at -> Promise.of(sheet, promised[at]));
    }

    /** The chain of supplies that holds the demand of a promise, empty where it is not late. */
    public List<String> cause(int promise) {
        return Promise.of(sheet, promised[promise]).isLate() ? explanations.cause(promised[promise]) : List.of();
    }

    /** What somebody must do or know. */
    public List<Message> messages() {
        return view(messages.size(), at -> message(messages.get(at)));
    }

    /** The messages in the same order, without their sentences: these cost more than all the rest. */
    public List<MessageHead> messageHeads() {
        return view(messages.size(), at -> head(messages.get(at)));
    }

    /** What the plan says of one item at one site; empty where it does not know them together. */
    public Optional<NodePlan> at(String item, String site) {
        OptionalInt node = nodes.node(item, site);
        return node.isEmpty()
                ? Optional.empty()
                : Optional.of(nodes.of(node.getAsInt(), this::requirement, this::plannedOrder));
    }

    /** Who gets what a receipt or planned order of this name brings; empty where there is none or nobody does. */
    public List<Peg> served(String supply) {
        return nodes.coversOf(supply).stream().map(this::peg).toList();
    }

    /** How many messages there are of each code that occurs; no sentence is made for it. */
    public Map<MessageCode, Integer> messageCounts() {
        Map<MessageCode, Integer> counts = new EnumMap<>(MessageCode.class);
        messages.forEach(raised -> counts.merge(raised.code(), 1, Integer::sum));
        return counts;
    }

    private PlannedOrder plannedOrder(int order) {
        PlannedOrders orders = sheet.orders;
        Network network = sheet.network;
        int node = orders.nodes[order];
        int from = network.nodes.fromNodes[node];
        return new PlannedOrder(
                sheet.orderName(order),
                network.itemName(node),
                network.siteName(node),
                network.nodes.sources[node],
                orders.quantities[order],
                orders.startQuantities[order],
                LocalDate.ofEpochDay(orders.releaseDates[order]),
                LocalDate.ofEpochDay(orders.dueDates[order]),
                LocalDate.ofEpochDay(orders.needDates[order]),
                new PlanDay(orders.receiptDates[order]),
                network.nodes.suppliers[node],
                from == NodeTable.NOWHERE ? "" : network.siteName(from),
                network.structure.bomName(orders.boms[order]));
    }

    private Requirement requirement(int requirement) {
        Requirements columns = sheet.requirements;
        int node = columns.nodes[requirement];
        return new Requirement(
                columns.kind(requirement),
                sheet.requirementName(requirement),
                sheet.network.itemName(node),
                sheet.network.siteName(node),
                LocalDate.ofEpochDay(columns.dates[requirement]),
                columns.offsets[requirement],
                columns.quantities[requirement],
                columns.uncovered[requirement],
                new PlanDay(columns.realDates[requirement]),
                new PlanDay(columns.feasibleDates[requirement]),
                covers(requirement),
                explanations.cause(requirement));
    }

    private List<Cover> covers(int requirement) {
        List<Cover> covers = new ArrayList<>(sheet.requirements.coverCounts[requirement]);
        int cover = sheet.requirements.firstCovers[requirement];
        for (int end = cover + sheet.requirements.coverCounts[requirement]; cover < end; cover++) {
            int supply = sheet.covers.supplies[cover];
            covers.add(new Cover(
                    sheet.covers.kind(supply),
                    sheet.supplyName(supply),
                    sheet.covers.quantities[cover],
                    new PlanDay(sheet.feasibleDate(supply))));
        }
        return covers;
    }

    private Peg peg(int cover) {
        int requirement = sheet.covers.requirements[cover];
        int supply = sheet.covers.supplies[cover];
        int node = sheet.requirements.nodes[requirement];
        return new Peg(
                sheet.network.itemName(node),
                sheet.network.siteName(node),
                sheet.covers.kind(supply),
                sheet.supplyName(supply),
                sheet.requirements.kind(requirement),
                sheet.requirementName(requirement),
                sheet.covers.quantities[cover]);
    }

    private String reference(Raised raised) {
        return switch (raised.code()) {
            case RELEASE, LATE, LATE_SAFETY, NO_BOM -> sheet.orderName(raised.subject());
            case EXPEDITE, EXPEDITE_SAFETY, DEFER, CANCEL, EXCESS, PAST_DUE, RECEIPT_LATE ->
                sheet.receipts.names[raised.subject()];
            case DEMAND_LATE, NO_SOURCE -> sheet.requirementName(raised.subject());
        };
    }

    private MessageHead head(Raised raised) {
        return new MessageHead(
                raised.code(),
                sheet.network.itemName(raised.node()),
                sheet.network.siteName(raised.node()),
                reference(raised),
                new PlanDay(raised.from()),
                new PlanDay(raised.to()),
                raised.quantity());
    }

    private Message message(Raised raised) {
        return new Message(
                raised.code(),
                sheet.network.itemName(raised.node()),
                sheet.network.siteName(raised.node()),
                reference(raised),
                new PlanDay(raised.from()),
                new PlanDay(raised.to()),
                raised.quantity(),
                explanations.sentence(raised));
    }

    private static <T> List<T> view(int size, IntFunction<T> element) {
        return new View<>(size, element);
    }

    private static final class View<T> extends AbstractList<T> implements RandomAccess {

        private final int size;
        private final IntFunction<T> element;

        View(int size, IntFunction<T> element) {
            this.size = size;
            this.element = element;
        }

        @Override
        public T get(int index) {
            return element.apply(Objects.checkIndex(index, size));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
