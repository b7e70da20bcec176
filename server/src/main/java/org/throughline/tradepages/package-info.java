/**
 * What is bought from suppliers and sold to customers, order by order, with what the plan says of each, and what may
 * be promised to whom.
 */
@NullMarked
@Room(floor = 58, owns = "the pages of trade: purchases, sales, partners and what may be promised to them")
package org.throughline.tradepages;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
