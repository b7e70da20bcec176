/** Walks through every page of a running hub, as a person with a browser would. */
@NullMarked
package org.throughline.trials.walk;

import org.jspecify.annotations.NullMarked;
