package org.throughline.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.events.Moment;

/**
 * How an interface is at this moment.
 *
 * @param loaded whether everything was read once
 * @param rows of the first reading so far
 * @param backlog rows of a first reading that is under way and has still to bring them; 0 when none is under way
 * @param parked rows that could not be understood
 * @param latency how long the last reading took
 * @param troubleCode code of the last failure; empty where it has worked since
 * @param trouble what was wrong and what to do; empty where it has worked since
 * @param cancellable whether a reading of everything that somebody asked for is to come or under way
 * @param cancelled the last such reading that somebody cancelled, until another is asked for
 * @param samples how it went lately, the oldest first
 */
public record InterfaceStatus(
        InterfaceDeclaration declaration,
        InterfaceState state,
        boolean loaded,
        long rows,
        long backlog,
        long parked,
        long rowsPerSecond,
        Duration latency,
        Moment lastSuccess,
        Moment lastFailure,
        String troubleCode,
        String trouble,
        boolean cancellable,
        Progress.Cancelled cancelled,
        List<Sample> samples) {

    public InterfaceStatus {
        samples = List.copyOf(samples);
    }

    /** How long ago it was last read, where it was. */
    public Optional<Duration> age(Instant now) {
        return lastSuccess.instant().map(then -> Duration.between(then, now));
    }
}
