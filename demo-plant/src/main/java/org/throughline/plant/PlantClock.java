package org.throughline.plant;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time at the make-believe company: from a moment on, it runs so many times as fast as the time outside. */
final class PlantClock implements InstantSource {

    private final InstantSource outside;
    private final Instant from;
    private final double speed;

    PlantClock(InstantSource outside, double speed) {
        this.outside = outside;
        this.from = outside.instant();
        this.speed = speed;
    }

    @Override
    public Instant instant() {
        Duration passed = Duration.between(from, outside.instant());
        return from.plusNanos((long) (passed.toNanos() * speed));
    }

    /** How long one has to wait outside until that moment has come inside; never negative. */
    Duration until(Instant moment) {
        Duration inside = Duration.between(instant(), moment);
        return inside.isNegative() ? Duration.ZERO : Duration.ofNanos((long) (inside.toNanos() / speed));
    }
}
