/** Who and where: the companies, their sites and working time, and those they deal with. */
@NullMarked
@Room(floor = 30, owns = "companies, sites, calendars, currencies and business partners")
package org.throughline.enterprise;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
