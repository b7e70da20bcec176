/** The hub beside the make-believe company: whatever happens there, the books are what its Odoo says. */
@NullMarked
package org.throughline.trials.plant;

import org.jspecify.annotations.NullMarked;
