/** Accounts: who may log in, in which roles, and a lasting account of who did. */
@NullMarked
@Room(floor = 10, owns = "accounts: who may log in, in which roles, how often one may try, and who did what with them")
package org.throughline.security;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
