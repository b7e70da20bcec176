package org.throughline.exchange;

import java.util.List;

/** What became of a row. */
sealed interface Mapped {

    /** It says this; nothing where it is of no interest. */
    record Says(List<Statement> statements) implements Mapped {}

    /** It cannot become facts. */
    record Refused(Refusal refusal) implements Mapped {}
}
