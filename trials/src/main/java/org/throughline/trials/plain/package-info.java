/** An independent planner, slow and plain, that carries out planning.md word by word to referee the engine. */
@NullMarked
package org.throughline.trials.plain;

import org.jspecify.annotations.NullMarked;
