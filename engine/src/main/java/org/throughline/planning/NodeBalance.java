package org.throughline.planning;

/**
 * What becomes of an item at a site until everything that the plan knows has happened, in millionths.
 *
 * @param stock what lies free and at subcontractors; below zero where more went out than was there
 * @param arriving what was ordered and is still to come
 * @param planned what the orders of the plan bring
 * @param needed what demands, released orders and orders of the plan take; what is only to be kept is not taken
 */
public record NodeBalance(String item, String site, long stock, long arriving, long planned, long needed) {

    /** What is left in the end; below zero where something stays missing. */
    public long left() {
        return stock + arriving + planned - needed;
    }
}
