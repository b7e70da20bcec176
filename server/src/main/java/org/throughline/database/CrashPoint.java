package org.throughline.database;

/** A named place in the work at which a test may kill the hub; each room lists its own as an enum. */
public interface CrashPoint {

    /** The name by which a test asks for this place. */
    String name();
}
