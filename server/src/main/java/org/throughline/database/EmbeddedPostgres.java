package org.throughline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL that belongs to the hub: laid out once, started, watched, started again when it dies, stopped when
 * the hub stops. It listens on this machine only, asks for a password and never acknowledges what is not on the disk.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());

    private final DataFolder folder;
    private final HubLock lock;
    private final ServerLauncher launcher;
    private final Surroundings surroundings;
    private final Limits limits;
    private volatile @Nullable IntConsumer onRestart;
    private volatile ServerState state = new ServerState.Stopped();
    private volatile boolean closing;
    private volatile @Nullable RunningServer server;

    private EmbeddedPostgres(
            DataFolder folder, HubLock lock, ServerLauncher launcher, Surroundings surroundings, Limits limits) {
        this.folder = folder;
        this.lock = lock;
        this.launcher = launcher;
        this.surroundings = surroundings;
        this.limits = limits;
    }

    /** Starts the server on the folder; on a first start the folder is laid out. */
    static EmbeddedPostgres start(DatabaseSettings.Embedded settings, Surroundings surroundings, Limits limits) {
        DataFolder folder = new DataFolder(settings.folder().resolve("database"));
        try {
            Folders.createOpen(folder.root());
            HubLock lock = HubLock.tryTake(folder, surroundings.hub()).orElseThrow(() -> inUse(folder));
            try {
                return startLocked(settings, folder, lock, surroundings, limits);
            } catch (IOException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new DatabaseException(
                    DatabaseFault.FOLDER_UNUSABLE,
                    "The data folder (%s) cannot be used: (%s).".formatted(folder.root(), failure),
                    "it belongs to another user or the disk is full; choose another in the setting database.folder.",
                    failure);
        }
    }

    private static EmbeddedPostgres startLocked(
            DatabaseSettings.Embedded settings,
            DataFolder folder,
            HubLock lock,
            Surroundings surroundings,
            Limits limits)
            throws IOException {
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(settings.binaries());
        ServerAccount account = new AccountChoice(binaries, limits).forFolder(folder);
        AccountChoice.requirePassage(account, folder.root(), limits);
        folder.recordAccount(account);
        Cluster cluster = new Cluster(folder, binaries, account, limits);
        new Leftovers(folder, new ServerControl(binaries, account, limits), limits).clear();
        if (!folder.isInitialised()) {
            cluster.layOut(folder.password(Cluster.SUPERUSER, surroundings.chance()), surroundings.crashPoints());
        }
        cluster.requireVersion();
        ServerLauncher launcher = new ServerLauncher(cluster, surroundings, settings.connections(), limits);
        EmbeddedPostgres postgres = new EmbeddedPostgres(folder, lock, launcher, surroundings, limits);
        postgres.launch();
        return postgres;
    }

    /** Where the server listens on 127.0.0.1. */
    int port() {
        RunningServer current = server;
        return current == null ? 0 : current.launch().port();
    }

    /** The password of the role that the hub works as. */
    Password password() throws IOException {
        return folder.password(Cluster.ROLE, surroundings.chance());
    }

    ServerState state() {
        return state;
    }

    /** Called with the port each time the server has been started again. */
    void onRestart(IntConsumer listener) {
        onRestart = listener;
    }

    private void launch() throws IOException {
        RunningServer started = launcher.launch();
        server = started;
        state = new ServerState.Running(
                started.launch().port(), started.process(), surroundings.clock().instant());
        Thread.ofVirtual().name("postgresql-watch").start(() -> watch(started));
    }

    private void watch(RunningServer watched) {
        int exit = watched.awaitEnd();
        if (closing) {
            return;
        }
        String why = "exit %d; last words: %s"
                .formatted(exit, String.join(" | ", launcher.log().lastLines()));
        LOG.log(
                System.Logger.Level.ERROR,
                "{0} PostgreSQL (process {1}) ended by itself and is started again: {2}",
                DatabaseFault.STOPPED_UNEXPECTEDLY.code(),
                Long.toString(watched.process()),
                why);
        restart(why);
    }

    private void restart(String why) {
        Duration pause = limits.restartWaitMin();
        int attempts = 0;
        var since = surroundings.clock().instant();
        while (!closing) {
            attempts++;
            state = new ServerState.Restarting(since, attempts, why);
            if (!Pauses.sleep(pause)) {
                return;
            }
            try {
                if (relaunch()) {
                    return;
                }
            } catch (IOException | DatabaseException failure) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "PostgreSQL could not be started again (attempt %d).".formatted(attempts),
                        failure);
            }
            pause = pause.multipliedBy(2).compareTo(limits.restartWaitMax()) > 0
                    ? limits.restartWaitMax()
                    : pause.multipliedBy(2);
        }
    }

    /** Under the same monitor as closing, so that no server is started behind a hub that is going away. */
    private synchronized boolean relaunch() throws IOException {
        if (closing) {
            return true;
        }
        launcher.clearLeftovers();
        launch();
        IntConsumer listener = onRestart;
        if (listener != null) {
            listener.accept(port());
        }
        return true;
    }

    private static DatabaseException inUse(DataFolder folder) {
        String holder;
        try {
            holder = HubLock.holder(folder);
        } catch (IOException unreadable) {
            holder = "unknown: " + unreadable.getMessage();
        }
        return new DatabaseException(
                DatabaseFault.FOLDER_IN_USE,
                "The data folder (%s) is in use by another hub (%s).".formatted(folder.root(), holder),
                "stop that one first, or give this one its own folder in the setting database.folder.");
    }

    @Override
    public synchronized void close() {
        closing = true;
        RunningServer current = server;
        try (lock) {
            if (current != null) {
                launcher.control().stop(current.launch(), current.process());
                current.awaitEnd();
            }
            state = new ServerState.Stopped();
            Files.deleteIfExists(folder.serverRecord());
        } catch (IOException failure) {
            throw new DatabaseException(
                    DatabaseFault.NOT_STOPPED,
                    "The embedded PostgreSQL on (%s) was not stopped in order: (%s).".formatted(folder.root(), failure),
                    "nothing is lost; the next start clears up.",
                    failure);
        }
    }
}
