/** The words that rooms exchange: one envelope for every fact, after CloudEvents 1.0. */
@NullMarked
@Room(floor = 10, owns = "the words the rooms exchange: the envelope of a fact and, by and by, the types of facts")
package org.throughline.events;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
