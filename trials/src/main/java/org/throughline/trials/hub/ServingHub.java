package org.throughline.trials.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A hub over a data folder that is there, with accounts for demonstrations and without Odoo. */
public final class ServingHub implements AutoCloseable {

    private final HubVoice voice;
    private final String address;

    private ServingHub(HubVoice voice) {
        this.voice = voice;
        address = voice.open();
    }

    /**
     * Starts it as people start it, at a free port, and waits until its pages are open.
     *
     * @param root of the checkout
     * @throws UncheckedIOException where it cannot be started
     */
    public static ServingHub start(Path root, Path data) {
        ProcessBuilder builder = new ProcessBuilder(
                        root.resolve("bin/throughline").toString(), "serve", "--data", data.toString())
                .redirectErrorStream(true);
        builder.environment().put("THROUGHLINE_WEB_PORT", "0");
        builder.environment().put("THROUGHLINE_DEMO_ACCOUNTS", "yes");
        try {
            return new ServingHub(new HubVoice(builder.start()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Such as {@code http://127.0.0.1:8520/}. */
    public String address() {
        return address;
    }

    /**
     * Waits until it has made its first plan.
     *
     * @return what it says of it
     */
    public String planned() {
        return voice.planned();
    }

    @Override
    public void close() {
        voice.close();
    }
}
