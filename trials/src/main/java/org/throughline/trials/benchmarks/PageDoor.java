package org.throughline.trials.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of a hub as a browser asks for them: compressed, and timed until their last byte. */
final class PageDoor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int GIVEN = 200;
    private static final int HEAD_OF_LINE = 4;

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private PageDoor(URI address) {
        this.address = address;
    }

    /**
     * What came back.
     *
     * @param millis from the question until the last byte was there
     * @param wire bytes of the answer with its heads, as they went over the wire
     * @param text what they say
     */
    record Page(double millis, long wire, String text) {}

    /**
     * Logs in with an account for demonstrations, which is its own password.
     *
     * @throws UncheckedIOException where the hub does not answer
     */
    static PageDoor open(String address, String account) {
        PageDoor door = new PageDoor(URI.create(address));
        Matcher token = TOKEN.matcher(
                door.ask(HttpRequest.newBuilder(door.address.resolve("/login"))).text());
        String form = token.find() ? "_csrf=" + token.group(1) : "";
        door.send(HttpRequest.newBuilder(door.address.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        form + "&account=%s&password=%s".formatted(account, account))));
        return door;
    }

    /**
     * Opens a page.
     *
     * @throws IllegalStateException where the hub does not give it
     */
    Page page(String path) {
        return ask(HttpRequest.newBuilder(address.resolve(path)));
    }

    /** What the twin of a page says. */
    JsonNode json(String path) {
        return JsonMapper.shared().readTree(page("/api/v1" + path).text());
    }

    private Page ask(HttpRequest.Builder request) {
        long begun = System.nanoTime();
        HttpResponse<byte[]> response = send(request.header("Accept-Encoding", "gzip"));
        double millis = (System.nanoTime() - begun) / 1e6;
        if (response.statusCode() != GIVEN) {
            throw new IllegalStateException(
                    "The hub does not give (%s): %d".formatted(response.uri(), response.statusCode()));
        }
        return new Page(
                millis, response.body().length + heads(response.headers().map()), text(response));
    }

    private static long heads(Map<String, List<String>> heads) {
        return heads.entrySet().stream()
                .flatMap(head ->
                        head.getValue().stream().map(value -> head.getKey().length() + value.length() + HEAD_OF_LINE))
                .mapToLong(Integer::longValue)
                .sum();
    }

    private static String text(HttpResponse<byte[]> response) {
        boolean zipped = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        if (!zipped) {
            return new String(response.body(), StandardCharsets.UTF_8);
        }
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
