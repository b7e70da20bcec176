package org.throughline.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.Password;

/**
 * Every setting of the hub, checked.
 *
 * @param demoAccounts whether there is an account per role with a known password
 */
public record Configuration(
        DatabaseSettings database,
        WebSettings web,
        SessionSettings session,
        boolean demoAccounts,
        OdooSettings odoo,
        PlanSettings plan) {

    /** How the reading of the settings went. */
    public sealed interface Reading {

        /** All of them are right. */
        record Accepted(Configuration configuration) implements Reading {}

        /** At least one is wrong; all that are wrong are named. */
        record Refused(List<ConfigurationProblem> problems) implements Reading {

            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads the settings from every source. */
    public static Reading read(Sources sources) {
        SettingsReader reader = new SettingsReader();
        sources.files().forEach(file -> reader.addFile(ConfigurationFile.read(file)));
        Path workingFolder = sources.place().workingFolder();
        reader.addEnvironment(sources.environment(), workingFolder);
        sources.dataFolders()
                .forEach(folder -> reader.put(new Entry(
                        Declaration.DATABASE_FOLDER.key(), folder.toString(), "the argument --data", workingFolder)));
        Configuration read = new Configuration(
                database(reader, sources.place()),
                web(reader),
                session(reader),
                reader.value(Declaration.DEMO_ACCOUNTS),
                odoo(reader),
                plan(reader));
        read.refuseExposedDemo(reader);
        return reader.problems().isEmpty() ? new Reading.Accepted(read) : new Reading.Refused(reader.problems());
    }

    private static DatabaseSettings database(SettingsReader reader, Sources.Place place) {
        int connections = reader.value(Declaration.DATABASE_CONNECTIONS);
        DatabaseSettings.Embedded usual = DatabaseSettings.Embedded.usual(place.user(), place.home(), connections);
        DatabaseSettings embedded = reader.given(Declaration.DATABASE_FOLDER)
                .map(folder -> reader.absolute(Declaration.DATABASE_FOLDER, folder))
                .map(folder -> new DatabaseSettings.Embedded(folder, folder.resolve("binaries"), connections))
                .orElse(usual);
        if (!reader.isSet(Declaration.DATABASE_URL)) {
            return embedded;
        }
        Optional<String> url = reader.given(Declaration.DATABASE_URL);
        String user = reader.value(Declaration.DATABASE_USER);
        Optional<Password> password = secret(reader, Declaration.DATABASE_PASSWORD_FILE, Declaration.DATABASE_URL)
                .map(Password::new);
        // Where one of them is missing a problem has been noted, and the stand-in is never used.
        return url.isPresent() && password.isPresent()
                ? new DatabaseSettings.External(url.get(), user, password.get(), connections)
                : embedded;
    }

    private static WebSettings web(SettingsReader reader) {
        return new WebSettings(
                reader.value(Declaration.WEB_ADDRESS),
                reader.value(Declaration.WEB_PORT),
                reader.value(Declaration.WEB_BEHIND_HTTPS));
    }

    private static SessionSettings session(SettingsReader reader) {
        return new SessionSettings(
                Duration.ofMinutes(reader.value(Declaration.SESSION_IDLE_MINUTES)),
                Duration.ofHours(reader.value(Declaration.SESSION_HOURS)),
                reader.value(Declaration.SESSION_PASSWORD_LENGTH_MIN));
    }

    private static OdooSettings odoo(SettingsReader reader) {
        // The settings beside the address are checked also while there is none.
        boolean untested = reader.value(Declaration.ODOO_UNTESTED);
        List<String> holdLocations = reader.value(Declaration.ODOO_HOLD_LOCATIONS);
        int historyDays = reader.value(Declaration.ODOO_HISTORY_DAYS);
        Duration pollMax = Duration.ofSeconds(reader.value(Declaration.ODOO_POLL_SECONDS));
        int callsPerSecond = reader.value(Declaration.ODOO_CALLS_PER_SECOND);
        if (!reader.isSet(Declaration.ODOO_URL)) {
            return new OdooSettings.NotConnected();
        }
        Optional<URI> url = reader.given(Declaration.ODOO_URL);
        Optional<String> database = reader.needed(Declaration.ODOO_DATABASE, Declaration.ODOO_URL);
        Optional<Secret> key =
                secret(reader, Declaration.ODOO_KEY_FILE, Declaration.ODOO_URL).map(Secret::new);
        return url.isPresent() && database.isPresent() && key.isPresent()
                ? new OdooSettings.Connected(
                        url.get(),
                        database.get(),
                        key.get(),
                        untested,
                        holdLocations,
                        historyDays,
                        pollMax,
                        callsPerSecond)
                : new OdooSettings.NotConnected();
    }

    private static PlanSettings plan(SettingsReader reader) {
        return new PlanSettings(
                reader.value(Declaration.PLAN_HORIZON_DAYS),
                reader.value(Declaration.PLAN_RELEASE_WINDOW_DAYS),
                reader.value(Declaration.PLAN_RESCHEDULE_IN_DAYS),
                reader.value(Declaration.PLAN_RESCHEDULE_OUT_DAYS));
    }

    private static Optional<String> secret(SettingsReader reader, Setting<Path> file, Setting<?> by) {
        return reader.needed(file, by).flatMap(named -> reader.secret(file, named));
    }

    /** Accounts with known passwords must be out of reach of others, and never in a database that others run. */
    private void refuseExposedDemo(SettingsReader reader) {
        if (demoAccounts && !web.isLoopback()) {
            reader.problems().add(refusedDemo(reader, "others reach web.address (%s)".formatted(web.address())));
        }
        if (demoAccounts && reader.isSet(Declaration.DATABASE_URL)) {
            reader.problems().add(refusedDemo(reader, "database.url names a database of your own"));
        }
        if (demoAccounts && web.behindHttps()) {
            reader.problems().add(refusedDemo(reader, "web.behind_https says that a proxy lets others in"));
        }
    }

    private static ConfigurationProblem refusedDemo(SettingsReader reader, String why) {
        return new ConfigurationProblem(
                ConfigurationFault.DEMO_ACCOUNTS_REFUSED,
                reader.place(Declaration.DEMO_ACCOUNTS),
                "Accounts with known passwords are refused, because %s.".formatted(why),
                "Maybe set demo.accounts to no.");
    }
}
