package org.throughline.trials.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of a hub, asked by one of its accounts for demonstrations, which are their own passwords. */
public final class HubDoor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int GIVEN = 200;

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private HubDoor(URI address) {
        this.address = address;
    }

    /**
     * Logs in.
     *
     * @param address such as {@code http://127.0.0.1:8520/}
     * @throws UncheckedIOException where the hub does not answer
     */
    public static HubDoor open(String address, String account) {
        HubDoor door = new HubDoor(URI.create(address));
        Matcher token = TOKEN.matcher(door.answer(HttpRequest.newBuilder(door.address.resolve("/login")))
                .body());
        String form = token.find() ? "_csrf=" + encoded(token.group(1)) : "";
        door.answer(HttpRequest.newBuilder(door.address.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        form + "&account=%s&password=%s".formatted(account, account))));
        return door;
    }

    /** A text as a part of an address. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A part of an address as a text. */
    public static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    /**
     * What a page shows.
     *
     * @param path the page's address with its parameters, such as {@code /readiness?view=list}
     * @throws IllegalStateException where the hub does not give it
     * @throws UncheckedIOException where the hub does not answer
     */
    public JsonNode ask(String path) {
        HttpResponse<String> response = answer(HttpRequest.newBuilder(address.resolve("/api/v1" + path)));
        if (response.statusCode() != GIVEN) {
            throw new IllegalStateException(
                    "The hub does not give (%s): %d %s".formatted(path, response.statusCode(), response.body()));
        }
        return JSON.readTree(response.body());
    }

    /** All open orders, a row of the list of readiness each. */
    public List<JsonNode> openOrders() {
        List<JsonNode> rows = new ArrayList<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode board = ask("/readiness?view=list&page=" + page).path("board");
            pages = board.path("pages").asInt(1);
            board.path("rows").forEach(rows::add);
        }
        return rows;
    }

    /**
     * The sheet of readiness of an order; the list beside it is cut down to the order itself.
     *
     * @param record such as {@code odoo:mrp.production:36}
     * @param name by which people look for it
     */
    public JsonNode order(String record, String name) {
        return ask("/readiness?view=list&text=%s&order=%s".formatted(encoded(name), encoded(record)))
                .path("order");
    }

    /**
     * What the plan says of an item at a site, and how new that is.
     *
     * @param item such as {@code odoo:product.product:2614}
     * @param site such as {@code odoo:stock.warehouse:1}
     */
    public JsonNode plan(String item, String site) {
        return ask("/plan?item=%s&site=%s".formatted(encoded(item), encoded(site)));
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
