package org.throughline.trials.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.throughline.planning.Compilation;
import org.throughline.planning.CompiledModel;
import org.throughline.planning.Plan;
import org.throughline.planning.PlanningModel;
import org.throughline.planning.PlanningOptions;

/**
 * {@code bin/bench planning}: what a plan of a generated plant costs. The processor's time of the whole process counts,
 * the collector's and the compiler's threads with it.
 */
public final class PlanningSpeed {

    private static final double NANOSECONDS = 1e9;
    private static final double MEGABYTE = 1024 * 1024;
    private static final PlanningOptions OPTIONS = PlanningOptions.asOf(GeneratedPlant.AS_OF);

    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private PlanningSpeed() {}

    /** What one piece of work took. */
    private record Cost(double wall, double processor) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%8.3f s wall %8.3f s CPU", wall, processor);
        }
    }

    private record Measured<T>(T result, Cost cost) {}

    /**
     * Each a number: {@code --items --demands --levels --lines --period --sites --seed --warmup --runs --changes}, and
     * {@code --files 0} where no files are to be written, read and planned by a process of its own.
     */
    public static void main(String[] words) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Words options = new Words(List.of(words));
        new PlanningSpeed().run(size(options), options);
    }

    static GeneratedPlant.Size size(Words options) {
        return new GeneratedPlant.Size(
                options.number("--items", 10_000),
                options.number("--demands", 10),
                options.number("--levels", 4),
                options.number("--lines", 2),
                options.number("--period", 0),
                options.number("--sites", 1),
                options.number("--seed", 1));
    }

    private void run(GeneratedPlant.Size size, Words words) throws IOException {
        System.out.println(Machine.described());
        PlanningModel model = generated(size);
        measure(model, words);
        if (words.number("--files", 1) != 0) {
            files(model);
        }
    }

    private void measure(PlanningModel model, Words words) {
        Measured<CompiledModel> compiled = measured(() -> compiled(model));
        System.out.println("compile   " + compiled.cost());
        planCold(compiled.result());
        plan(compiled.result(), words.number("--warmup", 5), words.number("--runs", 10));
        int changes = words.number("--changes", 1_000);
        if (changes > 0) {
            new OneChange(compiled.result(), OPTIONS).measure(changes);
        }
        System.out.printf(
                "memory    %,.0f MB of heap at the most, %s of the process%n",
                heapAtMost() / MEGABYTE, ProcessMemory.most());
    }

    /** The same from files and into files, here, where all is compiled well, and in a process of its own. */
    private void files(PlanningModel model) throws IOException {
        try (PlantFolder folder = new PlantFolder()) {
            folder.write(model);
            Measured<CompiledModel> read = measured(folder::read);
            System.out.println("read      " + read.cost() + ", all files of the plant, and compiled");
            Plan plan = read.result().plan(OPTIONS);
            System.out.println("write     " + measured(() -> folder.write(plan)).cost() + ", all files of the plan");
            Measured<String> whole = measured(folder::planByItself);
            System.out.printf(
                    "whole     %s, a cold process that does all, %s of it at the most%n", whole.cost(), whole.result());
        }
    }

    private PlanningModel generated(GeneratedPlant.Size size) {
        Measured<PlanningModel> generated = measured(() -> GeneratedPlant.of(size));
        PlanningModel model = generated.result();
        System.out.printf(
                "%,d items at sites, %,d lines of bills, %,d demands (%s)%n",
                model.itemSites().size(),
                model.bomLines().size(),
                model.demands().size(),
                size);
        System.out.println("generate  " + generated.cost());
        return model;
    }

    private void plan(CompiledModel model, int warmUps, int runs) {
        Cost[] costs = new Cost[runs];
        long bytes = 0;
        for (int run = -warmUps; run < runs; run++) {
            long before = allocated();
            Cost cost = measured(() -> model.plan(OPTIONS)).cost();
            if (run >= 0) {
                costs[run] = cost;
                bytes = allocated() - before;
            }
        }
        if (runs > 0) {
            System.out.printf(
                    "plan      %s, the median of %d after %d more, %,.0f MB allocated%n",
                    median(costs), runs, warmUps, bytes / MEGABYTE);
        }
    }

    /** A method of its own, so that its plan is not kept beside those that come after. */
    private void planCold(CompiledModel model) {
        Measured<Plan> cold = measured(() -> model.plan(OPTIONS));
        System.out.println("plan cold " + cold.cost());
        Plan plan = cold.result();
        System.out.printf(
                "%,d nodes, %,d planned orders, %,d requirements, %,d covers, %,d messages%n",
                plan.nodeCount(),
                plan.plannedOrders().size(),
                plan.requirements().size(),
                plan.pegging().size(),
                plan.messageCounts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    static CompiledModel compiled(PlanningModel model) {
        return switch (Compilation.of(model)) {
            case Compilation.Compiled compiled -> compiled.model();
            case Compilation.Refused refused ->
                throw new IllegalStateException(
                        "The generated model is refused: " + refused.problems().getFirst());
        };
    }

    private <T> Measured<T> measured(Supplier<T> work) {
        long wall = System.nanoTime();
        double processor = processor();
        T result = work.get();
        return new Measured<>(result, new Cost((System.nanoTime() - wall) / NANOSECONDS, processor() - processor));
    }

    private static Cost median(Cost[] costs) {
        return new Cost(
                median(Arrays.stream(costs).mapToDouble(Cost::wall).toArray()),
                median(Arrays.stream(costs).mapToDouble(Cost::processor).toArray()));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** What all threads have allocated until now, in bytes. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }

    /** Of this process and of those that it has waited for, in seconds. */
    private double processor() {
        return machine.getProcessCpuTime() / NANOSECONDS + ProcessorTime.ofChildren();
    }

    private static long heapAtMost() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** The words of a command line that stand in pairs of name and number. */
    record Words(List<String> words) {

        int number(String name, int usual) {
            int at = words.indexOf(name);
            return at < 0 ? usual : Integer.parseInt(words.get(at + 1));
        }
    }
}
