package org.throughline.supply;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.throughline.events.PartnerId;
import org.throughline.planning.PlanDay;
import org.throughline.structure.Source;

/**
 * Who gets what from where, followed from some things that were chosen: up to the customers, down to what holds them.
 *
 * @param nodes those that matter most, the chosen among them; what leads to late and expensive demands first
 * @param edges between these, from what gives to what gets
 * @param served whom all of it serves, shown or not
 * @param leftOut how many more were found and are not among the nodes
 * @param isWhole whether all there is was looked at
 */
public record PeggingGraph(List<Node> nodes, List<Edge> edges, Served served, int leftOut, boolean isWhole) {

    /** Copies the lists. */
    public PeggingGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** Which way pegging is followed. */
    public enum Direction {
        /** From a supply to whom it serves. */
        UP,
        /** From a need to what covers it. */
        DOWN,
        /** Both. */
        BOTH
    }

    /** What stands in it. */
    public enum Kind {
        /** Own stock of an item at a site. */
        STOCK,
        /** Stock of it at subcontractors. */
        SUBCONTRACT_STOCK,
        /** An order that was placed. */
        RECEIPT,
        /** An order that the plan proposes. */
        PLANNED,
        /** What nothing brings. */
        MISSING,
        /** A customer's order. */
        DEMAND,
        /** What is expected to be sold. */
        FORECAST,
        /** Stock that is to be kept, or stock below zero that must be made good. */
        SAFETY_STOCK
    }

    /**
     * What tells one from all others.
     *
     * @param name in the plan; empty for stock and for what is missing
     */
    public record Party(Kind kind, String name, String item, String site) {

        static final Comparator<Party> IN_ORDER = Comparator.comparing(Party::kind)
                .thenComparing(Party::item)
                .thenComparing(Party::site)
                .thenComparing(Party::name);
    }

    /**
     * A supply or a need; quantities are in the unit of the item.
     *
     * @param source how it comes; none for stock and needs
     * @param partner the supplier or customer
     * @param quantity what it brings or asks for
     * @param share the part of it that hangs on what was chosen
     * @param due when it should come, or is needed; none for stock
     * @param comes when it is there if nobody acts; none for stock
     * @param isLate whether it comes too late, or never, for what is looked at; what only safety stock waits for is not
     *     late
     * @param lateDays by how many days at most; 0 where it never comes
     * @param money the price of the share of a demand, in the plan's currency; 0 for all else
     * @param more how many it gives to or gets from that were found and are not among the nodes
     */
    public record Node(
            Party party,
            boolean isChosen,
            Source source,
            PartnerId partner,
            BigDecimal quantity,
            BigDecimal share,
            PlanDay due,
            PlanDay comes,
            boolean isLate,
            int lateDays,
            BigDecimal money,
            int more) {}

    /**
     * One gives to another.
     *
     * @param quantity in the unit of the giver's item
     * @param isLate whether it comes after it is really needed there, or never
     */
    public record Edge(Party from, Party to, BigDecimal quantity, boolean isLate) {}

    /**
     * The customers' demands behind what was chosen.
     *
     * @param money the price of the parts of them that hang on it
     * @param lateMoney the price of those that are served late or never
     */
    public record Served(int demands, int lateDemands, int customers, BigDecimal money, BigDecimal lateMoney) {}
}
