/** What is stocked, bought, made and sold, and how it comes about. */
@NullMarked
@Room(floor = 30, owns = "items with their units, structures, routings, suppliers and replenishment")
package org.throughline.items;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
