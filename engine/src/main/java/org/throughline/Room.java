package org.throughline;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.NullMarked;

/**
 * States, in a package's {@code package-info}, which floor of the building the package stands on and what it owns.
 *
 * <p>A room may use rooms on lower floors only; two rooms on one floor never know each other. One test in {@code
 * trials} reads these annotations, checks every dependency of the system against them and prints the floor plan.
 */
@NullMarked
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Room {

    /** The floor, from 0 (the ground, which uses nothing) to 70 (Main, which wires everything). */
    int floor();

    /** What the room owns, in one sentence that a planner could read. */
    String owns();
}
