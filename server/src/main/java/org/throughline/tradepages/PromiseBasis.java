package org.throughline.tradepages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a promise stands on. */
enum PromiseBasis {
    /**
     * Capable to promise: all of it is planned down through the structure. The plan follows nothing while it answers:
     * a tenth of a second for so many in a plant of 10,000 items, and a third in one of a deep structure.
     */
    PLAN(200),
    /** Available to promise: what stock and what is ordered already leave. So many take some milliseconds. */
    STOCK(1_000);

    private final int askingsMax;

    PromiseBasis(int askingsMax) {
        this.askingsMax = askingsMax;
    }

    /** How many questions are answered at once. */
    int askingsMax() {
        return askingsMax;
    }

    /** As addresses and forms say it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All that can be said. */
    static List<String> words() {
        return Arrays.stream(values()).map(PromiseBasis::word).toList();
    }

    /** What was said; who says nothing means by planning. */
    static Optional<PromiseBasis> of(String word) {
        return word.isEmpty()
                ? Optional.of(PLAN)
                : Arrays.stream(values())
                        .filter(basis -> basis.word().equals(word))
                        .findFirst();
    }
}
