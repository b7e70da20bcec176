package org.throughline.trials.benchmarks;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.throughline.configuration.SessionSettings;
import org.throughline.configuration.WebSettings;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.exchange.Declarations;
import org.throughline.exchange.Exchange;
import org.throughline.itempages.Outlook;
import org.throughline.journal.Journal;
import org.throughline.journal.Position;
import org.throughline.readiness.OrderReadiness;
import org.throughline.readiness.Readiness;
import org.throughline.security.Accounts;
import org.throughline.security.ApiKeys;
import org.throughline.security.DemoAccounts;
import org.throughline.supply.Plans;
import org.throughline.todaypages.ReadinessPage;
import org.throughline.trials.hub.HubDoor;
import org.throughline.trials.hub.HubSession;
import org.throughline.web.Argon2Hash;
import org.throughline.web.Health;
import org.throughline.web.LiveStreams;
import org.throughline.web.WebParts;
import org.throughline.web.WebServer;

/** Readiness as a program has it that was told of a plan and asks what became of an order: by the API, logged in. */
final class ServedReadiness implements AutoCloseable {

    private static final int PASSWORD_LENGTH_MIN = 12;
    private static final SessionSettings SESSION =
            new SessionSettings(Duration.ofHours(8), Duration.ofHours(24), PASSWORD_LENGTH_MIN);

    private final Exchange exchange;
    private final WebServer web;
    private final HubDoor door;

    private ServedReadiness(Exchange exchange, WebServer web) {
        this.exchange = exchange;
        this.web = web;
        door = HubDoor.open(web.address(), "demo-planner");
    }

    /** The page of readiness of a hub with these rooms, which reads nothing from outside. */
    static ServedReadiness open(
            Database database, Journal journal, Plans plans, Readiness readiness, InstantSource clock) {
        SecureRandom chance = new SecureRandom();
        var world = new org.throughline.security.Surroundings(clock, chance, new Argon2Hash());
        var limits = org.throughline.security.Limits.standard(PASSWORD_LENGTH_MIN);
        new DemoAccounts(database.jdbi(), world).open();
        Exchange exchange = Exchange.open(
                new org.throughline.exchange.Surroundings(database, journal, clock, chance, CrashPoints.UNOBSERVED),
                Declarations.ofProduct(),
                Map.of(),
                org.throughline.exchange.Limits.standard());
        Outlook outlook = Outlook.of(plans, readiness, exchange, clock);
        WebServer web = WebServer.start(new WebParts(
                new WebSettings("127.0.0.1", 0, false),
                SESSION,
                new Accounts(database.jdbi(), world, limits),
                new ApiKeys(database.jdbi(), clock, chance, limits),
                List.of(new ReadinessPage(outlook)),
                new Health(database, journal),
                new LiveStreams(),
                clock,
                chance));
        return new ServedReadiness(exchange, web);
    }

    /** Asks for an order; every fact up to the position that is returned is in the answer. */
    Position ask(OrderReadiness order) {
        return new Position(door.ask("/readiness?view=list&order=%s"
                        .formatted(HubSession.encoded(order.order().order().value())))
                .path("freshness")
                .path("plan")
                .path("position")
                .asLong());
    }

    @Override
    public void close() {
        door.close();
        web.close();
        exchange.close();
    }
}
