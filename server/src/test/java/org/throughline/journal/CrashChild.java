package org.throughline.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseCrashPoint;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.Restore;
import org.throughline.database.TestFolders;
import org.throughline.database.TestSurroundings;
import org.throughline.database.Victim;
import org.throughline.events.Event;

/**
 * A hub in a process of its own that a test kills: it appends actions, lets a book follow, rebuilds the book, and
 * stands still at the named place until it is killed. It says on its output what has been acknowledged and where it
 * stands.
 */
final class CrashChild {

    static final int ACTIONS = 12;

    private CrashChild() {}

    /** Both facts of one action; they must never be seen apart. */
    static List<Event> action(int number) {
        return List.of(
                Facts.counted("left-" + number, "LEFT", number), Facts.counted("right-" + number, "RIGHT", number));
    }

    public static void main(String[] arguments) throws Exception {
        String place = arguments[1];
        CrashPoints crashPoints = Victim.standingAt(place, Integer.parseInt(arguments[2]));
        var settings = new DatabaseSettings.Embedded(Path.of(arguments[0]), TestFolders.binaries(), 6);
        Database database = Database.open(
                settings, TestSurroundings.observed(crashPoints), org.throughline.database.Limits.standard());
        Tally.createTables(database.jdbi());
        Journal journal = Journal.open(database, Limits.standard(), InstantSource.system(), crashPoints);
        JournalReader reader = journal.follow(new Tally());
        for (int number = 0; number < ACTIONS; number++) {
            if (journal.append(action(number)) instanceof Appending.Appended appended) {
                Victim.say("ACK " + number);
                reader.await(appended.upTo(), Duration.ofSeconds(20));
            }
        }
        database.backUp(Path.of(arguments[0], "hub.backup"));
        if (place.equals(DatabaseCrashPoint.AFTER_LOAD_BEFORE_COMMIT.name())) {
            restore(Path.of(arguments[0]), crashPoints);
        }
        reader.rebuild();
        Victim.end(Duration.ofSeconds(30));
    }

    /** The book of the tests has no migration, so its tables are made before; they are empty as a restore demands. */
    private static void restore(Path folder, CrashPoints crashPoints) {
        var target = new DatabaseSettings.Embedded(folder.resolve("restored"), TestFolders.binaries(), 6);
        var limits = org.throughline.database.Limits.standard();
        try (Database database = Database.open(target, TestSurroundings.real(), limits)) {
            Tally.createTables(database.jdbi());
        }
        Restore.read(target, folder.resolve("hub.backup"), TestSurroundings.observed(crashPoints), limits);
    }
}
