package org.throughline.pages;

import java.util.Map;

/** What came of something that a person did. */
public sealed interface Outcome {

    /**
     * It is done.
     *
     * @param notice the words that tell so
     */
    record Done(Notice notice) implements Outcome {}

    /**
     * Nothing was changed.
     *
     * @param problems what is wrong, by the name of the field; the empty name stands for the whole form
     */
    record Rejected(Map<String, String> problems) implements Outcome {

        public Rejected {
            problems = Map.copyOf(problems);
        }
    }
}
