package org.throughline.pages;

import java.util.Locale;

/** How a word of a closed list is written in addresses, JSON and the keys of texts. */
public final class Spoken {

    private Spoken() {}

    /** Such as {@code in-progress}. */
    public static String of(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
