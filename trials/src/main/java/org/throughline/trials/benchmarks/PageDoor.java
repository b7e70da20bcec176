package org.throughline.trials.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.throughline.trials.hub.HubSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of a hub as a browser asks for them: compressed, and timed until their last byte. */
final class PageDoor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");
    private static final int GIVEN = 200;
    private static final int MISSING = 404;
    private static final int HEAD_OF_LINE = 4;

    private final HubSession session;

    private PageDoor(HubSession session) {
        this.session = session;
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
        return new PageDoor(HubSession.open(address, account));
    }

    /**
     * Opens a page.
     *
     * @throws IllegalStateException where the hub does not give it
     */
    Page page(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException("There is nothing at (%s).".formatted(path)));
    }

    /**
     * Opens a page, where there is one.
     *
     * @throws IllegalStateException where the hub answers anything but it, or that nothing is there
     */
    Optional<Page> find(String path) {
        long begun = System.nanoTime();
        HttpResponse<byte[]> response = session.send(
                session.at(path).header("Accept-Encoding", "gzip"), HttpResponse.BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - begun) / 1e6;
        if (response.statusCode() == MISSING) {
            return Optional.empty();
        }
        if (response.statusCode() != GIVEN) {
            throw new IllegalStateException("The hub does not give (%s): %d".formatted(path, response.statusCode()));
        }
        return Optional.of(new Page(
                millis, response.body().length + heads(response.headers().map()), text(response)));
    }

    /** What the twin of a page says. */
    JsonNode json(String path) {
        return JsonMapper.shared().readTree(page("/api/v1" + path).text());
    }

    /**
     * Does what a page offers.
     *
     * @throws IllegalStateException where the hub refuses it
     */
    void act(String page, String action, Map<String, String> form) {
        Matcher token = TOKEN.matcher(page(page).text());
        String[] parts = page.split("[?]", 2);
        String chosen = parts.length > 1 ? "?" + parts[1] : "";
        HttpResponse<String> response = session.send(
                session.at("/api/v1" + parts[0] + "/" + action + chosen)
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", token.find() ? token.group(1) : "")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                JsonMapper.shared().writeValueAsString(form))),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != GIVEN) {
            throw new IllegalStateException("The hub does not do (%s) on (%s): %d, %s"
                    .formatted(action, page, response.statusCode(), response.body()));
        }
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

    @Override
    public void close() {
        session.close();
    }
}
