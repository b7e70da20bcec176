/** The file form of planning: reads a model folder, writes the files of a plan, and the command that does both. */
@NullMarked
@Room(floor = 25, owns = "the model folder and the files of a plan")
package org.throughline.modelfolder;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
