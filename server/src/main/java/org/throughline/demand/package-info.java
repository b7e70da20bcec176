/** What is wanted. */
@NullMarked
@Room(floor = 30, owns = "what customers ordered and what is still to be delivered")
package org.throughline.demand;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
