package org.throughline.trials.plain;

import java.time.LocalDate;

/** A day, or never, which is after every day: what a fence, a real date and a feasible date may be (§4). */
sealed interface Moment extends Comparable<Moment> {

    /** A day. */
    record On(LocalDate date) implements Moment {}

    /** Never; for a real date it means that there is none, which ranks after every date (§4). */
    record Never() implements Moment {}

    /** Returns the moment that is this day. */
    static Moment on(LocalDate date) {
        return new On(date);
    }

    /** Returns the moment that does not come. */
    static Moment never() {
        return new Never();
    }

    /** Returns the later of the two. */
    static Moment later(Moment one, Moment other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Returns the earlier of the two. */
    static Moment earlier(Moment one, Moment other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Says whether this is a later day than the one given, or never. */
    default boolean isAfter(LocalDate day) {
        return compareTo(on(day)) > 0;
    }

    /** Says whether this is an earlier day than the one given; never is not. */
    default boolean isBefore(LocalDate day) {
        return compareTo(on(day)) < 0;
    }

    /** Says whether this is a day at all. */
    default boolean isDay() {
        return switch (this) {
            case On _ -> true;
            case Never _ -> false;
        };
    }

    /** Returns the day as text, empty for never (§4, §7). */
    default String text() {
        return switch (this) {
            case On(LocalDate date) -> date.toString();
            case Never _ -> "";
        };
    }

    @Override
    default int compareTo(Moment other) {
        return switch (this) {
            case On(LocalDate mine) ->
                switch (other) {
                    case On(LocalDate theirs) -> mine.compareTo(theirs);
                    case Never _ -> -1;
                };
            case Never _ -> other.isDay() ? 1 : 0;
        };
    }
}
