package org.throughline.exchange;

import java.time.Duration;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.Password;
import org.throughline.database.Victim;

/** A hub in a process of its own that reads a plant, and stands still at the named place until it is killed. */
final class ExchangeChild {

    static final int LOTS = 5;
    static final int MOVES = 250;

    private ExchangeChild() {}

    /** What the hub is doing when it is killed. */
    enum Reading {
        /** It reads a plant that it has never seen; the first read page is written, the second one is not. */
        FIRST(Duration.ZERO, 1),
        /** It knows the plant and reads what has happened there since. */
        NEWS(Duration.ofMinutes(1), 0);

        private final Duration known;
        private final int passedBefore;

        Reading(Duration known, int passedBefore) {
            this.known = known;
            this.passedBefore = passedBefore;
        }
    }

    /** The plant at the moment of the kill, for a hub that has not read any of it in this process. */
    static void furnish(ExchangeFixture hub, Reading reading) {
        hub.furnish();
        hub.plant.pass(reading.known);
        happen(hub.plant);
    }

    private static void happen(FakeSystem plant) {
        for (long lot = 1; lot <= LOTS; lot++) {
            plant.write("lot", lot, ExchangeFixture.lotOf("L-" + lot));
        }
        for (long move = 1; move <= MOVES; move++) {
            plant.write("move", move, ExchangeFixture.moveOf("1"));
        }
    }

    public static void main(String[] arguments) {
        var settings = new DatabaseSettings.External(arguments[0], arguments[1], new Password(arguments[2]), 6);
        String place = arguments[3];
        Reading reading = Reading.valueOf(arguments[4]);
        ExchangeFixture hub = new ExchangeFixture(settings);
        if (reading == Reading.NEWS) {
            hub.opened();
            happen(hub.plant);
        } else {
            furnish(hub, reading);
        }
        hub.watch(Victim.standingAt(place, reading.passedBefore));
        hub.turnAfter(Duration.ofMinutes(1));
        Victim.end(Duration.ZERO);
    }
}
