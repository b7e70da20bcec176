package org.throughline.database;

import java.time.Duration;

/**
 * Every limit of this room, each with its reason.
 *
 * @param commandMax longest time for a short command such as {@code initdb} or {@code id}; initdb takes about a second,
 * a slow disk thirty
 * @param startMax longest time from launch to ready; recovery after a crash replays at most a gigabyte of log
 * @param stopFastMax how long a fast shutdown may take before the server is told to stop at once; it writes one
 * checkpoint
 * @param stopImmediateMax how long an immediate shutdown may take before the processes are killed
 * @param restartWaitMin first pause before a server that stopped by itself is started again
 * @param restartWaitMax longest such pause, so that a repaired disk is noticed within half a minute
 * @param logBytesMax size at which the captured server log turns over; one older file is kept
 * @param connectMax longest wait for one connection, so that a caller hears about a dead database while a person still
 * waits
 * @param heartbeat how often the connection that holds the writer's lock is proved alive
 * @param writerWaitMax how long a starting hub waits for the lock of one that has just been killed, until the server
 * notices its end
 * @param gateWaitMax how long a transaction waits to be the one that writes; the one before it takes milliseconds
 * @param idleTransactionMax after this long without a statement the server ends a transaction, so that a lost thread
 * cannot block writers
 * @param connectionsSpare connections beside the pool: writer's lock, migrations, backup and a person with psql
 */
public record Limits(
        Duration commandMax,
        Duration startMax,
        Duration stopFastMax,
        Duration stopImmediateMax,
        Duration restartWaitMin,
        Duration restartWaitMax,
        long logBytesMax,
        Duration connectMax,
        Duration heartbeat,
        Duration writerWaitMax,
        Duration gateWaitMax,
        Duration idleTransactionMax,
        int connectionsSpare) {

    /** The limits that the product runs with. */
    public static Limits standard() {
        return new Limits(
                Duration.ofSeconds(120),
                Duration.ofMinutes(10),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                Duration.ofMillis(200),
                Duration.ofSeconds(30),
                5_000_000,
                Duration.ofSeconds(10),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofMinutes(5),
                20);
    }
}
