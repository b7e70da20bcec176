package org.throughline.trials.tally;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.throughline.trials.tally.TestRun.Outcome;

/**
 * The last step of {@code bin/check}: every test that the sources state must be in a report of this run.
 *
 * <p>Runs from source, without a library, so that it counts also after a build that broke off.
 */
public final class Tally {

    private static final List<String> MODULES = List.of("engine", "server", "demo-plant", "trials");

    private final Path root;
    private final List<String> failedSteps;
    private final PrintStream out;

    Tally(Path root, List<String> failedSteps, PrintStream out) {
        this.root = root;
        this.failedSteps = failedSteps;
        this.out = out;
    }

    /**
     * Prints the tally and ends with code 0 when all is well, else with 1.
     *
     * @param arguments the repository's folder; the steps that failed before, apart by spaces; then the modules to
     *     count (none: all)
     * @throws IOException when a source or a report cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        List<String> modules = List.of(arguments).subList(2, arguments.length);
        List<String> failedSteps = List.of(arguments[1].strip().split(" +")).stream()
                .filter(step -> !step.isEmpty())
                .toList();
        Tally tally = new Tally(Path.of(arguments[0]), failedSteps, System.out);
        System.exit(tally.print(modules.isEmpty() ? MODULES : modules) ? 0 : 1);
    }

    /** Prints a line for each module, what is wrong, and the closing line; true when nothing is wrong. */
    boolean print(List<String> modules) throws IOException {
        List<ModuleTally> tallies = new ArrayList<>();
        for (String module : modules) {
            tallies.add(read(module));
        }
        tallies.forEach(this::print);
        failedSteps.forEach(step -> out.println("failed   the step (" + step + "): what it said stands above"));
        long passed = count(tallies, Outcome.PASSED);
        long skipped = count(tallies, Outcome.SKIPPED);
        long missing =
                tallies.stream().mapToLong(tally -> tally.missing().size()).sum();
        long failed = count(tallies, Outcome.FAILED) + missing;
        // A step that failed for another reason than a test must not end in a line that says that nothing failed.
        long reported = failed == 0 ? failedSteps.size() : failed;
        out.println("%d passed, %d failed, %d skipped".formatted(passed, reported, skipped));
        return reported == 0;
    }

    private ModuleTally read(String module) throws IOException {
        Path folder = root.resolve(module);
        return ModuleTally.of(
                module,
                TestSources.in(folder.resolve("src/test/java")),
                TestReports.in(folder.resolve("target/surefire-reports")));
    }

    private void print(ModuleTally tally) {
        tally.ended(Outcome.SKIPPED).forEach(run -> print("skipped", run));
        tally.ended(Outcome.FAILED).forEach(run -> print("failed", run));
        if (tally.runs().isEmpty() && !failedSteps.isEmpty() && !tally.missing().isEmpty()) {
            out.println("not run  %d tests of %s".formatted(tally.missing().size(), tally.module()));
        } else {
            tally.missing().forEach(method -> out.println("not run  " + method + ": no report has it"));
        }
        long classes = tally.runs().stream().map(TestRun::className).distinct().count();
        out.println("%-10s %5d tests in %d classes"
                .formatted(tally.module(), tally.runs().size(), classes));
    }

    private void print(String word, TestRun run) {
        out.println("%-8s %s.%s: %s".formatted(word, run.className(), run.name(), run.message()));
    }

    private static long count(List<ModuleTally> tallies, Outcome outcome) {
        return tallies.stream().mapToLong(tally -> tally.ended(outcome).size()).sum();
    }
}
