package org.throughline.exchange;

import java.time.Duration;

/** Why another system did not give what it was asked for; the kind decides what happens next, never the sentence. */
public sealed interface Trouble {

    /** The stable code of the cause, which names its runbook. */
    String code();

    /** What happened, with its values, and what to do about it. */
    String sentence();

    /**
     * It cannot be reached or is busy: asked again later.
     *
     * @param retryAfter how long it wants to be left alone; zero where it has not said
     */
    record Unavailable(String code, Duration retryAfter, String sentence) implements Trouble {}

    /** It refuses: rights or settings must be put right by a person; asked again at long intervals. */
    record Rejected(String code, String sentence) implements Trouble {}

    /** The question or the answer makes no sense: the interface stands still until somebody resumes it. */
    record Defect(String code, String sentence) implements Trouble {}
}
