package org.throughline.trials.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A hub of this checkout, started as people start it, with a data folder of its own that is removed at the end. */
public final class StartedHub implements AutoCloseable {

    private final PassingFolder folder;
    private final HubVoice voice;
    private final Instant started = Instant.now();

    private StartedHub(PassingFolder folder, HubVoice voice) {
        this.folder = folder;
        this.voice = voice;
    }

    /** The checkout and the Odoo that is read. */
    public record Settings(Path root, String odoo, String database, Path keyFile) {

        String yaml(boolean connected) {
            String own = "web:%n  port: 0%ndemo:%n  accounts: yes%n".formatted();
            return connected
                    ? own + "odoo:%n  url: %s%n  database: %s%n  key_file: %s%n".formatted(odoo, database, keyFile)
                    : own;
        }
    }

    /** Lets a hub without Odoo start and end, so that the next one finds what is made once for each version. */
    public static void rehearse(Settings settings) {
        try (StartedHub hub = start(settings, false)) {
            hub.open();
        }
    }

    /**
     * Starts a hub that knows nothing and reads this Odoo.
     *
     * @throws UncheckedIOException where it cannot be started
     */
    public static StartedHub start(Settings settings) {
        return start(settings, true);
    }

    private static StartedHub start(Settings settings, boolean connected) {
        try {
            PassingFolder folder = PassingFolder.create();
            Path file = Files.writeString(folder.path().resolve("throughline.yaml"), settings.yaml(connected));
            ProcessBuilder builder = new ProcessBuilder(
                            settings.root().resolve("bin/throughline").toString(),
                            "serve",
                            "--config",
                            file.toString(),
                            "--data",
                            data(folder).toString())
                    .redirectErrorStream(true);
            return new StartedHub(folder, new HubVoice(builder.start()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Waits until its pages are open.
     *
     * @return its address
     * @throws IllegalStateException with what it said, where it ends before
     */
    public String open() {
        return voice.open();
    }

    /**
     * Waits until it has read everything and made its first plan.
     *
     * @return what it says of the plan
     * @throws IllegalStateException with what it said, where it ends before
     */
    public String planned() {
        return voice.planned();
    }

    /** When its process was started. */
    public Instant started() {
        return started;
    }

    /** Its process. */
    public ProcessHandle process() {
        return voice.process();
    }

    /** Its data folder. */
    public Path data() {
        return data(folder);
    }

    private static Path data(PassingFolder folder) {
        return folder.path().resolve("data");
    }

    @Override
    public void close() {
        voice.close();
        folder.close();
    }
}
