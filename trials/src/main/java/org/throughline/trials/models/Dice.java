package org.throughline.trials.models;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Throws that are the same for the same seed on every machine. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Returns a whole number from zero to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns a whole number between the two, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** Says yes so many times in a hundred. */
    boolean percent(int chances) {
        return random.nextInt(100) < chances;
    }

    /** Returns one of the choices. */
    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Returns one of the texts, which are separated by spaces; an underscore alone is the empty text. */
    String word(String words) {
        String word = pick(List.of(words.split(" ", -1)));
        return word.equals("_") ? "" : word;
    }

    /** Returns the text so many times in a hundred, and the empty text otherwise. */
    String sometimes(int chances, String text) {
        return percent(chances) ? text : "";
    }

    /** Returns the things in another order. */
    <T> List<T> shuffled(List<T> things) {
        List<T> left = new ArrayList<>(things);
        List<T> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(random.nextInt(left.size())));
        }
        return shuffled;
    }

    /** Returns a quantity above zero: mostly whole, sometimes with up to 6 decimals, large or next to nothing. */
    String quantity() {
        int kind = below(100);
        if (kind < 58) {
            return Integer.toString(between(1, 50));
        }
        if (kind < 78) {
            return decimal(between(1, 5000), 2);
        }
        if (kind < 86) {
            return decimal(between(1, 60_000_000), 6);
        }
        if (kind < 91) {
            return decimal(between(1, 20), 6);
        }
        return kind < 96 ? Integer.toString(between(60, 300)) : between(1, 30) + ".50";
    }

    private static String decimal(int unscaled, int places) {
        return BigDecimal.valueOf(unscaled, places).toPlainString();
    }
}
