/** What is on its way. */
@NullMarked
@Room(floor = 30, owns = "purchase orders, expected receipts and transfers between places")
package org.throughline.procurement;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
