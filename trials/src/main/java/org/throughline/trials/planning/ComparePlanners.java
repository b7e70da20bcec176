package org.throughline.trials.planning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.throughline.trials.models.ModelCoverage;
import org.throughline.trials.models.RandomModel;
import org.throughline.trials.models.RandomModels;

/** {@code bin/sim planning}: plans many random models with both planners, stops at the first that differ, and
 * tells at its end what the models used. */
public final class ComparePlanners {

    private static final long USUAL_MODELS = 10_000;
    private static final int SIZE_MAX = 40;

    /** Enough to use whatever models can use; the plain planner plans them once more to count it. */
    private static final long COUNTED_MAX = 400;

    private ComparePlanners() {}

    /** Runs the comparison; {@code --models N} random models (10,000) from {@code --seed S} (1) on. */
    public static void main(String[] words) throws IOException {
        long models = number(List.of(words), "--models", USUAL_MODELS);
        long seed = number(List.of(words), "--seed", 1);
        AtomicLong done = new AtomicLong();
        AtomicLong tooLarge = new AtomicLong();
        Optional<Long> differing = LongStream.range(seed, seed + models)
                .parallel()
                .peek(any -> report(done.incrementAndGet(), models))
                .filter(candidate -> differs(candidate, tooLarge))
                .boxed()
                .findAny();
        if (differing.isPresent()) {
            explain(differing.get());
            System.exit(1);
        }
        System.out.printf(
                "%d models from seed %d: both planners agree to the byte; %d more were too large for the plain one.%n",
                models - tooLarge.get(), seed, tooLarge.get());
        printCoverage(seed, Math.min(models, COUNTED_MAX));
    }

    private static void printCoverage(long seed, long models) {
        ModelCoverage coverage = ModelCoverage.of(LongStream.range(seed, seed + models)
                .filter(candidate -> PlannerComparison.isWithinReach(RandomModels.of(candidate))));
        System.out.printf("What the first %d of them use, and how often:%n", models);
        coverage.counts().forEach((what, count) -> System.out.printf("%8d %s%n", count, what));
        System.out.printf("Never used: %s%n", coverage.missing().isEmpty() ? "nothing" : coverage.missing());
    }

    private static boolean differs(long seed, AtomicLong tooLarge) {
        RandomModel model = RandomModels.of(seed);
        if (!PlannerComparison.isWithinReach(model)) {
            tooLarge.incrementAndGet();
            return false;
        }
        return PlannerComparison.difference(model).isPresent();
    }

    private static void report(long done, long models) {
        if (done % 1_000 == 0) {
            System.out.printf("%d of %d models%n", done, models);
        }
    }

    /**
     * Looks for the smallest model of the seed that still differs, prints the difference and leaves the model
     * behind.
     */
    private static void explain(long seed) throws IOException {
        RandomModel model = RandomModels.of(seed);
        for (int size = 1; size < SIZE_MAX; size++) {
            RandomModel smaller = RandomModels.of(seed, size);
            if (PlannerComparison.difference(smaller).isPresent()) {
                model = smaller;
                break;
            }
        }
        Path folder = Files.createTempDirectory("throughline-planners-differ-" + seed + "-");
        for (Map.Entry<String, String> file : model.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        System.out.printf("The planners differ. Repeat with: bin/sim planning --models 1 --seed %d%n", seed);
        System.out.println(PlannerComparison.difference(model).orElse(""));
        System.out.printf("The model is in %s, planned with %s%n", folder, model.options());
    }

    private static long number(List<String> words, String option, long usual) {
        int at = words.indexOf(option);
        return at < 0 ? usual : Long.parseLong(words.get(at + 1));
    }
}
