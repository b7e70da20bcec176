package org.throughline.plant;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.throughline.plant.life.Life;
import org.throughline.plant.odoo.Account;
import org.throughline.plant.odoo.Fields;
import org.throughline.plant.odoo.MakeBelieveOdoo;
import org.throughline.plant.odoo.Tables;

/** The make-believe company with its Odoo: it has lived for some days already, and lives on while it is open. */
public final class Plant implements AutoCloseable {

    /** The name of its database. */
    public static final String DATABASE = "velora";

    private static final Duration HISTORY = Duration.ofDays(8);
    private static final Duration NAP = Duration.ofSeconds(1);
    private static final long READER = 5;

    private final Life life;
    private final PlantClock clock;
    private final MakeBelieveOdoo odoo;
    private final String key;
    private final Thread days;

    /**
     * A plant that does not listen yet.
     *
     * @param port where its Odoo listens; 0 for any that is free
     * @param seed decides all that happens
     * @param speed how many hours pass inside in one outside
     */
    public Plant(int port, long seed, double speed, InstantSource outside) {
        this.clock = new PlantClock(outside, speed);
        Instant now = clock.instant();
        this.life = Life.begin(seed, now.minus(HISTORY));
        this.life.until(now);
        this.key = "%040x".formatted(seed);
        Instant expires = now.plus(Duration.ofDays(90));
        Tables tables = life.tables();
        tables.transact(
                now,
                transaction -> transaction.create(
                        "res.users.apikeys",
                        Fields.of("name", "Throughline reader")
                                .with("display_name", "Throughline reader")
                                .with("scope", "rpc")
                                .with("user_id", READER)
                                .with("expiration_date", expires)
                                .map()));
        List<String> readable = List.copyOf(tables.schema().models().keySet());
        Account reader = new Account(key, READER, "UTC", List.of(1L), expires, readable);
        this.odoo = new MakeBelieveOdoo(tables, DATABASE, List.of(reader), clock, port);
        this.days = Thread.ofPlatform().daemon().name("plant").unstarted(this::live);
    }

    /** Opens the door, and lets the days go on. */
    public void open() throws IOException {
        odoo.comeBack();
        days.start();
    }

    private void live() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                life.until(clock.instant());
                Duration wait = clock.until(life.next());
                Thread.sleep(wait.compareTo(NAP) > 0 ? NAP : wait.plusMillis(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public URI address() {
        return odoo.address();
    }

    /** The key of a user who may read everything and change nothing. */
    public String key() {
        return key;
    }

    public MakeBelieveOdoo odoo() {
        return odoo;
    }

    @Override
    public void close() {
        days.interrupt();
        odoo.close();
    }
}
