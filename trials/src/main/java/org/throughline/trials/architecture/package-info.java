/** Checks the one layering rule for the whole system, and prints the floor plan from the same facts. */
@NullMarked
package org.throughline.trials.architecture;

import org.jspecify.annotations.NullMarked;
