package org.throughline.trials.tally;

/**
 * A test as its source states it.
 *
 * @param className binary name of the class that must run it, such as {@code org.throughline.values.MicrosTest$Parsing}
 * @param name name of the method
 */
public record TestMethod(String className, String name) {

    @Override
    public String toString() {
        return className + "." + name;
    }
}
