package org.throughline.journal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.TestFolders;
import org.throughline.database.TestSurroundings;
import org.throughline.events.Event;

/**
 * Measures how long the embedded database takes to start and how many facts a second the journal takes, with everything
 * on the disk before it is acknowledged. Prints; asserts nothing, because a number depends on the machine.
 */
final class JournalBenchmark {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final AtomicInteger IDENTITY = new AtomicInteger();

    private JournalBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Path folder = TestFolders.freshOnDisk("benchmark");
        try {
            timed("first start (initdb, start, migrations)", () -> open(folder).close());
            long start = System.nanoTime();
            Database database = open(folder);
            OUT.printf("second start: %d ms%n", (System.nanoTime() - start) / 1_000_000);
            try (Journal journal =
                    Journal.open(database, Limits.standard(), InstantSource.system(), CrashPoints.UNOBSERVED)) {
                appendFor(journal, 1, 1, 2, "warm-up");
                for (int callers : List.of(1, 8, 64, 256)) {
                    appendFor(journal, callers, 1, seconds, callers + " callers, 1 fact each");
                }
                for (int facts : List.of(100, 1_000, 5_000)) {
                    appendFor(journal, 1, facts, seconds, "1 caller, actions of " + facts);
                }
                appendFor(journal, 8, 100, seconds, "8 callers, actions of 100");
                follow(journal);
            }
            timed(
                    "backup",
                    () -> OUT.printf(
                            "%d rows%n",
                            database.backUp(folder.resolve("hub.backup")).rows()));
            timed("stop", database::close);
        } finally {
            TestFolders.delete(folder);
        }
    }

    private static Database open(Path folder) {
        return Database.open(
                new DatabaseSettings.Embedded(folder, TestFolders.binaries(), 16),
                TestSurroundings.real(),
                org.throughline.database.Limits.standard());
    }

    private static void timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        OUT.printf("%s: %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    }

    private static void appendFor(Journal journal, int callers, int facts, int seconds, String what) throws Exception {
        long start = System.nanoTime();
        long end = start + Duration.ofSeconds(seconds).toNanos();
        long written = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                counts.add(threads.submit(() -> appendUntil(journal, facts, end)));
            }
            for (Future<Integer> count : counts) {
                written += count.get();
            }
        }
        OUT.printf("%-32s %,10.0f facts/s%n", what, written * 1e9 / (System.nanoTime() - start));
    }

    private static int appendUntil(Journal journal, int facts, long end) {
        int written = 0;
        while (System.nanoTime() < end) {
            List<Event> action = IntStream.range(0, facts)
                    .mapToObj(_ -> IDENTITY.incrementAndGet())
                    .map(number -> Facts.counted("benchmark:" + number, "ITEM-" + number % 500, number % 97))
                    .toList();
            if (!(journal.append(action) instanceof Appending.Appended)) {
                throw new IllegalStateException("The facts were not written.");
            }
            written += facts;
        }
        return written;
    }

    /** How fast a room reads that does nothing with what it reads. */
    private static void follow(Journal journal) {
        ConsumerName name = new ConsumerName("benchmark");
        long start = System.nanoTime();
        JournalReader reader = journal.follow(new Consumer() {
            @Override
            public ConsumerName name() {
                return name;
            }

            @Override
            public void apply(Handle transaction, List<RecordedEvent> events) {}

            @Override
            public void reset(Handle transaction) {}
        });
        Position head = journal.head();
        reader.await(head, Duration.ofMinutes(5));
        OUT.printf("%-32s %,10.0f facts/s%n", "reading", head.value() * 1e9 / (System.nanoTime() - start));
    }
}
