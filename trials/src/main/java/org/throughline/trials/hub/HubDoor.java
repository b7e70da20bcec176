package org.throughline.trials.hub;

import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of a hub, asked by one of its accounts for demonstrations, which are their own passwords. */
public final class HubDoor implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int GIVEN = 200;

    private final HubSession session;

    private HubDoor(HubSession session) {
        this.session = session;
    }

    /**
     * Logs in.
     *
     * @param address such as {@code http://127.0.0.1:8520/}
     * @throws UncheckedIOException where the hub does not answer
     */
    public static HubDoor open(String address, String account) {
        return new HubDoor(HubSession.open(address, account));
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
        HttpResponse<String> response =
                session.send(session.at("/api/v1" + path), HttpResponse.BodyHandlers.ofString());
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
        return ask("/readiness?view=list&text=%s&order=%s"
                        .formatted(HubSession.encoded(name), HubSession.encoded(record)))
                .path("order");
    }

    /**
     * What the plan says of an item at a site, and how new that is.
     *
     * @param item such as {@code odoo:product.product:2614}
     * @param site such as {@code odoo:stock.warehouse:1}
     */
    public JsonNode plan(String item, String site) {
        return ask("/plan?item=%s&site=%s".formatted(HubSession.encoded(item), HubSession.encoded(site)));
    }

    @Override
    public void close() {
        session.close();
    }
}
