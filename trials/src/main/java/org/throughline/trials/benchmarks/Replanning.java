package org.throughline.trials.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.configuration.PlanSettings;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.Hub;
import org.throughline.database.Surroundings;
import org.throughline.events.Event;
import org.throughline.events.FactId;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.MoveId;
import org.throughline.events.OrderId;
import org.throughline.events.Quantity;
import org.throughline.events.Source;
import org.throughline.events.StockFact;
import org.throughline.events.StockFact.LocationDescribed;
import org.throughline.events.Subject;
import org.throughline.events.Vocabulary;
import org.throughline.inventory.LotBalance;
import org.throughline.inventory.Positions;
import org.throughline.inventory.StockSnapshot;
import org.throughline.journal.Appending;
import org.throughline.journal.Journal;
import org.throughline.journal.Position;
import org.throughline.readiness.Readiness;
import org.throughline.supply.Limits;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.Plans;

/**
 * {@code bin/bench replan FOLDER [COUNT [TIMES]]}: how long it takes from the moment at which a stock move is written
 * down until it is in the plan and in the readiness of all orders. FOLDER is a copy of a hub's data folder, or a backup
 * restored into an empty one; moves are added to it. Where it is empty it becomes a company TIMES the make-believe one.
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

    private Replanning(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /** Prints each replan, then the median and the 95th percentile. */
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
            StockSnapshot stock = database.jdbi().inTransaction(transaction -> new Positions(transaction).snapshot());
            double[] seconds = new double[count];
            for (int number = 0; number < count; number++) {
                seconds[number] = replan(plans, move(stock, number, count));
            }
            tell("all of them", seconds);
            tell("once everything is compiled, the second half", Arrays.copyOfRange(seconds, count / 2, count));
            System.gc();
            System.out.printf("live heap %d MB, resident %s%n", used(), resident());
        }
    }

    private static void tell(String which, double[] seconds) {
        Arrays.sort(seconds);
        System.out.printf(
                "from the writing of a fact to readiness, %s: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms%n",
                which, percentile(seconds, 50), percentile(seconds, 95), percentile(seconds, 99));
    }

    /** In milliseconds. */
    private static double percentile(double[] sorted, int percent) {
        return 1_000 * sorted[(sorted.length * percent + 99) / 100 - 1];
    }

    private double replan(Plans plans, StockFact.StockMoved moved) throws InterruptedException {
        long processor = processor();
        Event event = new Event(
                new FactId(moved.move().value()),
                SOURCE,
                Vocabulary.typeOf(moved),
                new Subject(moved.move().value()),
                Instant.now(),
                Vocabulary.payload(moved));
        long begun = System.nanoTime();
        Position at = switch (journal.append(List.of(event))) {
            case Appending.Appended appended -> appended.upTo();
            case Appending.Contradicted contradicted -> throw new IllegalStateException(contradicted.toString());
            case Appending.Unavailable unavailable -> throw new IllegalStateException(unavailable.toString());
        };
        PlanVersion plan;
        do {
            plan = judged.take();
        } while (plan.position().compareTo(at) < 0);
        double took = since(begun);
        double used = (processor() - processor) / 1e9;
        var kept = plans.plans(1).getFirst();
        System.out.printf(
                "plan %5d  %6.3f s (books %s s, planned %s s, %d changes), processor %.2f s, heap %d MB, resident %s%n",
                plan.number(),
                took,
                kept.secondsToRead(),
                kept.secondsToPlan(),
                kept.changes(),
                used,
                used(),
                resident());
        return took;
    }

    /** One piece leaves the stock of an item; the items are spread over all that lie there. */
    private StockFact.StockMoved move(StockSnapshot stock, int number, int count) {
        Set<LocationId> stores = stock.locations().stream()
                .filter(place -> place.kind() == LocationKind.STOCK)
                .map(LocationDescribed::location)
                .collect(Collectors.toSet());
        List<LotBalance> own = stock.balances().stream()
                .filter(balance -> stores.contains(balance.place().location()))
                .filter(balance -> balance.quantity().amount().compareTo(BigDecimal.ONE) > 0)
                .toList();
        LotBalance chosen = own.get((int) ((long) own.size() * number / count));
        LocationId away = stock.locations().stream()
                .filter(place -> place.kind() == LocationKind.ADJUSTMENT)
                .findFirst()
                .orElseThrow()
                .location();
        return new StockFact.StockMoved(
                new MoveId("benchmark:" + run + ":" + number),
                chosen.item(),
                new Quantity(BigDecimal.ONE, chosen.quantity().unit()),
                chosen.place(),
                away,
                OrderId.NONE,
                "benchmark");
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /** What the process holds of the machine's memory; only Linux says so. */
    private static String resident() {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Nanoseconds of processor that this process has used. */
    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean here
                ? here.getProcessCpuTime()
                : 0;
    }
}
