/**
 * The door for people and programs: pages, their JSON twins, log-in, live updates. It shows what the rooms below know
 * and hands on what people decide; only here and in Main is Spring known.
 */
@NullMarked
@Room(floor = 60, owns = "pages and API: what people see, how they log in, and how what they do is handed on")
package org.throughline.web;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
