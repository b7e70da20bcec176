package org.throughline.trials.tally;

import java.util.List;
import org.throughline.trials.tally.TestRun.Outcome;

/**
 * What the tests of one module came to.
 *
 * @param module the module's folder
 * @param runs every run that was reported
 * @param missing the tests that the sources state and no report knows
 */
public record ModuleTally(String module, List<TestRun> runs, List<TestMethod> missing) {

    /** Compares what the sources state with what was reported. */
    static ModuleTally of(String module, List<TestMethod> stated, List<TestRun> runs) {
        List<TestMethod> missing = stated.stream()
                .filter(method -> runs.stream().noneMatch(run -> run.runs(method)))
                .toList();
        return new ModuleTally(module, runs, missing);
    }

    /** The runs that ended in the given way. */
    List<TestRun> ended(Outcome outcome) {
        return runs.stream().filter(run -> run.outcome() == outcome).toList();
    }
}
