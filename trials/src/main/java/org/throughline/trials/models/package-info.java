/** Random valid models, small and full of corners, on which two planners must agree. */
@NullMarked
package org.throughline.trials.models;

import org.jspecify.annotations.NullMarked;
