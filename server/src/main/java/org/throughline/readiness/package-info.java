/** Whether orders can start: what is there, what is missing, until when, because of whom, and who waits for it. */
@NullMarked
@Room(floor = 45, owns = "for each manufacturing and work order whether it can start, and how that came to change")
package org.throughline.readiness;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
