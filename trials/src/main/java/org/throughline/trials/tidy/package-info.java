/** Checks what no compiler checks: sizes, names, comments, runbooks, scripts. What is not checked is not a rule. */
@NullMarked
package org.throughline.trials.tidy;

import org.jspecify.annotations.NullMarked;
