package org.throughline.configuration;

import java.nio.file.Path;

/**
 * A value as somebody wrote it.
 *
 * @param key the setting it is meant for
 * @param text the value; the parts of a list on a line each
 * @param place file and line, variable, or argument
 * @param folder where a relative path in it starts
 */
record Entry(String key, String text, String place, Path folder) {}
