/**
 * The ways to other systems, each in that system's own language. A connector reads what an interface declares and says
 * exactly what kind of trouble it met; what rows mean, and when they are read, is decided below.
 */
@NullMarked
@Room(floor = 60, owns = "the languages of other systems: how each is asked, how politely, and what its answers mean")
package org.throughline.connectors;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
