package org.throughline.scenario;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of expected lines: each is compared whole, or, where that is optional, not at all. */
enum Kind {
    ORDER(false),
    RELEASE(true),
    MESSAGE(false),
    PROMISE(false),
    PEG(true);

    private static final Set<String> MESSAGES = Set.of(
            "expedite",
            "expedite_safety",
            "defer",
            "cancel",
            "excess",
            "past_due",
            "receipt_late",
            "late",
            "late_safety",
            "demand_late",
            "no_source",
            "no_bom");

    private final boolean optional;

    Kind(boolean optional) {
        this.optional = optional;
    }

    /** The kind of the lines that begin with this word. */
    static Optional<Kind> of(String firstWord) {
        return Arrays.stream(values()).filter(kind -> kind.begins(firstWord)).findFirst();
    }

    private boolean begins(String word) {
        return switch (this) {
            case ORDER -> word.equals("order");
            case RELEASE -> word.equals("release");
            case MESSAGE -> MESSAGES.contains(word);
            case PROMISE -> word.equals("promise");
            case PEG -> word.equals("peg");
        };
    }

    /** Whether a scenario that lists no line of this kind does not speak of it. */
    boolean optional() {
        return optional;
    }
}
