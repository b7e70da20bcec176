package org.throughline.web;

import java.util.Locale;

/** How a word of a closed list is written in addresses, JSON and the keys of texts. */
final class Spoken {

    private Spoken() {}

    /** Such as {@code in-progress}. */
    static String of(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
