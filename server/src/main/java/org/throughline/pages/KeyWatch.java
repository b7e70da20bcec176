package org.throughline.pages;

import java.util.Optional;

/** Knows whether the key with which another system is read has to be renewed. */
public interface KeyWatch {

    /** Of a hub that reads no other system, or whose key lasts. */
    KeyWatch CALM = Optional::empty;

    /** What is to be said of the key; empty while nothing is. */
    Optional<Warning> warning();

    /**
     * What is to be done, as a sentence.
     *
     * @param code names the runbook
     */
    record Warning(String code, String sentence) {}
}
