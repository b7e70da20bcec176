package org.throughline.scenarios;

/**
 * Every limit of this room, each with its reason.
 *
 * @param assumptionsMax of one scenario: more than a planner can keep in mind
 * @param depthMax how many scenarios stand on each other: deeper nobody knows what is assumed
 * @param nameMax characters of a name, which is shown in lists
 * @param noteMax characters of a note
 * @param scenariosMax of all that are kept: each is planned when the list is shown
 * @param scenariosEachMax of those that one person keeps, so that some are left for others
 */
public record Limits(
        int assumptionsMax, int depthMax, int nameMax, int noteMax, int scenariosMax, int scenariosEachMax) {

    /** The limits that the product runs with. */
    public static Limits standard() {
        return new Limits(200, 5, 80, 2_000, 100, 25);
    }
}
