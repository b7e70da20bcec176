package org.throughline.modelfolder;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.throughline.planning.CompiledModel;
import org.throughline.planning.Plan;
import org.throughline.planning.PlanningOptions;
import org.throughline.planning.UncountableException;

/** {@code throughline plan}: reads a model folder, plans it, and writes the files of the plan. */
public final class PlanCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final int PROBLEMS_SHOWN = 100;

    private final PrintStream out;
    private final PrintStream err;

    private PlanCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command as a program. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /** Runs the command; returns 0 where the plan was written, 2 where the input was refused, 1 where it failed. */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        return new PlanCommand(out, err).run(new PlanArguments(List.of(arguments)));
    }

    private int run(PlanArguments arguments) {
        Optional<PlanningOptions> options = arguments.options();
        Optional<Path> model = arguments.folder(false);
        Optional<Path> into = arguments.folder(true);
        if (!arguments.problems().isEmpty() || options.isEmpty() || model.isEmpty() || into.isEmpty()) {
            return refuse(arguments.problems());
        }
        if (!Files.isDirectory(model.get())) {
            return refuse(
                    List.of("TL-MODEL-001 The model folder (%s) is not there. Maybe correct the path after --model."
                            .formatted(model.get())));
        }
        try {
            long start = System.nanoTime();
            ModelFolder.Reading reading = ModelFolder.read(ModelFiles.folder(model.get()));
            reading.ignored()
                    .forEach(name -> err.printf("The file %s means nothing to planning and was not read.%n", name));
            return switch (reading) {
                case ModelFolder.Reading.Refused refused ->
                    refuse(refused.problems().stream()
                            .map(ReadingProblem::sentence)
                            .toList());
                case ModelFolder.Reading.Read read -> plan(read.model(), options.get(), into.get(), start);
            };
        } catch (UncountableException tooLarge) {
            return refuse(List.of(String.valueOf(tooLarge.getMessage())));
        } catch (IOException failure) {
            err.println(
                    "TL-PLAN-003 A file could not be read or written (%s). Maybe check its rights and the space left."
                            .formatted(failure));
            return FAILED;
        }
    }

    private int plan(CompiledModel model, PlanningOptions options, Path into, long start) throws IOException {
        long read = System.nanoTime();
        Plan plan = model.plan(options);
        long planned = System.nanoTime();
        PlanSummary summary = new PlanSummary(model, plan);
        PlanFiles.write(plan, into);
        summary.took("read", read - start);
        summary.took("plan", planned - read);
        summary.took("write", System.nanoTime() - planned);
        summary.write(into);
        out.println(summary.sentence());
        return DONE;
    }

    private int refuse(List<String> problems) {
        problems.stream().limit(PROBLEMS_SHOWN).forEach(err::println);
        if (problems.size() > PROBLEMS_SHOWN) {
            err.printf("... and %d more. Nothing was planned or written.%n", problems.size() - PROBLEMS_SHOWN);
        } else {
            err.println("Nothing was planned or written.");
        }
        return REFUSED;
    }
}
