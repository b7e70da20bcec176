package org.throughline.systempages;

/** How the other system is looked at; whoever wires the hub knows how to ask it. */
public interface ConnectionLook {

    /** Looks at it once, which may take a minute; it only reads. */
    ConnectionSeen look();

    /** What the other system's administrator sets up so that what is needed can be read, and no more. */
    String setUp();
}
