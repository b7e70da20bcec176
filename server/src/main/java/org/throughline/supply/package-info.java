/**
 * What the plan stands on: one snapshot of all books becomes one model for the planning engine, with a name for each
 * thing, a mark on each default and a list of what is wrong with the data.
 */
@NullMarked
@Room(floor = 40, owns = "the planning model made from the books, and what is wrong with the data behind it")
package org.throughline.supply;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
