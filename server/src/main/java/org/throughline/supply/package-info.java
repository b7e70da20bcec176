/**
 * The plan of the whole company, kept alive: one snapshot of all books becomes one model for the planning engine, with
 * a name for each thing, a mark on each default and a list of what is wrong with the data; what of it is another one
 * since the last snapshot changes the plan that stands, and questions are answered on it.
 */
@NullMarked
@Room(floor = 40, owns = "the live plan, the model that it stands on, and what is wrong with the data behind it")
package org.throughline.supply;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
