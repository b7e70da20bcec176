/** Trials of what is written into a real Odoo, without one. */
@NullMarked
package org.throughline.trials.odoo;

import org.jspecify.annotations.NullMarked;
