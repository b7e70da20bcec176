/** Finds a browser on the machine, or fetches one, so that pages are tried as people see them. */
@NullMarked
package org.throughline.trials.browser;

import org.jspecify.annotations.NullMarked;
