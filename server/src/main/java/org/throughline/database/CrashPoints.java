package org.throughline.database;

/**
 * Told whenever the work passes a named place, so that tests can kill the process exactly there. In production nothing
 * listens.
 */
@FunctionalInterface
public interface CrashPoints {

    /** Nobody listens; the cost is one call of an empty method. */
    CrashPoints UNOBSERVED = _ -> {};

    /** The work has reached this place and goes on when the method returns. */
    void passed(CrashPoint point);
}
