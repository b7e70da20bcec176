/**
 * What is to be decided now: the figures that each role asks for first in the morning, which orders can start and what
 * the others wait for, and what the plan would be if something were different.
 */
@NullMarked
@Room(floor = 59, owns = "the pages of what is to be decided: today, which orders can start, and scenarios")
package org.throughline.todaypages;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
