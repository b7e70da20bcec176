/**
 * How the hub itself is: what is read from other systems and what is wrong with it, how they are connected, and which
 * people and programs may come in.
 */
@NullMarked
@Room(floor = 57, owns = "the pages of the hub itself: interfaces and their data, the connection, accounts and keys")
package org.throughline.systempages;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
