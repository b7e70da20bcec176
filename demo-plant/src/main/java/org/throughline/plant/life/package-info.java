/** How the days of the make-believe company go, by the clock and by chance with a seed. */
@NullMarked
package org.throughline.plant.life;

import org.jspecify.annotations.NullMarked;
