package org.throughline.trials.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.DoubleStream;
import org.throughline.configuration.PlanSettings;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.Hub;
import org.throughline.database.Surroundings;
import org.throughline.events.Content;
import org.throughline.events.Event;
import org.throughline.events.FactId;
import org.throughline.events.Source;
import org.throughline.events.Subject;
import org.throughline.events.Vocabulary;
import org.throughline.journal.Appending;
import org.throughline.journal.Journal;
import org.throughline.journal.Position;
import org.throughline.readiness.OrderReadiness;
import org.throughline.readiness.Readiness;
import org.throughline.supply.Limits;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.Plans;
import org.throughline.trials.benchmarks.Happenings.Kind;

/**
 * {@code bin/bench replan FOLDER [COUNT [TIMES]]}: how long it takes from the moment at which a fact is written down
 * until it is in the plan and in what the API answers about the readiness of orders, COUNT times for stock moves and
 * for new days of orders. FOLDER is a copy of a hub's data folder, or a backup restored into an empty one; facts are
 * added to it. Where it is empty it becomes a company TIMES the make-believe one.
 */
public final class Replanning {

    private static final int COUNT = 100;
    private static final int TIMES = 100;
    private static final int CONNECTIONS = 12;
    private static final Source SOURCE = new Source("throughline/benchmark");

    private final Journal journal;
    private final Database database;
    private final BlockingQueue<PlanVersion> judged = new LinkedBlockingQueue<>();
    private final String run = Instant.now().toString();
    private int facts;

    private Replanning(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /** Prints each replan, then the median, the 95th and the 99th percentile of each kind and of all. */
    public static void main(String[] words) throws InterruptedException, IOException {
        Locale.setDefault(Locale.ROOT);
        Logger.getLogger("").setLevel(Level.WARNING);
        if (words.length == 0) {
            System.err.println("Whose data? Maybe: bin/bench replan FOLDER, a copy of a hub's data folder");
            System.exit(2);
        }
        Path folder = Path.of(words[0]).toAbsolutePath();
        int count = words.length > 1 ? Integer.parseInt(words[1]) : COUNT;
        InstantSource clock = InstantSource.system();
        GrownPlant.in(folder, words.length > 2 ? Integer.parseInt(words[2]) : TIMES, clock);
        Hub hub = new Hub("benchmark", ProcessHandle.current().pid(), clock.instant());
        Surroundings surroundings = new Surroundings(hub, clock, new SecureRandom(), CrashPoints.UNOBSERVED);
        try (Database database = Database.open(
                        new DatabaseSettings.Embedded(folder, folder.resolve("binaries"), CONNECTIONS),
                        surroundings,
                        org.throughline.database.Limits.standard());
                Journal journal = Journal.open(
                        database, org.throughline.journal.Limits.standard(), clock, CrashPoints.UNOBSERVED)) {
            Plans.books().forEach(journal::follow);
            new Replanning(database, journal).run(count, clock);
        }
    }

    private void run(int count, InstantSource clock) throws InterruptedException {
        long begun = System.nanoTime();
        try (Plans plans = Plans.open(database.jdbi(), journal, PlanSettings.usual(), Limits.standard(), clock)) {
            Readiness readiness = Readiness.open(database.jdbi(), plans);
            plans.listen(judged::add);
            PlanVersion first = judged.take();
            System.out.printf(
                    "first plan     %6.2f s: %d items at sites, %d orders proposed, %d open orders judged%n",
                    since(begun),
                    first.plan().nodeCount(),
                    first.plan().plannedOrders().size(),
                    readiness.board().orElseThrow().orders().size());
            try (ServedReadiness served = ServedReadiness.open(database, journal, plans, readiness, clock)) {
                measure(new Measured(plans, readiness, served), new Happenings(run, first.books()), count);
            }
            System.gc();
            System.out.printf("live heap %d MB, resident %s%n", used(), ProcessMemory.now());
        }
    }

    /** What is asked for each fact. */
    private record Measured(Plans plans, Readiness readiness, ServedReadiness served) {}

    /**
     * How long something took, in seconds.
     *
     * @param judged until readiness was another
     * @param shown until a program that was told so had it by the API
     */
    private record Took(double judged, double shown) {}

    private void measure(Measured measured, Happenings happenings, int count) {
        List<Took> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Took> each = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                each.add(replan(measured, happenings.said(kind, number, count), number));
            }
            all.addAll(each);
            tell(kind.words, each);
        }
        tell("all of them", all);
    }

    private static void tell(String which, List<Took> each) {
        tell("to readiness", which, each.stream().mapToDouble(Took::judged));
        tell("to the API", which, each.stream().mapToDouble(Took::shown));
    }

    private static void tell(String where, String which, DoubleStream seconds) {
        Percentiles percentiles =
                Percentiles.of(seconds.map(each -> 1_000 * each).toArray());
        System.out.printf(
                "from the writing of a fact %-12s p50 %4.0f ms, p95 %4.0f ms, p99 %4.0f ms: %s%n",
                where + ",", percentiles.at(50), percentiles.at(95), percentiles.at(99), which);
    }

    private Took replan(Measured measured, Content said, int number) {
        long processor = processor();
        Event event = new Event(
                new FactId("benchmark:%s:%d".formatted(run, facts)),
                SOURCE,
                Vocabulary.typeOf(said),
                new Subject("benchmark"),
                Instant.now(),
                Vocabulary.payload(said));
        facts++;
        long begun = System.nanoTime();
        Position at = switch (journal.append(List.of(event))) {
            case Appending.Appended appended -> appended.upTo();
            case Appending.Contradicted contradicted -> throw new IllegalStateException(contradicted.toString());
            case Appending.Unavailable unavailable -> throw new IllegalStateException(unavailable.toString());
        };
        PlanVersion plan = planned(at);
        double untilJudged = since(begun);
        List<OrderReadiness> orders = measured.readiness().board().orElseThrow().orders();
        Position shown = measured.served().ask(orders.get(number % orders.size()));
        Took took = new Took(untilJudged, since(begun));
        if (shown.compareTo(at) < 0) {
            throw new IllegalStateException("The API is behind the plan (%d).".formatted(plan.number()));
        }
        double used = (processor() - processor) / 1e9;
        var kept = measured.plans().plans(1).getFirst();
        System.out.printf(
                "plan %5d  %.3f s, by API %.3f s (books %s s, planned %s s, %d changes), processor %.2f s, heap %d MB,"
                        + " resident %s%n",
                plan.number(),
                took.judged(),
                took.shown(),
                kept.secondsToRead(),
                kept.secondsToPlan(),
                kept.changes(),
                used,
                used(),
                ProcessMemory.now());
        return took;
    }

    /** The first plan with the fact at this position in it; readiness is told of each plan before this is. */
    private PlanVersion planned(Position at) {
        try {
            PlanVersion plan = judged.take();
            while (plan.position().compareTo(at) < 0) {
                plan = judged.take();
            }
            return plan;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /** Nanoseconds of processor that this process has used. */
    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean here
                ? here.getProcessCpuTime()
                : 0;
    }
}
