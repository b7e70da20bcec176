package org.throughline.trials.tally;

/**
 * One run of a test as Surefire reports it; a test with parameters has several.
 *
 * @param className binary name of the class
 * @param name the reported name: the method's, with parameters behind it, and with spaces where jqwik ran it
 * @param outcome how it ended
 * @param message the reason for a skip or a failure; empty after a pass
 */
public record TestRun(String className, String name, Outcome outcome, String message) {

    /** How a run ended. */
    public enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    /** Whether this is a run of the given test. */
    boolean runs(TestMethod method) {
        return className.equals(method.className()) && methodName().equals(method.name());
    }

    private String methodName() {
        int end = name.length();
        for (char mark : new char[] {'(', '[', '{'}) {
            int at = name.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        return name.substring(0, end).strip().replace(' ', '_');
    }
}
