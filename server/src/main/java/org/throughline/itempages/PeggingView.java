package org.throughline.itempages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.throughline.pages.Addresses;
import org.throughline.structure.Source;
import org.throughline.supply.PeggingGraph.Kind;

/**
 * Who gets what from where, followed from what was chosen: up to the customers and the money that it serves, down to
 * what holds it.
 *
 * @param title what was chosen, as people know it
 * @param nodes those that matter most; what leads to late and expensive demands first
 * @param edges between these, from what gives to what gets
 * @param served whom all of it serves, whether among the nodes or not
 * @param leftOut how many more were found
 * @param whole whether all there is was looked at; where not, there is more than was found
 * @param currency of all money
 */
public record PeggingView(
        PeggingChoice choice,
        String title,
        List<Node> nodes,
        List<Edge> edges,
        Served served,
        int leftOut,
        boolean whole,
        String currency) {

    public PeggingView {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** Whether a supply was chosen, and not what somebody asks for. */
    public boolean beginsWithSupply() {
        return nodes.stream().anyMatch(node -> node.chosen() && !node.asks());
    }

    /**
     * A supply or a need; quantities are in the unit.
     *
     * @param id by which edges name it
     * @param source how it comes: make, buy, transfer or subcontract; none for stock and needs
     * @param name in the plan; empty for stock and for what is missing
     * @param address where its order is shown, else the plan of its item; empty for nowhere
     * @param partner the supplier or customer; with empty names where there is none
     * @param quantity what it brings or asks for
     * @param share the part of it that hangs on what was chosen
     * @param due the ISO date on which it should come or is needed; empty for stock
     * @param comes the ISO date on which it is there if nobody acts; empty for stock, and for never
     * @param late whether it comes too late, or never, for what is looked at; what only safety stock waits for is not
     *     late
     * @param lateDays by how many days at most; 0 where it never comes
     * @param money the price of the share of a demand; 0 for all else
     * @param more how many it gives to or gets from that are not among the nodes
     */
    public record Node(
            String id,
            Kind kind,
            Source source,
            String name,
            String address,
            PlanWork.Thing item,
            PlanWork.Thing site,
            String unit,
            PlanWork.Thing partner,
            boolean chosen,
            BigDecimal quantity,
            BigDecimal share,
            String due,
            String comes,
            boolean late,
            int lateDays,
            BigDecimal money,
            int more) {

        /** Whether it never comes. */
        public boolean neverComes() {
            return late && lateDays == 0 && comes.isEmpty();
        }

        /** Whether somebody asks for it, and it brings nothing itself. */
        public boolean asks() {
            return switch (kind) {
                case DEMAND, FORECAST, SAFETY_STOCK -> true;
                case STOCK, SUBCONTRACT_STOCK, RECEIPT, PLANNED, MISSING -> false;
            };
        }

        /** The end of the key of the text that says what it is: of an order also how it comes. */
        public String word() {
            String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return switch (kind) {
                case RECEIPT, PLANNED -> word + "-" + source.name().toLowerCase(Locale.ROOT);
                case STOCK, SUBCONTRACT_STOCK, MISSING, DEMAND, FORECAST, SAFETY_STOCK -> word;
            };
        }

        /** Its name; of what has none of its own, that of its item. */
        public String called() {
            return switch (kind) {
                case RECEIPT, PLANNED, DEMAND, FORECAST -> name;
                case STOCK, SUBCONTRACT_STOCK, MISSING, SAFETY_STOCK -> item.name();
            };
        }

        /** Where the plan of its item is shown. */
        public String itemAddress() {
            return Addresses.planOf(item.id(), site.id());
        }

        /** Where pegging is followed from it; of stock and what is kept, from its item at its site. */
        public String follow() {
            return switch (kind) {
                case RECEIPT, PLANNED -> PeggingChoice.ofSupply(name).address();
                case DEMAND, FORECAST -> PeggingChoice.ofDemand(name).address();
                case STOCK, SUBCONTRACT_STOCK, MISSING, SAFETY_STOCK ->
                    PeggingChoice.ofItem(item.id(), site.id()).address();
            };
        }
    }

    /** So much goes from one to the other; late where it comes after it is really needed there, or never. */
    public record Edge(String from, String to, BigDecimal quantity, boolean late) {}

    /** The demands of customers behind what was chosen, and the price of the parts of them that hang on it. */
    public record Served(int demands, int lateDemands, int customers, BigDecimal money, BigDecimal lateMoney) {}
}
