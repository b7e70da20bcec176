package org.throughline;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets libraries speak of trouble only, so that the log of the hub is about the hub. */
final class Logging {

    private static final List<Logger> CHATTY = List.of(
            Logger.getLogger("com.zaxxer"),
            Logger.getLogger("org.apache"),
            Logger.getLogger("org.flywaydb"),
            Logger.getLogger("org.springframework"));

    /** Both print a start that failed with a page of stack, which is then told once more in a sentence. */
    private static final List<Logger> REPEATING = List.of(
            Logger.getLogger("org.springframework.boot.SpringApplication"),
            Logger.getLogger("org.springframework.boot.diagnostics"),
            Logger.getLogger("org.springframework.context.support"));

    private Logging() {}

    static void quiet() {
        CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
        REPEATING.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
