package org.throughline.trials.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is logged in to a hub, with one of its accounts for demonstrations, which are their own passwords. */
public final class HubSession implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private HubSession(URI address) {
        this.address = address;
    }

    /**
     * Logs in.
     *
     * @param address such as {@code http://127.0.0.1:8520/}
     * @throws UncheckedIOException where the hub does not answer
     */
    public static HubSession open(String address, String account) {
        HubSession session = new HubSession(URI.create(address));
        Matcher token = TOKEN.matcher(session.send(session.at("/login"), HttpResponse.BodyHandlers.ofString())
                .body());
        String form = token.find() ? "_csrf=" + encoded(token.group(1)) : "";
        session.send(
                session.at("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                form + "&account=%s&password=%s".formatted(account, account))),
                HttpResponse.BodyHandlers.discarding());
        return session;
    }

    /** A text as a part of an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A question to this hub, such as about {@code /readiness?view=list}. */
    public HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    /**
     * Asks, and waits for the last byte of the answer.
     *
     * @throws UncheckedIOException where the hub does not answer
     */
    public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
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
