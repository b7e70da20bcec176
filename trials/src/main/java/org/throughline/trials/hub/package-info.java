/** A hub in trials: started as people start it, and asked as programs ask it. */
@NullMarked
package org.throughline.trials.hub;

import org.jspecify.annotations.NullMarked;
