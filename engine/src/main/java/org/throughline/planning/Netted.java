package org.throughline.planning;

import java.util.Arrays;

/**
 * What netting says of one node, in columns: its requirements in the order in which they are covered, the orders it
 * plans in the order of their creation, and what it asks of its receipts.
 */
final class Netted {

    /** The reference of negative stock, which comes before everything else. */
    static final int NEGATIVE_STOCK = -2;

    /** The reference of safety stock. */
    static final int SAFETY_STOCK = -1;

    /** No receipt, requirement or order. */
    static final int NOBODY = -1;

    private static final int[] NO_DAYS = {};

    /** Nothing is needed and nothing is coming. */
    static final Netted NOTHING = new Netted(
            new Needs(0, Packed.ZEROS, Packed.ZEROS, Packed.ZEROS, Packed.ZEROS, Packed.ZEROS, Packed.ZEROS),
            new Orders(0, Packed.ZEROS, Packed.ZEROS, Packed.ZEROS, Packed.ZEROS, new Components[0]),
            Asked.NOTHING);

    final Needs needs;
    final Orders orders;
    final Asked asked;

    Netted(Needs needs, Orders orders, Asked asked) {
        this.needs = needs;
        this.orders = orders;
        this.asked = asked;
    }

    boolean isSameAs(Netted other) {
        return needs.isSameAs(other.needs) && orders.isSameAs(other.orders) && asked.isSameAs(other.asked);
    }

    /**
     * The requirements, in columns that are {@link Packed}.
     *
     * @param kinds as {@link #packed} says
     * @param references the place of its demand or allocation among the node's, or the node of the order it is for
     * @param numbers the place of the order it is for among the orders of its node
     * @param offsets working days after the release of that order
     */
    @SuppressWarnings("ArrayRecordComponent") // Columns, which nobody compares as records.
    record Needs(
            int count,
            byte[] dates,
            byte[] quantities,
            byte[] kinds,
            byte[] references,
            byte[] numbers,
            byte[] offsets) {

        private static final RequirementKind[] KINDS = {
            RequirementKind.DEPENDENT,
            RequirementKind.ALLOCATION,
            RequirementKind.FORECAST,
            RequirementKind.ORDER,
            RequirementKind.SAFETY_STOCK
        };

        /** How a kind is kept: nothing is where all are dependent. */
        static int packed(RequirementKind kind) {
            return switch (kind) {
                case DEPENDENT -> 0;
                case ALLOCATION -> 1;
                case FORECAST -> 2;
                case ORDER -> 3;
                case SAFETY_STOCK -> 4;
            };
        }

        /** The kind that is kept so. */
        static RequirementKind unpacked(int packed) {
            return KINDS[packed];
        }

        boolean isSameAs(Needs other) {
            return count == other.count
                    && Packed.isSame(dates, other.dates)
                    && Packed.isSame(quantities, other.quantities)
                    && Packed.isSame(kinds, other.kinds)
                    && Packed.isSame(references, other.references)
                    && Packed.isSame(numbers, other.numbers)
                    && Packed.isSame(offsets, other.offsets);
        }

        int date(int requirement) {
            return Packed.at(dates, requirement);
        }

        /** One beyond the last requirement of the day or before. */
        int endOf(int day) {
            int low = 0;
            int high = count;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (date(middle) <= day) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        long quantity(int requirement) {
            return Packed.quantity(quantities, requirement);
        }

        RequirementKind kind(int requirement) {
            return unpacked(Packed.at(kinds, requirement));
        }

        int reference(int requirement) {
            return Packed.at(references, requirement);
        }

        /** Whether a customer, or somebody who expects customers, asks for it. */
        boolean isDemand(int requirement) {
            return switch (kind(requirement)) {
                case ORDER, FORECAST -> true;
                case SAFETY_STOCK, ALLOCATION, DEPENDENT -> false;
            };
        }

        boolean isNegativeStock(int requirement) {
            return reference(requirement) == NEGATIVE_STOCK;
        }

        /** Whether nobody takes it: it is there to fill the stock. */
        boolean isForStock(int requirement) {
            return isNegativeStock(requirement) || reference(requirement) == Netted.SAFETY_STOCK;
        }

        int number(int requirement) {
            return Packed.at(numbers, requirement);
        }

        int offset(int requirement) {
            return Packed.at(offsets, requirement);
        }
    }

    /**
     * The planned orders, which are released in the order of their creation, in columns that are {@link Packed}.
     *
     * @param components what each order needs; one for all where they need the same
     */
    @SuppressWarnings("ArrayRecordComponent") // Columns, which nobody compares as records.
    record Orders(
            int count,
            byte[] quantities,
            byte[] startQuantities,
            byte[] needDates,
            byte[] releaseDates,
            Components[] components) {

        /** The bytes of what others need of them. */
        int weight() {
            return startQuantities.length + releaseDates.length;
        }

        long quantity(int order) {
            return Packed.quantity(quantities, order);
        }

        long startQuantity(int order) {
            return Packed.quantity(startQuantities, order);
        }

        int needDate(int order) {
            return Packed.at(needDates, order);
        }

        int releaseDate(int order) {
            return Packed.at(releaseDates, order);
        }

        Components components(int order) {
            return components[components.length == 1 ? 0 : order];
        }

        /** One beyond the last of the orders that follow each other from the first and need the same components. */
        int endOfAlike(int first) {
            if (components.length == 1) {
                return count;
            }
            int end = first + 1;
            while (end < components.length && components[end] == components[first]) {
                end++;
            }
            return end;
        }

        boolean isSameAs(Orders other) {
            return count == other.count
                    && Packed.isSame(quantities, other.quantities)
                    && Packed.isSame(startQuantities, other.startQuantities)
                    && Packed.isSame(needDates, other.needDates)
                    && Packed.isSame(releaseDates, other.releaseDates)
                    && Arrays.equals(components, other.components);
        }
    }

    /**
     * What netting asks of the receipts of the node, in the order of {@link Receipts}.
     *
     * @param pulledTo the day it asks a receipt to come, {@link Days#NONE} where it does not ask
     * @param pulledBy the requirement that pulled it in
     * @param firstCovered the first requirement that is covered from it
     */
    @SuppressWarnings("ArrayRecordComponent") // Columns, which nobody compares as records.
    record Asked(int[] pulledTo, int[] pulledBy, int[] firstCovered) {

        /** There are no receipts. */
        static final Asked NOTHING = new Asked(NO_DAYS, NO_DAYS, NO_DAYS);

        /** As long as nothing is asked of so many receipts. */
        static Asked of(int receipts) {
            if (receipts == 0) {
                return NOTHING;
            }
            Asked asked = new Asked(new int[receipts], new int[receipts], new int[receipts]);
            Arrays.fill(asked.pulledTo, Days.NONE);
            Arrays.fill(asked.pulledBy, NOBODY);
            Arrays.fill(asked.firstCovered, NOBODY);
            return asked;
        }

        /** The same of the first receipts, to be changed without changing this. */
        Asked copy(int receipts) {
            return receipts == 0
                    ? NOTHING
                    : new Asked(
                            Arrays.copyOf(pulledTo, receipts),
                            Arrays.copyOf(pulledBy, receipts),
                            Arrays.copyOf(firstCovered, receipts));
        }

        boolean isSameAs(Asked other) {
            return Arrays.equals(pulledTo, other.pulledTo)
                    && Arrays.equals(pulledBy, other.pulledBy)
                    && Arrays.equals(firstCovered, other.firstCovered);
        }
    }
}
