package org.throughline.database;

import java.nio.file.Path;
import java.util.Locale;

/** Where the facts are kept: in a PostgreSQL that somebody runs for us, or in one that the hub runs by itself. */
public sealed interface DatabaseSettings {

    /** How many connections the pool holds at most. */
    int connections();

    /**
     * A PostgreSQL 15 or newer that somebody else operates.
     *
     * @param url {@code jdbc:postgresql://host:port/database}, without a password in it
     */
    record External(String url, String user, Password password, int connections) implements DatabaseSettings {

        public External {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException("The setting database.url (%s) must start with jdbc:postgresql:"
                        .formatted(withoutParameters(url)));
            }
            if (url.toLowerCase(Locale.ROOT).contains("password=")) {
                throw new IllegalArgumentException(
                        "The setting database.url (%s) must not carry a password; Maybe move it to a file."
                                .formatted(withoutParameters(url)));
            }
            requireConnections(connections);
        }

        /** The address without its parameters, for messages. */
        String shown() {
            return withoutParameters(url);
        }

        private static String withoutParameters(String url) {
            int parameters = url.indexOf('?');
            return parameters < 0 ? url : url.substring(0, parameters);
        }
    }

    /**
     * A PostgreSQL that the hub starts and stops.
     *
     * @param folder where data, log and secrets are kept; it survives restarts
     * @param binaries where the programs of PostgreSQL are unpacked, once per version
     */
    record Embedded(Path folder, Path binaries, int connections) implements DatabaseSettings {

        public Embedded {
            if (!folder.isAbsolute() || !binaries.isAbsolute()) {
                throw new IllegalArgumentException(
                        "The folders of the database (%s, %s) must be absolute.".formatted(folder, binaries));
            }
            requireConnections(connections);
        }

        /**
         * The usual place: {@code /var/lib/throughline} for root, because a server that runs under another account
         * could not reach root's home, and {@code ~/.local/share/throughline} for everyone else.
         */
        public static Embedded usual(String user, Path home, int connections) {
            Path folder =
                    user.equals("root") ? Path.of("/var/lib/throughline") : home.resolve(".local/share/throughline");
            return new Embedded(folder, folder.resolve("binaries"), connections);
        }
    }

    private static void requireConnections(int connections) {
        if (connections < 2 || connections > 500) {
            throw new IllegalArgumentException("The pool size (%d) must be between 2 and 500.".formatted(connections));
        }
    }
}
