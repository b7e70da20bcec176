package org.throughline.exchange;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.TestFolders;

/**
 * Measures how fast a first reading is where the other system costs nothing: what is left is ours. Prints; asserts
 * nothing, because a number depends on the machine.
 */
final class LoadBenchmark {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private LoadBenchmark() {}

    public static void main(String[] arguments) {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60_000;
        Path folder = TestFolders.freshOnDisk("benchmark");
        try (ExchangeFixture hub =
                new ExchangeFixture(new DatabaseSettings.Embedded(folder, TestFolders.binaries(), 8))) {
            FakeSystem.Transaction all = hub.plant.begin();
            for (long move = 1; move <= rows; move++) {
                all.write("move", move, ExchangeFixture.moveOf("2.5").replace("'item': 3", "'item': " + move % 500));
            }
            all.commit();
            hub.reopen(List.of(Rewritten.of(
                    InterfaceSamplesTest.TEST_INTERFACES.resolve("plant-moves"), "page: 100", "page: 1000")));
            turn(hub, "first reading");
            turn(hub, "reading of the last minutes, nothing new");
        } finally {
            TestFolders.delete(folder);
        }
    }

    private static void turn(ExchangeFixture hub, String what) {
        long begun = System.nanoTime();
        hub.exchange().turn();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        long rows = hub.records("plant-moves");
        OUT.printf("%s: %d rows in %d ms, %d rows/s%n", what, rows, took.toMillis(), rows * 1000 / took.toMillis());
    }
}
