package org.throughline.systempages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.exchange.InterfaceState;
import org.throughline.exchange.InterfaceStatus;
import org.throughline.exchange.Progress;
import org.throughline.pages.Cell;
import org.throughline.pages.Elapsed;
import org.throughline.pages.Table;

/**
 * How an interface is, in a line.
 *
 * @param doing what it does now; the page has a sentence for each
 * @param rows of the first reading so far
 * @param expected rows of the first reading in all, as far as is known
 * @param left how long the first reading will take at the present pace; absent where nobody can tell
 * @param records that the other system has, as far as is known
 * @param latencyMillis how long the last reading took, in milliseconds
 * @param lastSuccess absent until it was read once
 * @param troubleCode names the runbook; empty where all is well
 * @param cancellable whether a reading of everything that somebody asked for is to come or under way
 * @param cancelled the last such reading that somebody cancelled, until another is asked for
 * @param trend how it went in the last two hours
 */
public record InterfaceLine(
        String name,
        String says,
        String owner,
        String system,
        InterfaceState state,
        Doing doing,
        boolean loaded,
        long rows,
        long expected,
        Optional<Elapsed> left,
        long backlog,
        long records,
        long parked,
        long rowsPerSecond,
        long latencyMillis,
        Optional<Instant> lastSuccess,
        Optional<Elapsed> age,
        Optional<Instant> lastFailure,
        String troubleCode,
        String trouble,
        boolean cancellable,
        Optional<Cancelled> cancelled,
        Trend trend) {

    /** Interfaces as people sort them and take them along. */
    static final Table<InterfaceLine> TABLE = new Table<>(List.of(
            new Table.Column<>("name", "interfaces.name", line -> Cell.of(line.name())),
            new Table.Column<>("state", "interfaces.state", line -> Cell.of(word(line.state()))),
            new Table.Column<>("records", "interfaces.records", line -> Cell.of(line.records())),
            new Table.Column<>("parked", "interfaces.parked", line -> Cell.of(line.parked())),
            new Table.Column<>("backlog", "interfaces.backlog", line -> Cell.of(line.backlog())),
            new Table.Column<>("pace", "interfaces.pace", line -> Cell.of(line.rowsPerSecond())),
            new Table.Column<>("latency", "interfaces.latency", line -> Cell.of(line.latencyMillis())),
            new Table.Column<>("success", "interfaces.success", line -> Cell.at(line.lastSuccess())),
            new Table.Column<>("code", "interfaces.trouble-code", line -> Cell.of(line.troubleCode())),
            new Table.Column<>("trouble", "interfaces.trouble", line -> Cell.of(line.trouble()))));

    /**
     * A reading of everything that was cancelled.
     *
     * @param page the last one that was read; 0 where it had not begun
     * @param pages of the whole reading, as far as was known
     */
    public record Cancelled(String by, Instant at, long page, long pages) {}

    /** What an interface does now. */
    public enum Doing {
        WAITING,
        LOADING,
        BEGINNING,
        FOLLOWING,
        RETRYING,
        REFUSED,
        STANDING,
        RESTING
    }

    static InterfaceLine of(InterfaceStatus status, long records, Instant now) {
        return new InterfaceLine(
                status.declaration().name(),
                status.declaration().says(),
                status.declaration().owner(),
                status.declaration().system(),
                status.state(),
                doing(status),
                status.loaded(),
                status.rows(),
                status.rows() + status.backlog(),
                left(status),
                status.backlog(),
                records,
                status.parked(),
                status.rowsPerSecond(),
                status.latency().toMillis(),
                status.lastSuccess().instant(),
                status.age(now).map(Elapsed::of),
                status.lastFailure().instant(),
                status.troubleCode(),
                status.trouble(),
                status.cancellable(),
                cancelled(status),
                Trend.of(status.samples()));
    }

    /** Whether somebody should look after it. */
    public boolean troubled() {
        return !troubleCode.isEmpty()
                || state == InterfaceState.STOPPED
                || state == InterfaceState.REFUSED
                || state == InterfaceState.INTERRUPTED;
    }

    /** The word of a list as the texts of pages have it. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Doing doing(InterfaceStatus status) {
        return switch (status.state()) {
            case AWAITED -> Doing.WAITING;
            case READING -> {
                if (status.backlog() > 0) {
                    yield Doing.LOADING;
                }
                yield status.loaded() ? Doing.FOLLOWING : Doing.BEGINNING;
            }
            case INTERRUPTED -> Doing.RETRYING;
            case REFUSED -> Doing.REFUSED;
            case STOPPED -> Doing.STANDING;
            case UNNEEDED -> Doing.RESTING;
        };
    }

    private static Optional<Cancelled> cancelled(InterfaceStatus status) {
        Progress.Cancelled cancelled = status.cancelled();
        int page = status.declaration().read().page();
        return cancelled
                .at()
                .instant()
                .map(at -> new Cancelled(
                        cancelled.by(),
                        at,
                        Math.ceilDiv(cancelled.rows(), page),
                        Math.ceilDiv(cancelled.expected(), page)));
    }

    private static Optional<Elapsed> left(InterfaceStatus status) {
        return status.backlog() > 0 && status.rowsPerSecond() > 0
                ? Optional.of(Elapsed.of(Duration.ofSeconds(status.backlog() / status.rowsPerSecond())))
                : Optional.empty();
    }
}
