/** What is wanted: the orders of customers, and the promises that are kept for them until they order. */
@NullMarked
@Room(floor = 30, owns = "what customers ordered or were promised, and what is still to be delivered")
package org.throughline.demand;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
