/** What is being made. */
@NullMarked
@Room(floor = 30, owns = "manufacturing orders, their work orders, components and output")
package org.throughline.production;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
