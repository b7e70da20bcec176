/** The hub as a whole, started as a process of its own and used by a real browser. */
@NullMarked
package org.throughline.trials.web;

import org.jspecify.annotations.NullMarked;
