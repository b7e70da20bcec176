package org.throughline.trials.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.exchange.Declarations;
import org.throughline.exchange.InterfaceDeclaration;
import org.throughline.trials.hub.HubFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hub of this checkout, started as people start it, with a data folder of its own that is removed at the end. */
final class StartedHub implements AutoCloseable {

    private static final String OPEN = "Open ";
    private static final String PLANNED = "Planned: ";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String ACCOUNT = "demo-integrator";
    private static final long END_SECONDS_MAX = 60;

    private final HubFolder folder;
    private final Process process;
    private final BufferedReader lines;
    private final Instant started = Instant.now();

    private StartedHub(HubFolder folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.lines = process.inputReader();
    }

    /** The checkout and the Odoo that is read. */
    record Settings(Path root, String odoo, String database, Path keyFile) {

        String yaml(boolean connected) {
            String own = "web:%n  port: 0%ndemo:%n  accounts: yes%n".formatted();
            return connected
                    ? own + "odoo:%n  url: %s%n  database: %s%n  key_file: %s%n".formatted(odoo, database, keyFile)
                    : own;
        }
    }

    /**
     * Seconds from its first question about a table until everything was read and written, and until the first plan
     * stood, with what it said about that plan.
     *
     * @param begun seconds from the start of its process until that first question
     */
    record Result(double begun, double loaded, double planned, String plan, ProcessorTime processor) {}

    /** Lets a hub without Odoo start and end, so that the measured one finds what is made once for each version. */
    static void rehearse(Settings settings) {
        try (StartedHub hub = start(settings, false)) {
            hub.await(OPEN);
        }
    }

    /** Starts a hub that knows nothing, and ends it when it has a plan. */
    static Result firstLoad(Settings settings) {
        try (StartedHub hub = start(settings, true)) {
            String address = hub.await(OPEN);
            Instant opened = Instant.now();
            String plan = hub.await(PLANNED);
            Instant planned = Instant.now();
            ProcessorTime processor = ProcessorTime.of(hub.process.toHandle(), data(hub.folder));
            Times times = hub.times(address);
            // It reads before it is open. Where a load takes minutes, master data is read again meanwhile.
            Instant begun = times.begun().isBefore(opened) ? times.begun() : opened;
            return new Result(
                    seconds(hub.started, begun),
                    seconds(begun, times.loaded()),
                    seconds(begun, planned),
                    PLANNED + plan,
                    processor);
        }
    }

    /** When it began to read, and when it had read and written everything. */
    private record Times(Instant begun, Instant loaded) {}

    /** The earliest reading of a table began when the hub began; the stock is counted when all else was read. */
    private Times times(String address) {
        JsonNode content = interfaces(address);
        if (!content.path("complete").asBoolean(false)) {
            throw new IllegalStateException("The hub has a plan before everything was read: " + content);
        }
        Set<String> counts = Declarations.ofProduct().stream()
                .filter(declaration -> declaration.read().role() == InterfaceDeclaration.Role.STOCK_COUNT)
                .map(InterfaceDeclaration::name)
                .collect(Collectors.toSet());
        Instant begun = Instant.MAX;
        Instant loaded = Instant.MIN;
        for (JsonNode line : content.path("interfaces")) {
            String success = line.path("lastSuccess").asString("");
            if (!success.isEmpty()) {
                Instant end = Instant.parse(success);
                Instant begin = end.minusMillis(line.path("latencyMillis").longValue());
                begun = begin.isBefore(begun) ? begin : begun;
                loaded = counts.contains(line.path("name").asString("")) ? end : loaded;
            }
        }
        return new Times(begun, loaded);
    }

    private static Path data(HubFolder folder) {
        return folder.path().resolve("data");
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1e3;
    }

    private static StartedHub start(Settings settings, boolean connected) {
        try {
            HubFolder folder = HubFolder.create();
            Path file = Files.writeString(folder.path().resolve("throughline.yaml"), settings.yaml(connected));
            ProcessBuilder builder = new ProcessBuilder(
                            settings.root().resolve("bin/throughline").toString(),
                            "serve",
                            "--config",
                            file.toString(),
                            "--data",
                            data(folder).toString())
                    .redirectErrorStream(true);
            return new StartedHub(folder, builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What follows these words at the beginning of a line; lines before it are passed over. */
    private String await(String words) {
        StringBuilder said = new StringBuilder();
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(words)) {
                    return line.substring(words.length());
                }
                said.append(line).append(System.lineSeparator());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw new IllegalStateException("The hub ended before it said (%s):%n%s".formatted(words, said));
    }

    /** What the page of the interfaces shows. */
    private JsonNode interfaces(String address) {
        try (HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            URI hub = URI.create(address);
            String door = answer(http, HttpRequest.newBuilder(hub.resolve("/login")));
            Matcher token = TOKEN.matcher(door);
            String form = token.find() ? "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "";
            answer(
                    http,
                    HttpRequest.newBuilder(hub.resolve("/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    form + "&account=%s&password=%s".formatted(ACCOUNT, ACCOUNT))));
            return new JsonMapper().readTree(answer(http, HttpRequest.newBuilder(hub.resolve("/api/v1/interfaces"))));
        }
    }

    private static String answer(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        process.toHandle().destroy();
        try {
            if (!process.waitFor(END_SECONDS_MAX, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The hub did not stop within %d s.".formatted(END_SECONDS_MAX));
            }
            folder.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
