package org.throughline.plant.life;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** Chance with a seed: the same seed gives the same story. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    boolean of(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from one to another, both possible. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** One of several, each as likely as it weighs. */
    <T> T weighted(List<T> some, ToIntFunction<T> weight) {
        int left = random.nextInt(some.stream().mapToInt(weight).sum());
        for (T each : some) {
            left -= weight.applyAsInt(each);
            if (left < 0) {
                return each;
            }
        }
        throw new IllegalStateException("nothing weighs anything");
    }

    /** A waiting time with this mean, as between events that know nothing of each other; a second at least. */
    Duration wait(Duration mean) {
        double factor = -Math.log(1 - random.nextDouble());
        return Duration.ofMillis(Math.max(1000, (long) (mean.toMillis() * factor)));
    }
}
