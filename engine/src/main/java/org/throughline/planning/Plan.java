package org.throughline.planning;

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
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.throughline.planning.Messages.Raised;

/**
 * A finished plan. It is held in columns; each list makes its records when they are asked for, in no order that means
 * anything but for pegging, which is in the order it was made.
 */
public final class Plan {

    final Worksheet worksheet;
    /** Tells it from all others, without keeping any of it. */
    private final Mark mark = new Mark();

    private final Followed followed;
    private final NodePlans nodes;
    private final Explanations explanations;
    private @Nullable Numbering numbering;

    private static final class Mark {}

    /** The plan from which another one follows, and what may be another since. */
    record Followed(Mark from, Touched touched) {

        /** Of a plan from scratch. */
        static Followed none() {
            return new Followed(new Mark(), Touched.everything());
        }
    }

    /**
     * The rows of all nodes, numbered through.
     *
     * @param promised of each demand that is promised its node, and its place among the requirements of that
     */
    @SuppressWarnings("ArrayRecordComponent") // A column, which nobody compares.
    private record Numbering(
            Places orders, Places requirements, Places covers, long[] promised, List<Raised> messages) {

        static Numbering of(Worksheet worksheet) {
            int size = worksheet.network.size();
            Places orders = new Places(size);
            Places requirements = new Places(size);
            Places covers = new Places(size);
            LongStream.Builder promised = LongStream.builder();
            List<Raised> messages = new ArrayList<>();
            for (int node = 0; node < size; node++) {
                NodeSheet sheet = worksheet.at(node);
                orders.put(node, sheet.orderCount());
                requirements.put(node, sheet.netted.needs.count());
                covers.put(node, sheet.pegged.covers().count());
                sheet.demands().forEach(requirement -> promised.add((long) sheet.node << Integer.SIZE | requirement));
                messages.addAll(Messages.of(worksheet, node));
            }
            return new Numbering(orders, requirements, covers, promised.build().toArray(), messages);
        }
    }

    Plan(Worksheet worksheet) {
        this(worksheet, Followed.none());
    }

    Plan(Worksheet worksheet, Followed followed) {
        this.worksheet = worksheet;
        this.followed = followed;
        explanations = new Explanations(worksheet);
        nodes = new NodePlans(worksheet, explanations);
    }

    /** This plan as the one from which another will follow, of which nothing is touched yet. */
    Followed followed() {
        return new Followed(mark, Touched.nothing());
    }

    /** Worked out when it is first asked for: who follows a plan node by node never asks. */
    private synchronized Numbering numbering() {
        Numbering known = numbering;
        if (known == null) {
            known = Numbering.of(worksheet);
            numbering = known;
        }
        return known;
    }

    private NodeSheet sheetOfPromise(long promised) {
        return worksheet.at((int) (promised >>> Integer.SIZE));
    }

    /** The options it was made with. */
    public PlanningOptions options() {
        return worksheet.options;
    }

    /** How many items at sites were planned. */
    public int nodeCount() {
        return worksheet.network.size();
    }

    /** The orders it proposes. */
    public List<PlannedOrder> plannedOrders() {
        Places orders = numbering().orders();
        return view(orders.count(), number -> {
            int node = orders.node(number);
            return nodes.plannedOrder(node, orders.place(number, node));
        });
    }

    /** What becomes of each item at each site. */
    public List<NodeBalance> balances() {
        return view(nodeCount(), nodes::balance);
    }

    /** Everything that is needed, with what it gets. */
    public List<Requirement> requirements() {
        Places requirements = numbering().requirements();
        return view(requirements.count(), number -> {
            int node = requirements.node(number);
            return nodes.requirement(node, requirements.place(number, node));
        });
    }

    /** Who gets what. */
    public List<Peg> pegging() {
        Places covers = numbering().covers();
        return view(covers.count(), number -> {
            int node = covers.node(number);
            return nodes.peg(node, covers.place(number, node));
        });
    }

    /** When each demand within the horizon will be served. */
    public List<Promise> promises() {
        long[] promised = numbering().promised();
        return view(promised.length, at -> Promise.of(worksheet, sheetOfPromise(promised[at]), (int) promised[at]));
    }

    /** The chain of supplies that holds the demand of a promise, empty where it is not late. */
    public List<String> cause(int promise) {
        long promised = numbering().promised()[promise];
        NodeSheet sheet = sheetOfPromise(promised);
        int requirement = (int) promised;
        return Promise.of(worksheet, sheet, requirement).isLate()
                ? explanations.cause(sheet.node, requirement)
                : List.of();
    }

    /** What somebody must do or know. */
    public List<Message> messages() {
        List<Raised> messages = numbering().messages();
        return view(messages.size(), at -> nodes.message(messages.get(at)));
    }

    /** The messages in the same order, without their sentences: these cost more than all the rest. */
    public List<MessageHead> messageHeads() {
        List<Raised> messages = numbering().messages();
        return view(messages.size(), at -> nodes.head(messages.get(at)));
    }

    /** What the plan says of one item at one site; empty where it does not know them together. */
    public Optional<NodePlan> at(String item, String site) {
        OptionalInt node = nodes.node(item, site);
        return node.isEmpty() ? Optional.empty() : Optional.of(nodes.of(node.getAsInt()));
    }

    /** Who gets what a receipt or planned order of this name brings; empty where there is none or nobody does. */
    public List<Peg> served(String supply) {
        return nodes.servedBy(supply);
    }

    /** Where the receipt or planned order of this name brings its item; empty where there is none. */
    public Optional<Place> placeOf(String supply) {
        return nodes.placeOf(supply);
    }

    /** What a receipt or planned order of this name needs to be made; empty where there is none or it needs nothing. */
    public List<Requirement> needs(String supply) {
        return nodes.neededBy(supply);
    }

    /**
     * The places next to one in the structure: those that may need what is there, then those that it may need itself.
     * None where the plan does not know the place.
     */
    public List<Place> neighbours(Place place) {
        return nodes.neighbours(place);
    }

    /** Asks the plan, keeping what is looked at. */
    public Inspection inspect() {
        return new Inspection(worksheet);
    }

    /** What may be another than in that plan; everything, where that is not the one from which this one followed. */
    public Touched since(Plan before) {
        if (before.mark.equals(mark)) {
            return Touched.nothing();
        }
        return before.mark.equals(followed.from()) ? followed.touched() : Touched.everything();
    }

    /** How many messages there are of each code that occurs; no sentence is made for it. */
    public Map<MessageCode, Integer> messageCounts() {
        Map<MessageCode, Integer> counts = new EnumMap<>(MessageCode.class);
        numbering().messages().forEach(raised -> counts.merge(raised.code(), 1, Integer::sum));
        return counts;
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
