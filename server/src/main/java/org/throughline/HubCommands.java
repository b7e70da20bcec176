package org.throughline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.OdooSettings;
import org.throughline.configuration.Sources;
import org.throughline.connectors.ConnectCommand;
import org.throughline.database.Backup;
import org.throughline.database.BackupManifest;
import org.throughline.database.DatabaseException;
import org.throughline.database.Limits;
import org.throughline.database.Restore;
import org.throughline.exchange.Declarations;
import org.throughline.web.WebException;

/** The commands of the hub: each reads the settings first and refuses to begin when one of them is wrong. */
final class HubCommands {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final String CONFIG = "--config";
    private static final String DATA = "--data";

    private final World world;

    HubCommands(World world) {
        this.world = world;
    }

    /** Serves until the process is told to end or a thread breaks; then everything is closed in order. */
    int serve(List<String> words) {
        return with(words, Set.of(CONFIG, DATA), List.of(), (configuration, _) -> {
            Logging.quiet();
            world.out().println("Throughline " + version());
            Ending ending = new Ending();
            Thread.setDefaultUncaughtExceptionHandler(ending::broke);
            try (RunningHub hub = RunningHub.start(configuration, world.surroundings(), this::announce)) {
                hub.firstPassword()
                        .ifPresent(password -> world.out()
                                .printf(
                                        "First log-in: account %s, one-time password %s (shown only now)%n",
                                        "administrator", password.word()));
                world.out().println("Open " + hub.address());
                world.out().flush();
                boolean asked = ending.await();
                world.out().println("Stopping ...");
                return asked ? DONE : FAILED;
            } finally {
                ending.finished();
            }
        });
    }

    private void announce(String sentence) {
        world.out().println(sentence);
        world.out().flush();
    }

    /** Writes every table into one file, whether a hub is running or not. */
    int backUp(List<String> words) {
        return with(words, Set.of(CONFIG, DATA, "--to"), List.of("--to"), (configuration, arguments) -> {
            Logging.quiet();
            Path file = absolute(arguments.given("--to").getFirst());
            BackupManifest manifest =
                    Backup.write(configuration.database(), file, world.surroundings(), Limits.standard());
            return tell("Backed up", "to", file, manifest);
        });
    }

    /** Loads such a file into an empty database. */
    int restore(List<String> words) {
        return with(words, Set.of(CONFIG, DATA, "--from"), List.of("--from"), (configuration, arguments) -> {
            Logging.quiet();
            Path file = absolute(arguments.given("--from").getFirst());
            BackupManifest manifest =
                    Restore.read(configuration.database(), file, world.surroundings(), Limits.standard());
            return tell("Restored", "from", file, manifest);
        });
    }

    /** Looks whether the Odoo of the settings can be read as declared, and tells what it found. */
    int connect(List<String> words) {
        return with(words, Set.of(CONFIG), List.of(), (configuration, _) -> switch (configuration.odoo()) {
            case OdooSettings.NotConnected _ ->
                refuse(List.of("TL-MAIN-004 The settings name no Odoo (odoo.url). Maybe set odoo.url, odoo.database and"
                        + " odoo.key_file in throughline.yaml, or name its file by --config."));
            case OdooSettings.Connected odoo ->
                new ConnectCommand(Declarations.ofProduct(), world.clock(), world.out(), world.err())
                        .run(odoo.url().toString(), odoo.database(), odoo.key().word(), odoo.untested());
        });
    }

    /** Says which release this is. */
    int tellVersion() {
        world.out().println("Throughline " + version());
        return DONE;
    }

    private int tell(String done, String direction, Path file, BackupManifest manifest) {
        manifest.tables().forEach(table -> world.out().printf("%12d  %s%n", table.rows(), table.name()));
        world.out()
                .printf(
                        "%s %d rows of %d tables %s %s; schema version %d, %s.%n",
                        done,
                        manifest.rows(),
                        manifest.tables().size(),
                        direction,
                        file,
                        manifest.schemaVersion(),
                        manifest.writtenAt());
        return DONE;
    }

    /** What a command does once settings and arguments are right. */
    @FunctionalInterface
    private interface Work {
        int run(Configuration configuration, HubArguments arguments);
    }

    private int with(List<String> words, Set<String> known, List<String> needed, Work work) {
        HubArguments arguments = new HubArguments(words, known);
        needed.forEach(arguments::needed);
        if (!arguments.problems().isEmpty()) {
            return refuse(arguments.problems());
        }
        return switch (Configuration.read(sources(arguments))) {
            case Configuration.Reading.Refused refused ->
                refuse(refused.problems().stream()
                        .map(problem -> problem.sentence())
                        .toList());
            case Configuration.Reading.Accepted accepted ->
                guarded(accepted.configuration(), configuration -> work.run(configuration, arguments));
        };
    }

    private int guarded(Configuration configuration, ToIntFunction<Configuration> work) {
        try {
            return work.applyAsInt(configuration);
        } catch (DatabaseException | WebException failure) {
            world.err().println(failure.getMessage());
            return FAILED;
        }
    }

    private Sources sources(HubArguments arguments) {
        Path usual = world.place().workingFolder().resolve("throughline.yaml");
        List<Path> named = arguments.given(CONFIG).stream().map(this::absolute).toList();
        List<Path> files = named.isEmpty() && Files.exists(usual) ? List.of(usual) : named;
        return new Sources(files, world.environment(), arguments.given(DATA), world.place());
    }

    private Path absolute(Path path) {
        return world.place().workingFolder().resolve(path).normalize();
    }

    private int refuse(List<String> problems) {
        problems.forEach(world.err()::println);
        world.err().println("Nothing was started or changed.");
        return REFUSED;
    }

    private static String version() {
        try (InputStream stream = HubCommands.class.getResourceAsStream("/version")) {
            if (stream == null) {
                throw new IllegalStateException("This build does not know its version.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
