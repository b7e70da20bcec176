/** A real Odoo in trials: asked as a program asks it, and grown to the size of a real company. */
@NullMarked
package org.throughline.trials.odoo;

import org.jspecify.annotations.NullMarked;
