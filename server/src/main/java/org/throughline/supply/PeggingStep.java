package org.throughline.supply;

import java.math.BigDecimal;
import java.util.List;
import org.throughline.supply.PeggedPlace.Use;
import org.throughline.supply.PeggingGraph.Edge;
import org.throughline.supply.PeggingGraph.Party;

/** One step of pegging, from a supply to whom it serves or from a need to what covers it. */
sealed interface PeggingStep {

    /** What is pegged one step further. */
    List<Use> from(Party near);

    /** What stands at the other end of it. */
    Party far(Use use);

    /** What stands at the other end of it. */
    Party far(Edge edge);

    /** How much of it the other end gets or gives altogether; one where its part is to be a quantity. */
    BigDecimal whole(Use use, Party far);

    /** What goes there; of one component all is added up. */
    String component(Party near);

    Edge edge(Party near, Party far, BigDecimal quantity, boolean isLate);

    /** Whether it is an order that passes on what it gets: of such the part is known, of all else the quantity. */
    static boolean passesOn(Party party) {
        return switch (party.kind()) {
            case RECEIPT, PLANNED -> true;
            case STOCK, SUBCONTRACT_STOCK, MISSING, DEMAND, FORECAST, SAFETY_STOCK -> false;
        };
    }

    /** Whether it asks for something and brings nothing itself. */
    static boolean isNeed(Party party) {
        return switch (party.kind()) {
            case DEMAND, FORECAST, SAFETY_STOCK -> true;
            case STOCK, SUBCONTRACT_STOCK, RECEIPT, PLANNED, MISSING -> false;
        };
    }

    /** From a supply to whom it serves. */
    record Up(PeggedPlan plan) implements PeggingStep {

        @Override
        public List<Use> from(Party near) {
            return plan.usesOf(near);
        }

        @Override
        public Party far(Use use) {
            return plan.taker(use.requirement());
        }

        @Override
        public Party far(Edge edge) {
            return edge.to();
        }

        @Override
        public BigDecimal whole(Use use, Party far) {
            return passesOn(far) ? plan.asked(use.requirement()) : BigDecimal.ONE;
        }

        @Override
        public String component(Party near) {
            return near.item() + "\n" + near.site();
        }

        @Override
        public Edge edge(Party near, Party far, BigDecimal quantity, boolean isLate) {
            return new Edge(near, far, quantity, isLate);
        }
    }

    /** From a need to what covers it; what a supply gives to several needs adds up. */
    record Down(PeggedPlan plan) implements PeggingStep {

        @Override
        public List<Use> from(Party near) {
            return plan.gainsOf(near);
        }

        @Override
        public Party far(Use use) {
            return use.supply();
        }

        @Override
        public Party far(Edge edge) {
            return edge.from();
        }

        @Override
        public BigDecimal whole(Use use, Party far) {
            return passesOn(far) ? plan.factsOf(far).quantity() : BigDecimal.ONE;
        }

        @Override
        public String component(Party near) {
            return "";
        }

        @Override
        public Edge edge(Party near, Party far, BigDecimal quantity, boolean isLate) {
            return new Edge(far, near, quantity, isLate);
        }
    }
}
