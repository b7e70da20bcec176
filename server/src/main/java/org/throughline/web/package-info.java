/**
 * The door for people and programs: it answers each page as HTML, as JSON and as files, logs people in, lets keys in
 * and tells open pages what moved on. It knows what a page is and no single page; Spring is known here and in Main.
 */
@NullMarked
@Room(floor = 60, owns = "the server of pages and API: how people and programs come in, and how each page is answered")
package org.throughline.web;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
