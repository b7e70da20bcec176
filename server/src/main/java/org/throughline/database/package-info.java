/**
 * The store: a PostgreSQL of one's own (started, watched and stopped here) or one given by address, its schema, the
 * lock by which one hub writes, and backup and restore.
 */
@NullMarked
@Room(floor = 0, owns = "the PostgreSQL store: how it is started, reached, migrated, locked, backed up and restored")
package org.throughline.database;

import org.jspecify.annotations.NullMarked;
import org.throughline.Room;
