/** A make-believe Odoo: tables in memory behind the real protocol, held to recordings of a real one. */
@NullMarked
package org.throughline.plant.odoo;

import org.jspecify.annotations.NullMarked;
