package org.throughline.configuration;

/**
 * Something wrong with the settings.
 *
 * @param fault what kind of thing
 * @param place file and line, variable, or argument
 * @param what what is wrong, naming the value
 * @param advice what is allowed or what to do
 */
public record ConfigurationProblem(ConfigurationFault fault, String place, String what, String advice) {

    /** The problem in one line for people. */
    public String sentence() {
        return "%s %s: %s %s".formatted(fault.code(), place, what, advice);
    }
}
