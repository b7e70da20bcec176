package org.throughline.configuration;

import java.util.Locale;

/**
 * One thing that may be set.
 *
 * @param key section and name, such as {@code web.port}
 * @param kind what values it may have
 * @param fallback its default as it would be written; empty where it has none
 * @param about what it does, in a sentence for whoever operates the hub
 */
record Setting<T>(String key, Kind<T> kind, String fallback, String about) {

    /** The variable of the environment that overrides it. */
    String variable() {
        return Declaration.VARIABLE_PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    String section() {
        return key.substring(0, key.indexOf('.'));
    }
}
