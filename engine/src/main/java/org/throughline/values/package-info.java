/** Exact quantities, fractions, working calendars and text order: the ground that every other room stands on. */
@NullMarked
@Room(floor = 0, owns = "exact decimals, fractions, working calendars and the order of text")
package org.throughline.values;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
