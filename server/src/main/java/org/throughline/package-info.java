/** Where the program begins: it wires every room to the others and decides nothing. */
@NullMarked
@Room(floor = 70, owns = "the start of the program: it reads the command and wires every room to the others")
package org.throughline;

import org.jspecify.annotations.NullMarked;
