/** The make-believe company: what it makes, its sites, suppliers and customers, written into Odoo's tables. */
@NullMarked
package org.throughline.plant.company;

import org.jspecify.annotations.NullMarked;
