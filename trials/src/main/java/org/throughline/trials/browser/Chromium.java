package org.throughline.trials.browser;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Finds Chromium: the configured path ({@code THROUGHLINE_CHROMIUM}), then PATH, then an archive of npm that ships the
 * program, verified and kept in the project's cache.
 */
public final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final NpmArchive ARCHIVE = new NpmArchive(
            "@sparticuz/chromium",
            "153.0.0",
            "jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==");
    private static final String FONTS_FILE = "fonts-of-archive.conf";

    /** The archive's own file of fonts names folders that only its maker's servers have. */
    private static final String FONTS = """
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig>
              <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
              <dir prefix="relative">fonts</dir>
            </fontconfig>
            """;

    private static final String ADVICE =
            "Maybe install chromium, or set THROUGHLINE_CHROMIUM to the path of a Chromium or Chrome.";

    private final Surroundings surroundings;

    /** Looks for it in the given surroundings. */
    public Chromium(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The first Chromium that runs. A configured path that does not is not passed over in silence. */
    public Found find() {
        String configured = surroundings.environment().getOrDefault("THROUGHLINE_CHROMIUM", "");
        if (!configured.isEmpty()) {
            return tried(Path.of(configured), Map.of());
        }
        Optional<Path> onPath = surroundings.onPath(NAMES);
        if (onPath.isPresent()) {
            return tried(onPath.get(), Map.of());
        }
        if (!surroundings.hasArchives()) {
            return new Found.Nothing(
                    "No Chromium is on PATH, and npm has none for (%s). %s".formatted(surroundings.machine(), ADVICE));
        }
        try {
            Path folder = unpacked();
            return tried(folder.resolve("chromium"), environment(folder));
        } catch (IOException e) {
            return new Found.Nothing("No Chromium is on PATH, and none could be fetched: %s %s".formatted(e, ADVICE));
        }
    }

    private static Found tried(Path program, Map<String, String> environment) {
        Trial.Outcome outcome = Trial.of(program, environment);
        return outcome.runs()
                ? new Found.Program(program, environment)
                : new Found.Nothing(
                        "The Chromium at (%s) does not run: (%s). %s".formatted(program, outcome.said(), ADVICE));
    }

    /** The archive brings the shared libraries and fonts that bare machines lack. */
    private static Map<String, String> environment(Path folder) {
        return Map.of(
                "LD_LIBRARY_PATH", folder.resolve("lib").toString(),
                "FONTCONFIG_FILE", folder.resolve(FONTS_FILE).toString());
    }

    private Path unpacked() throws IOException {
        Path folder = surroundings.cache().resolve("browser/chromium-" + ARCHIVE.version());
        if (Files.exists(folder)) {
            return folder;
        }
        Path archive = ARCHIVE.fetchInto(surroundings.cache().resolve("npm"), surroundings.registry());
        return Unpacking.into(folder, arriving -> {
            try (InputStream bytes = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
                new Tar(bytes).forEach((name, content) -> unpack(name, content, arriving));
            }
            Files.writeString(arriving.resolve(FONTS_FILE), FONTS);
            Files.delete(archive);
        });
    }

    private static void unpack(String name, InputStream content, Path folder) throws IOException {
        switch (name) {
            case "package/bin/chromium.br" -> {
                Unpacking.program(new BrotliInputStream(content), folder.resolve("chromium"));
            }
            case "package/bin/al2023.tar.br", "package/bin/fonts.tar.br", "package/bin/swiftshader.tar.br" ->
                new Tar(new BrotliInputStream(content)).unpackInto(folder);
            default -> {}
        }
    }
}
