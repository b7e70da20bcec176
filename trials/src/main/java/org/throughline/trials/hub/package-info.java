/** A hub in trials. */
@NullMarked
package org.throughline.trials.hub;

import org.jspecify.annotations.NullMarked;
