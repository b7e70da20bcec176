package org.throughline.trials.tidy;

import java.util.Locale;

/** The rules of tidiness; each has a small bad repository among the tests that proves that it bites. */
public enum Rule {
    /** The body of a function has at most 40 lines. */
    FUNCTION_LENGTH,
    /** A file of code in any language has at most 400 lines, one of the tests 600. */
    FILE_LENGTH,
    /** A line of Java has at most 120 columns. */
    COLUMNS,
    /** A method or constructor of a class with behaviour has at most five parameters. */
    PARAMETERS,
    /** Nothing is left for later in the code. */
    LEFTOVER,
    /** Code is deleted, not put into a comment. */
    COMMENTED_OUT_CODE,
    /** Names say what a thing is: no Impl, Manager, Helper, Util, Service, and no abbreviations. */
    NAME,
    /** A switch over an enum or a sealed type has no default, so that a new case breaks the build where it matters. */
    DEFAULT_BRANCH,
    /** Null is no answer. */
    RETURN_NULL,
    /** A test's name is a sentence. */
    TEST_NAME,
    /** A public type says in a sentence what it is. */
    DOCUMENTED,
    /** Each error code has a runbook, and each runbook a code. */
    RUNBOOK,
    /** SQL names its columns. */
    SELECT_STAR,
    /** A script can be run. */
    EXECUTABLE,
    /** The README is short enough to be read. */
    README,
    /** Nothing names a place on somebody's machine. */
    MACHINE_PATH,
    /** No mocking library, no Lombok, no utility belt. */
    LIBRARY;

    /** The rule's name as folders and messages write it: {@code function-length}. */
    public String spoken() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
