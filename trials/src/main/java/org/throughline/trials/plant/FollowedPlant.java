package org.throughline.trials.plant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.throughline.connectors.OdooAccess;
import org.throughline.connectors.OdooCounterpart;
import org.throughline.connectors.OdooLimits;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.Hub;
import org.throughline.exchange.Declarations;
import org.throughline.exchange.Exchange;
import org.throughline.exchange.Limits;
import org.throughline.inventory.Positions;
import org.throughline.inventory.StockSnapshot;
import org.throughline.journal.Journal;
import org.throughline.plant.Plant;
import org.throughline.supply.Plans;

/** The make-believe company, and a hub without pages that reads its Odoo as fast as it can. */
public final class FollowedPlant implements AutoCloseable {

    private static final Duration CONSTANTLY = Duration.ofMillis(200);
    private static final int HISTORY_DAYS = 90;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Plant plant;
    private final Database database;
    private final Journal journal;
    private final Exchange exchange;

    /** A hub in a folder of its own. */
    FollowedPlant(long seed, InstantSource clock) throws IOException {
        this(folder(), seed, clock);
    }

    /**
     * A hub in a folder.
     *
     * @param seed decides all that happens in the company
     */
    public FollowedPlant(Path folder, long seed, InstantSource clock) throws IOException {
        plant = opened(new Plant(0, seed, 1, clock));
        plant.open();
        var surroundings = new org.throughline.database.Surroundings(
                new Hub("trial", ProcessHandle.current().pid(), clock.instant()),
                clock,
                new SecureRandom(),
                CrashPoints.UNOBSERVED);
        database = opened(Database.open(
                new DatabaseSettings.Embedded(folder, folder.resolve("binaries"), 10),
                surroundings,
                org.throughline.database.Limits.standard()));
        journal = opened(
                Journal.open(database, org.throughline.journal.Limits.standard(), clock, CrashPoints.UNOBSERVED));
        Plans.books().forEach(journal::follow);
        OdooCounterpart odoo = opened(OdooCounterpart.open(
                OdooAccess.of(plant.address().toString(), Plant.DATABASE, plant.key(), false),
                impatient(OdooLimits.standard()),
                clock,
                List.of()));
        exchange = opened(Exchange.open(
                new org.throughline.exchange.Surroundings(
                        database, journal, clock, new SecureRandom(), CrashPoints.UNOBSERVED),
                Declarations.ofProduct(),
                Map.of("odoo", odoo),
                Limits.standard().with(CONSTANTLY, HISTORY_DAYS)));
        exchange.start();
    }

    private static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("throughline-plant-");
        // Open to the account that root steps down to.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    /** Nobody works in this Odoo who could be disturbed. */
    private static OdooLimits impatient(OdooLimits usual) {
        return new OdooLimits(
                usual.connectTimeMax(),
                usual.callTimeMax(),
                usual.slowCall(),
                usual.quickCall(),
                usual.pageMin(),
                usual.answerBytesMax(),
                usual.parallelMax(),
                1_000,
                usual.tiredCall(),
                1_000,
                usual.wordsKeptFor());
    }

    Plant plant() {
        return plant;
    }

    public Database database() {
        return database;
    }

    public Journal journal() {
        return journal;
    }

    /** Whether all that was there at the start has been read. */
    public boolean isRead() {
        return exchange.status().complete();
    }

    long parked() {
        return exchange.status().interfaces().stream()
                .mapToLong(status -> status.parked())
                .sum();
    }

    StockSnapshot stock() {
        return database.jdbi().inTransaction(handle -> new Positions(handle).snapshot());
    }

    long disagreements() {
        return database.jdbi()
                .inTransaction(
                        handle -> new Positions(handle).disagreements(100).size());
    }

    private <T extends AutoCloseable> T opened(T room) {
        open.push(room);
        return room;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            close(open.pop());
        }
    }

    private static void close(AutoCloseable room) {
        try {
            room.close();
        } catch (Exception failure) {
            throw new IllegalStateException("(%s) could not be closed.".formatted(room), failure);
        }
    }
}
