/** Measures; never judges: goals are kept by running these, not by timed tests. */
@NullMarked
package org.throughline.trials.benchmarks;

import org.jspecify.annotations.NullMarked;
