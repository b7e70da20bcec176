package org.throughline.database;

/**
 * How the store is at one moment.
 *
 * @param server the server's process, where it is ours
 * @param writer whether this hub may write
 * @param connectionsBusy connections in use
 * @param connectionsMax size of the pool
 */
public record DatabaseStatus(ServerState server, WriterState writer, int connectionsBusy, int connectionsMax) {}
