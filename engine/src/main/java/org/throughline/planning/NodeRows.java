package org.throughline.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.throughline.planning.Messages.Raised;
import org.throughline.planning.PlanDifference.CausedPromise;

/**
 * The rows of one kind that a plan has for one node, so that those of two plans can be compared without making records
 * of rows that are the same.
 */
interface NodeRows<T> {

    int count();

    /** What tells a row from the others of its kind and node, in every plan; nearly always no two rows share it. */
    RowKey key(int row);

    /** Whether this row and one of the other plan have the same key. */
    default boolean isNamedAs(int row, NodeRows<T> other, int otherRow) {
        return key(row).equals(other.key(otherRow));
    }

    /** Whether this row and one of the other plan are the same for sure; where false they may still be. */
    boolean isSurelySameAs(int row, NodeRows<T> other, int otherRow);

    T row(int row);

    /** The planned orders. */
    record OfOrders(Worksheet worksheet, NodePlans rows, int node) implements NodeRows<PlannedOrder> {

        @Override
        public int count() {
            return worksheet.at(node).orderCount();
        }

        @Override
        public RowKey key(int row) {
            return RowKey.of(SupplyKind.PLANNED, "", row);
        }

        @Override
        public boolean isNamedAs(int row, NodeRows<PlannedOrder> other, int otherRow) {
            return row == otherRow;
        }

        @Override
        public boolean isSurelySameAs(int row, NodeRows<PlannedOrder> other, int otherRow) {
            return other instanceof OfOrders orders
                    && sheet().terms.equals(orders.sheet().terms)
                    && isLike(row, orders);
        }

        private NodeSheet sheet() {
            return worksheet.at(node);
        }

        private boolean isLike(int row, OfOrders others) {
            Netted.Orders mine = sheet().netted.orders;
            Netted.Orders theirs = others.sheet().netted.orders;
            return mine.quantity(row) == theirs.quantity(row)
                    && mine.needDate(row) == theirs.needDate(row)
                    && sheet().dated.order(row) == others.sheet().dated.order(row)
                    && mine.components(row) == theirs.components(row);
        }

        @Override
        public PlannedOrder row(int row) {
            return rows.plannedOrder(node, row);
        }
    }

    /** Who gets what, of which the rows from one to another are looked at, so that these are unpacked. */
    final class OfPegging implements NodeRows<Peg> {

        private final Worksheet worksheet;
        private final NodePlans rows;
        private final NodeSheet sheet;
        private final Netted.Needs needs;
        private final int first;
        /** The requirement, the supply and the quantity of each row from the first on. */
        private final int[] served;

        private final int[] supplies;
        private final long[] quantities;

        OfPegging(Worksheet worksheet, NodePlans rows, int node, int first, int end) {
            this.worksheet = worksheet;
            this.rows = rows;
            this.first = first;
            sheet = worksheet.at(node);
            needs = sheet.netted.needs;
            Covers covers = sheet.pegged.covers();
            served = new int[end - first];
            supplies = new int[end - first];
            Packed.unpack(covers.requirements(), first, served.length, served);
            Packed.unpack(covers.supplies(), first, supplies.length, supplies);
            quantities = covers.quantities(first, served, needs);
        }

        @Override
        public int count() {
            return sheet.pegged.covers().count();
        }

        private int served(int row) {
            return served[row - first];
        }

        private int supply(int row) {
            return supplies[row - first];
        }

        private boolean isForOrder(int row) {
            return needs.kind(served(row)) == RequirementKind.DEPENDENT;
        }

        /** What planned orders give to others, which most rows are about, is told apart without making keys. */
        @Override
        public boolean isNamedAs(int row, NodeRows<Peg> other, int otherRow) {
            if (!(other instanceof OfPegging pegs) || !isPlanned(row) || !pegs.isPlanned(otherRow)) {
                return key(row).equals(other.key(otherRow));
            }
            if (sheet.orderOf(supply(row)) != pegs.sheet.orderOf(pegs.supply(otherRow))) {
                return false;
            }
            boolean forOrders = isForOrder(row) && pegs.isForOrder(otherRow);
            return forOrders ? isForTheSameOrder(row, pegs, otherRow) : key(row).equals(other.key(otherRow));
        }

        private boolean isPlanned(int row) {
            return sheet.kind(supply(row)) == SupplyKind.PLANNED;
        }

        private boolean isForTheSameOrder(int row, OfPegging others, int otherRow) {
            return needs.number(served(row)) == others.needs.number(others.served(otherRow))
                    && isOfTheSameParent(needs.reference(served(row)), others, otherRow);
        }

        private boolean isOfTheSameParent(int parent, OfPegging others, int otherRow) {
            int otherParent = others.needs.reference(others.served(otherRow));
            Network network = worksheet.network;
            Network otherNetwork = others.worksheet.network;
            return network == otherNetwork
                    ? parent == otherParent
                    : network.prefixes[parent].equals(otherNetwork.prefixes[otherParent]);
        }

        @Override
        public RowKey key(int row) {
            int requirement = served(row);
            int supply = supply(row);
            int number = sheet.kind(supply) == SupplyKind.PLANNED ? sheet.orderOf(supply) : Netted.NOBODY;
            String name = number == Netted.NOBODY ? worksheet.supplyName(sheet.node, supply) : "";
            RequirementKind kind = needs.kind(requirement);
            return switch (kind) {
                case DEPENDENT -> {
                    String parent = worksheet.network.prefixes[needs.reference(requirement)];
                    yield new RowKey(kind, name, number, parent, needs.number(requirement));
                }
                case SAFETY_STOCK, ORDER, FORECAST, ALLOCATION ->
                    new RowKey(kind, name, number, worksheet.requirementName(sheet.node, requirement), 0);
            };
        }

        @Override
        public boolean isSurelySameAs(int row, NodeRows<Peg> other, int otherRow) {
            return other instanceof OfPegging pegs && quantities[row - first] == pegs.quantities[otherRow - pegs.first];
        }

        /** The row before of each of these, by the requirements; {@link Netted#NOBODY} where none is found so. */
        int[] before(Counterparts.OfNode known) {
            int[] before = new int[served.length];
            Arrays.setAll(before, row -> known.coverBefore(served[row], supplies[row]));
            return before;
        }

        @Override
        public Peg row(int row) {
            return rows.peg(sheet.node, row);
        }
    }

    /** When each demand is served. */
    final class OfPromises implements NodeRows<CausedPromise> {

        private final NodePlans rows;
        private final NodeSheet sheet;
        private final Netted.Needs needs;
        private final int[] requirements;
        private final Optional<Retold> retold;

        OfPromises(Worksheet worksheet, NodePlans rows, int node, Optional<Retold> retold) {
            this.rows = rows;
            this.retold = retold;
            sheet = worksheet.at(node);
            needs = sheet.netted.needs;
            requirements = sheet.demands().toArray();
        }

        @Override
        public int count() {
            return requirements.length;
        }

        @Override
        public RowKey key(int row) {
            return RowKey.of(RequirementKind.ORDER, demand(row).demand(), 0);
        }

        @Override
        public boolean isNamedAs(int row, NodeRows<CausedPromise> other, int otherRow) {
            return other instanceof OfPromises promises
                    && demand(row).demand().equals(promises.demand(otherRow).demand());
        }

        private Demand demand(int row) {
            return sheet.facts.demands()[needs.reference(requirements[row])];
        }

        @Override
        public boolean isSurelySameAs(int row, NodeRows<CausedPromise> other, int otherRow) {
            return other instanceof OfPromises promises
                    && demand(row).equals(promises.demand(otherRow))
                    && quantity(row) == promises.quantity(otherRow)
                    && ((isOnTime(row) && promises.isOnTime(otherRow)) || isToldAsBefore(row));
        }

        /** Then it is served on the same day too. */
        private boolean isToldAsBefore(int row) {
            return retold.filter(all -> !all.isRequirement(sheet.node, requirements[row]))
                    .isPresent();
        }

        private long quantity(int row) {
            return needs.quantity(requirements[row]);
        }

        /** Then it is promised for its due date, and nothing causes that. */
        private boolean isOnTime(int row) {
            return !sheet.isServedAfterDue(requirements[row]);
        }

        @Override
        public CausedPromise row(int row) {
            return rows.promise(sheet.node, requirements[row]);
        }
    }

    /** What somebody must do or know. */
    record OfMessages(Worksheet worksheet, NodePlans rows, List<Raised> messages, Optional<Retold> retold)
            implements NodeRows<Message> {

        @Override
        public int count() {
            return messages.size();
        }

        @Override
        public RowKey key(int row) {
            Raised raised = messages.get(row);
            return switch (raised.code()) {
                case RELEASE, LATE, LATE_SAFETY, NO_BOM -> RowKey.of(raised.code(), "", raised.subject());
                case EXPEDITE, EXPEDITE_SAFETY, DEFER, CANCEL, EXCESS, PAST_DUE, RECEIPT_LATE, DEMAND_LATE, NO_SOURCE ->
                    RowKey.of(raised.code(), rows.reference(raised), 0);
            };
        }

        @Override
        public boolean isSurelySameAs(int row, NodeRows<Message> other, int otherRow) {
            return other instanceof OfMessages all
                    && isLike(messages.get(row), all.messages.get(otherRow))
                    && (isToldAsBefore(messages.get(row))
                            || namesAsBefore(messages.get(row), all, all.messages.get(otherRow))
                            || (rows.saysAll(messages.get(row)) && all.rows.saysAll(all.messages.get(otherRow))));
        }

        private boolean isToldAsBefore(Raised raised) {
            return switch (raised.code()) {
                case RELEASE, RECEIPT_LATE, DEMAND_LATE ->
                    retold.filter(all -> !all.isToldOtherwise(raised, worksheet.at(raised.node())))
                            .isPresent();
                case EXPEDITE, EXPEDITE_SAFETY, DEFER, CANCEL, EXCESS, PAST_DUE, LATE, LATE_SAFETY, NO_SOURCE, NO_BOM ->
                    false;
            };
        }

        /** Whether its sentence says who waits, and names the same as before. */
        private boolean namesAsBefore(Raised raised, OfMessages others, Raised other) {
            int named = rows.waiting(raised);
            return named != Netted.NOBODY
                    && retold.filter(all -> all.isNamedAlike(raised.node(), others.rows.waiting(other), named))
                            .isPresent();
        }

        private static boolean isLike(Raised left, Raised right) {
            return left.from() == right.from() && left.to() == right.to() && left.quantity() == right.quantity();
        }

        @Override
        public Message row(int row) {
            return rows.message(messages.get(row));
        }
    }
}
