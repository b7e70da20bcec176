package org.throughline.trials.tidy;

import java.nio.file.Path;

/**
 * One place that is not tidy.
 *
 * @param rule the rule that is broken
 * @param file the file, relative to the repository
 * @param line the line, counted from 1
 * @param message what is wrong, with its values
 */
public record Finding(Rule rule, Path file, long line, String message) {

    /** The finding as an editor can jump to it: file, line, rule, message. */
    @Override
    public String toString() {
        return "%s:%d %s: %s".formatted(file.toString().replace('\\', '/'), line, rule.spoken(), message);
    }
}
