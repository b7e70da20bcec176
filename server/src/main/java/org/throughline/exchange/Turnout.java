package org.throughline.exchange;

/** How a piece of reading turned out. */
sealed interface Turnout {

    /** What was read is written. */
    record Done() implements Turnout {}

    /** The other system never stood still, so nothing was written. */
    record NeverQuiet(int passes) implements Turnout {}

    /** An interface did not work; what had not been written is read again. */
    record SetBack(String interfaceName, Trouble trouble) implements Turnout {}

    /** What became of writing. */
    static Turnout of(Publication.Outcome outcome) {
        return switch (outcome) {
            case Publication.Outcome.Written() -> new Done();
            case Publication.Outcome.Contradicted(var name, var defect) -> new SetBack(name, defect);
        };
    }
}
