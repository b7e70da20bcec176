/**
 * What a page is, whatever it shows: where it stands and who may see it, its tables with their order and their files,
 * what can be done on it, and how figures, days and words are written. It knows no business and no server.
 */
@NullMarked
@Room(
        floor = 56,
        owns = "the language of a page: its address and readers, what it shows, its tables, files, forms and words")
package org.throughline.pages;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
