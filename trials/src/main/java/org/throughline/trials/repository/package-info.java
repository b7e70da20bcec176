/** Where the repository lies on this machine, and the files that it holds. */
@NullMarked
package org.throughline.trials.repository;

import org.jspecify.annotations.NullMarked;
