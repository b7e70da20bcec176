package org.throughline.database;

import java.io.IOException;
import java.time.Duration;

/**
 * Stops a server that we started: fast, then at once, then by force; each step only when the one before took too long.
 */
final class ServerControl {

    private static final System.Logger LOG = System.getLogger(ServerControl.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final PostgresBinaries binaries;
    private final ServerAccount account;
    private final Limits limits;

    ServerControl(PostgresBinaries binaries, ServerAccount account, Limits limits) {
        this.binaries = binaries;
        this.account = account;
        this.limits = limits;
    }

    /** Returns when the process is gone. */
    void stop(Launch launch, long process) throws IOException {
        if (signalled(launch, process, "INT", limits.stopFastMax())
                || signalled(launch, process, "QUIT", limits.stopImmediateMax())) {
            return;
        }
        // Killing is safe for the data (the log is replayed at the next start), but it is a sign of a sick machine.
        LOG.log(
                System.Logger.Level.ERROR,
                "{0} The PostgreSQL (process {1}) did not stop and is killed.",
                DatabaseFault.NOT_STOPPED.code(),
                Long.toString(process));
        if (!signalled(launch, process, "KILL", limits.stopImmediateMax())) {
            throw new DatabaseException(
                    DatabaseFault.NOT_STOPPED,
                    "The PostgreSQL (process %d) cannot be stopped, not even by force.".formatted(process),
                    "it waits for a dead disk; look at the kernel's messages with: dmesg");
        }
    }

    private boolean signalled(Launch launch, long process, String signal, Duration patience) throws IOException {
        if (launch.kindOf(process) != Launch.Kind.OURS) {
            return true;
        }
        Command.Outcome sent = account.command(
                        binaries.program("pg_ctl").toString(), "kill", signal, Long.toString(process))
                .run(limits.commandMax());
        if (!sent.succeeded()) {
            LOG.log(System.Logger.Level.WARNING, "The signal {0} could not be sent: {1}", signal, sent.output());
        }
        long end = System.nanoTime() + patience.toNanos();
        while (launch.kindOf(process) == Launch.Kind.OURS) {
            if (System.nanoTime() > end || !Pauses.sleep(PAUSE)) {
                return false;
            }
        }
        return true;
    }
}
