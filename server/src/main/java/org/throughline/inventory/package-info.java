/**
 * Stock in double entry: every movement takes from one place and gives to another, so that nothing appears or vanishes.
 * Positions say what is on hand, held, in transit, at subcontractors, reserved and available.
 */
@NullMarked
@Room(floor = 30, owns = "stock: postings, balances, reservations and disagreements with counts")
package org.throughline.inventory;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
