/**
 * What is made of what: items, units, sites, sources, suppliers and bills of material, compiled so that planning can
 * ask for the components of an order without walking records.
 */
@NullMarked
@Room(floor = 10, owns = "product structure: items, units, sites, sources, bills of material and their explosion")
package org.throughline.structure;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
