/** Scenarios: questions "what if" that have a name, are kept and shared, and are answered on the plan as it stands. */
@NullMarked
@Room(floor = 45, owns = "scenarios: what they assume, who made them, and what the plan would be with them")
package org.throughline.scenarios;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
