/** Tries the shell scripts as a machine would that has little else than a shell. */
@NullMarked
package org.throughline.trials.scripts;

import org.jspecify.annotations.NullMarked;
