package org.throughline.database;

import java.time.Instant;

/**
 * The running program as others see it: on which machine, which process, since when.
 *
 * @param host name of the machine
 * @param process operating system's number of the process
 * @param startedAt when the program started
 */
public record Hub(String host, long process, Instant startedAt) {

    public Hub {
        if (host.isBlank() || process <= 0) {
            throw new IllegalArgumentException("A hub has a host (%s) and a process (%s).".formatted(host, process));
        }
    }

    @Override
    public String toString() {
        return "process %d on %s since %s".formatted(process, host, startedAt);
    }
}
