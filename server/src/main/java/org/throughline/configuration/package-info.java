/**
 * The settings of the hub: each is declared once with its default and what is allowed, read from one file and from the
 * environment, and handed on as typed records. The room stands below every room that works, so that each can take its
 * section as it is, and above the store, whose settings it fills in.
 */
@NullMarked
@Room(floor = 5, owns = "the settings: what may be set, to what, its default, and where a value came from")
package org.throughline.configuration;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
