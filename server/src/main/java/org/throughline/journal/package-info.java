/**
 * The memory: every fact once, in order, never changed. Rooms hand facts in, follow the journal with a position of
 * their own, and can be rebuilt from it.
 */
@NullMarked
@Room(floor = 20, owns = "the journal: every fact once, in order, never changed, and how far each room has read it")
package org.throughline.journal;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
