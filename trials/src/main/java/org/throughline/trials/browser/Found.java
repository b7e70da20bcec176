package org.throughline.trials.browser;

import java.nio.file.Path;
import java.util.Map;

/** What came of looking for a program. */
public sealed interface Found {

    /**
     * The program is there and runs.
     *
     * @param program the program
     * @param environment what must be added to its environment
     */
    record Program(Path program, Map<String, String> environment) implements Found {}

    /**
     * There is none.
     *
     * @param why what was tried, and what to do
     */
    record Nothing(String why) implements Found {}
}
