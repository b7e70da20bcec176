/**
 * How other systems are read: interfaces are declared in files, checked, and turned into facts; what has been said is
 * remembered, so that each change arrives once; what cannot be understood is parked in sight.
 */
@NullMarked
@Room(
        floor = 28,
        owns = "the interfaces to other systems: what is read and how it becomes facts, how far each has come, and what"
                + " could not be understood")
package org.throughline.exchange;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
