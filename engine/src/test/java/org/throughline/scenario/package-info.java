/** Runs the scenario files: plans that a planner can read, written down before they are planned. */
@NullMarked
package org.throughline.scenario;

import org.jspecify.annotations.NullMarked;
