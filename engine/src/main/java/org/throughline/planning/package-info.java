/**
 * The planning engine: nets demand against supply node by node, pegs every quantity to a reason, promises dates and
 * says what to do about it. A pure function of a model and options.
 */
@NullMarked
@Room(floor = 20, owns = "netting, lot sizing, pegging, promises and messages: the plan as a pure function of a model")
package org.throughline.planning;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
