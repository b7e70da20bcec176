package org.throughline.trials.odoo;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.throughline.trials.hub.StartedHub;
import org.throughline.trials.repository.Repository;

/**
 * A command that works with a real Odoo, which its words name.
 *
 * @param options words that take a value
 * @param flags words that take none
 * @param advice what to type, said where the words cannot be used
 */
public record OdooCommand(Set<String> options, Set<String> flags, String advice) {

    private static final int NOT_UNDERSTOOD = 2;

    /** Does it; ends the process with 1 where Odoo refuses or does not answer, 2 where the words cannot be used. */
    public void run(String[] arguments, BiConsumer<OdooDoor, Words> body) {
        Locale.setDefault(Locale.ROOT);
        try {
            Words words = new Words(arguments, options, flags);
            try (OdooDoor odoo = OdooDoor.of(words)) {
                body.accept(odoo, words);
            }
        } catch (IllegalArgumentException unusable) {
            System.err.println(unusable.getMessage());
            System.err.println(advice);
            System.exit(NOT_UNDERSTOOD);
        } catch (OdooRefusal | UncheckedIOException failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    /**
     * A hub of this checkout that reads the Odoo of these words.
     *
     * @throws IllegalArgumentException with the word that is missing
     */
    public static StartedHub.Settings hub(Words words) {
        return new StartedHub.Settings(
                Repository.here().root(),
                words.text("--odoo"),
                words.text("--database"),
                Path.of(words.text("--key-file")).toAbsolutePath());
    }
}
