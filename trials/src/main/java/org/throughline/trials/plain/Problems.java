package org.throughline.trials.plain;

import java.util.ArrayList;
import java.util.List;

/** Gathers the errors of a model, so that they are reported together (§1). */
final class Problems {

    private static final int MOST_REPORTED = 100;

    private final List<ModelProblem> found = new ArrayList<>();

    /** Adds an error. */
    void add(ModelProblem problem) {
        found.add(problem);
    }

    /** Says whether no error was found. */
    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Returns the errors, up to 100 (§1). */
    List<ModelProblem> list() {
        return List.copyOf(found.subList(0, Math.min(found.size(), MOST_REPORTED)));
    }
}
