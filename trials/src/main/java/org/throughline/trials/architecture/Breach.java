package org.throughline.trials.architecture;

/**
 * One place where the building breaks the layering rule.
 *
 * @param clause the part of the rule that is broken
 * @param message what breaks it, and what to do
 */
public record Breach(Clause clause, String message) {

    @Override
    public String toString() {
        return clause + ": " + message;
    }
}
