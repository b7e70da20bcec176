/** A make-believe company around the hub. It stands beside the house and never runs in production. */
@NullMarked
package org.throughline.plant;

import org.jspecify.annotations.NullMarked;
