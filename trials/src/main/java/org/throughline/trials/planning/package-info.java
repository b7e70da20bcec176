/** Holds the planning engine against the second, plain planner. */
@NullMarked
package org.throughline.trials.planning;

import org.jspecify.annotations.NullMarked;
