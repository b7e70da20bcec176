/** Counts the tests that really ran, because a build is also green when a test was silently left out. */
@NullMarked
package org.throughline.trials.tally;

import org.jspecify.annotations.NullMarked;
