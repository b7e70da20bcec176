package org.throughline.web;

import java.util.List;
import org.throughline.database.Database;
import org.throughline.database.ServerState;
import org.throughline.database.WriterState;
import org.throughline.journal.ConsumerStatus;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalStatus;
import org.throughline.journal.ReaderState;

/** How the hub is, for those who watch it: the one address that needs no log-in, so it names no business fact. */
public final class Health {

    private static final System.Logger LOG = System.getLogger(Health.class.getName());

    private final Database database;
    private final Journal journal;

    /** Of this store and this journal. */
    public Health(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /**
     * How it is at one moment.
     *
     * @param up whether the hub does its work
     * @param database running, restarting, foreign or stopped
     * @param writer held, lost, taken over or released
     * @param journalHead position of the newest fact; -1 where the database does not answer
     * @param rooms how far each room has read
     */
    public record Report(boolean up, String database, String writer, long journalHead, List<RoomReading> rooms) {

        public Report {
            rooms = List.copyOf(rooms);
        }
    }

    /** How far a room has read, and whether it goes on. */
    public record RoomReading(String room, long position, long unread, long oldestUnreadSeconds, boolean standing) {}

    Report report() {
        String server = spoken(database.status().server());
        String writer = spoken(database.status().writer());
        boolean held = database.status().writer() instanceof WriterState.Held;
        try {
            JournalStatus status = journal.status();
            List<RoomReading> rooms =
                    status.consumers().stream().map(Health::reading).toList();
            boolean reading = rooms.stream().noneMatch(RoomReading::standing);
            return new Report(held && reading, server, writer, status.head().value(), rooms);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "The database does not answer: {0}", failure.getMessage());
            return new Report(false, server, writer, -1, List.of());
        }
    }

    private static RoomReading reading(ConsumerStatus room) {
        return new RoomReading(
                room.name().value(),
                room.position().value(),
                room.unread(),
                room.oldestUnreadAge().toSeconds(),
                room.state() instanceof ReaderState.Stopped);
    }

    private static String spoken(ServerState state) {
        return switch (state) {
            case ServerState.Running _ -> "running";
            case ServerState.Restarting _ -> "restarting";
            case ServerState.Foreign _ -> "foreign";
            case ServerState.Stopped _ -> "stopped";
        };
    }

    private static String spoken(WriterState state) {
        return switch (state) {
            case WriterState.Held _ -> "held";
            case WriterState.Lost _ -> "lost";
            case WriterState.TakenOver _ -> "taken over";
            case WriterState.Released _ -> "released";
        };
    }
}
