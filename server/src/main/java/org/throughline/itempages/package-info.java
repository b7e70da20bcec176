/**
 * What is known of an item: how its plan goes on and what it asks for, where its stock lies, and who gets what of it
 * from where, as lists and as a picture. The pages above it show orders and partners by the same names and links.
 */
@NullMarked
@Room(
        floor = 57,
        owns = "the pages of an item: its plan, its stock, who gets what of it from where, and how it is found")
package org.throughline.itempages;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
