package org.throughline.exchange;

import java.time.Instant;
import org.throughline.events.Moment;

/**
 * How far an interface has come, as it is stored.
 *
 * @param watermark everything changed before was read, in the time of the other system; {@link Instant#EPOCH} where
 * the reading begins at the first row
 * @param loaded whether it was ever read from the first row to the last
 */
public record Progress(
        String interfaceName,
        InterfaceState state,
        Basis basis,
        Instant watermark,
        boolean loaded,
        Load load,
        Pulse pulse,
        Cancelled cancelled) {

    /**
     * What the reading rests on; where it changes, all is read anew.
     *
     * @param declared digest of the declaration
     * @param companies for which it was read
     * @param historyFrom from when history is read; fixed at the first reading, so that no row falls out of a condition
     */
    public record Basis(String declared, String companies, Instant historyFrom) {}

    /**
     * The reading from the first row to the last, which is written page by page.
     *
     * @param since when it began, in the time of the other system; {@link Instant#EPOCH} where none is under way
     * @param after number of the last row that was written
     * @param before everything changed before was read when somebody asked for this reading; {@link Instant#EPOCH}
     * where nobody did, so that it cannot be cancelled
     */
    public record Load(Instant since, long after, long rows, long expected, long rowsPerSecond, Instant before) {

        static final Load NONE = new Load(Instant.EPOCH, 0, 0, 0, 0, Instant.EPOCH);

        /** It begins at the first row. */
        Load begun(Instant now) {
            return new Load(now, 0, 0, 0, 0, before);
        }

        /** It stands after this row. */
        Load at(long last, long rowsNow, long expectedNow, long perSecond) {
            return new Load(since, last, rowsNow, expectedNow, perSecond, before);
        }

        /** It is over. */
        private Load ended() {
            return new Load(Instant.EPOCH, 0, rows, expected, rowsPerSecond, Instant.EPOCH);
        }
    }

    /**
     * The last reading of everything that somebody cancelled, until another is asked for.
     *
     * @param by who did; empty where nobody has
     * @param rows that had been read
     * @param expected rows of the whole reading, as far as was known
     */
    public record Cancelled(String by, Moment at, long rows, long expected) {

        static final Cancelled NONE = new Cancelled("", Moment.NONE, 0, 0);
    }

    /**
     * How it went lately.
     *
     * @param latencyMillis how long the last reading took
     * @param calledAt when all numbers were last compared
     * @param code of the last failure
     */
    public record Pulse(
            long latencyMillis, Moment calledAt, Moment successAt, Moment failureAt, String code, String sentence) {

        static final Pulse NONE = new Pulse(0, Moment.NONE, Moment.NONE, Moment.NONE, "", "");
    }

    /** Nothing has been read yet. */
    static Progress begin(String interfaceName, Basis basis) {
        return new Progress(
                interfaceName,
                InterfaceState.AWAITED,
                basis,
                Instant.EPOCH,
                false,
                Load.NONE,
                Pulse.NONE,
                Cancelled.NONE);
    }

    Progress on(InterfaceState.Occasion occasion) {
        return new Progress(interfaceName, state.on(occasion), basis, watermark, loaded, load, pulse, cancelled);
    }

    /** Is read from scratch, on this basis; what was said stays remembered. */
    Progress anew(Basis now) {
        Pulse after = new Pulse(
                pulse.latencyMillis, Moment.NONE, pulse.successAt, pulse.failureAt, pulse.code, pulse.sentence);
        return new Progress(interfaceName, state, now, Instant.EPOCH, loaded, Load.NONE, after, Cancelled.NONE);
    }

    /** Is read from scratch because somebody asked for it, who may think better of it. */
    Progress again() {
        Instant before = beginsAnew() ? load.before() : watermark;
        Progress anew = anew(basis);
        return new Progress(
                interfaceName,
                state,
                basis,
                anew.watermark,
                loaded,
                new Load(Instant.EPOCH, 0, 0, 0, 0, before),
                anew.pulse,
                Cancelled.NONE);
    }

    /** Whether a reading of everything that somebody asked for is to come or under way. */
    boolean canBeCancelled() {
        return loaded && beginsAnew() && !load.before().equals(Instant.EPOCH);
    }

    /** What was read stays; changes are followed from where they were followed before. */
    Progress cancelled(String by, Instant now) {
        Cancelled then = new Cancelled(by, Moment.of(now), load.rows(), load.expected());
        return new Progress(interfaceName, state, basis, load.before(), loaded, load.ended(), pulse, then);
    }

    /** Whether the next reading begins at the first row. */
    boolean beginsAnew() {
        return watermark.equals(Instant.EPOCH);
    }

    /** Stands there with the reading from the first row to the last. */
    Progress loading(Load now) {
        return new Progress(
                interfaceName,
                state.on(InterfaceState.Occasion.ANSWERED),
                basis,
                watermark,
                loaded,
                now,
                pulse,
                cancelled);
    }

    /** All rows of a table that is read whole each time were read, so many in so long. */
    Progress whole(long rows, long latencyMillis) {
        return loading(load.at(0, rows, rows, rows * 1_000 / Math.max(1, latencyMillis)));
    }

    /** Everything before this time was read. */
    Progress read(Instant upTo, Instant now, long latencyMillis) {
        Pulse after =
                new Pulse(latencyMillis, pulse.calledAt, Moment.of(now), pulse.failureAt, pulse.code, pulse.sentence);
        return new Progress(
                interfaceName,
                state.on(InterfaceState.Occasion.ANSWERED),
                basis,
                upTo,
                true,
                load.ended(),
                after,
                cancelled);
    }

    /** All numbers were compared. */
    Progress called(Instant now) {
        Pulse after = new Pulse(
                pulse.latencyMillis, Moment.of(now), pulse.successAt, pulse.failureAt, pulse.code, pulse.sentence);
        return new Progress(interfaceName, state, basis, watermark, loaded, load, after, cancelled);
    }

    /** It did not work. */
    Progress failed(Trouble trouble, Instant now) {
        Pulse after = new Pulse(
                pulse.latencyMillis,
                pulse.calledAt,
                pulse.successAt,
                Moment.of(now),
                trouble.code(),
                trouble.sentence());
        return new Progress(
                interfaceName, state.on(occasion(trouble)), basis, watermark, loaded, load, after, cancelled);
    }

    private static InterfaceState.Occasion occasion(Trouble trouble) {
        return switch (trouble) {
            case Trouble.Unavailable _ -> InterfaceState.Occasion.UNAVAILABLE;
            case Trouble.Rejected _ -> InterfaceState.Occasion.REJECTED;
            case Trouble.Defect _ -> InterfaceState.Occasion.DEFECTIVE;
        };
    }
}
