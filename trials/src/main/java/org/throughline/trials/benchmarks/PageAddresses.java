package org.throughline.trials.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The addresses of a hub that are worth a clock: each page, its list in each order, narrowed by each value that means
 * something, its second and its last page, and one thing of each kind. What a page reads stands in the description of
 * the API, so that a new one is measured without a word here.
 */
final class PageAddresses {

    private static final String API = "/api/v1";
    private static final String BEYOND = "999999";
    private static final String WORD = "x42";
    private static final String SCENARIO = "Measured";

    private final PageDoor door;
    private final Map<String, List<String>> kinds = new LinkedHashMap<>();
    private final List<String> files = new ArrayList<>();

    private PageAddresses(PageDoor door) {
        this.door = door;
    }

    static PageAddresses of(PageDoor door) {
        PageAddresses addresses = new PageAddresses(door);
        JsonNode paths = door.json("/openapi.json").path("paths");
        paths.properties().forEach(path -> {
            JsonNode get = path.getValue().path("get");
            String page = path.getKey().substring(API.length());
            if (page.endsWith(".csv")) {
                addresses.files.add(page);
            } else if (!get.isMissingNode() && !page.contains("{") && !page.contains(".")) {
                addresses.addLists(page, get.path("parameters"));
            }
        });
        addresses.addOrder();
        addresses.addItem();
        addresses.addTrade();
        addresses.addPromises();
        addresses.addScenarios();
        addresses.choose();
        return addresses;
    }

    /** By what is looked at. */
    Map<String, List<String>> kinds() {
        return kinds;
    }

    /** The tables that are taken along, all their rows. */
    List<String> files() {
        return files;
    }

    private void addLists(String page, JsonNode parameters) {
        // Only the list of orders is sorted and leafed through; the page opens with the board.
        String list = page.equals("/readiness") ? page + "?view=list" : page;
        add(page, page);
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asString("");
            for (JsonNode value : parameter.path("schema").path("enum")) {
                String kind = name.equals("sort") ? " sorted" : " narrowed";
                add(page + kind, with(list, name, value.asString("")));
            }
            if (name.equals("text")) {
                add(page + " narrowed", with(list, name, WORD));
                add(page + " narrowed", with(list, name, "a"));
            }
            if (name.endsWith("page")) {
                Stream.of("2", BEYOND).forEach(number -> add(page + " leafed", with(list, name, number)));
            }
        }
    }

    private void addOrder() {
        JsonNode rows = door.json("/readiness?view=list").path("board").path("rows");
        for (int row = 0; row < rows.size(); row += Math.max(1, rows.size() / 5)) {
            String order = rows.get(row).path("id").asString("");
            add("one order", with("/readiness", "order", order));
            add("one order's pegging", with("/plan/pegging", "order", order));
        }
    }

    private void addItem() {
        JsonNode lines = door.json("/inventory").path("list").path("lines");
        for (int row = 0; row < lines.size(); row += Math.max(1, lines.size() / 5)) {
            String item = lines.get(row).path("item").path("id").asString("");
            add("one item", with("/plan", "item", item));
            add("one item's stock", with("/inventory", "item", item));
            add("one item's pegging", with("/plan/pegging", "item", item));
        }
    }

    private void addTrade() {
        for (JsonNode row :
                door.json("/purchases?sort=money").path("list").path("rows").path("rows")) {
            add("one purchase", with("/purchases", "order", row.path("order").asString("")));
            add(
                    "one supplier",
                    with("/partners", "partner", row.path("supplier").path("id").asString("")));
        }
        for (JsonNode row : sold()) {
            add("one sale", with("/sales", "order", row.path("order").asString("")));
            add(
                    "one customer",
                    with("/partners", "partner", row.path("customer").path("id").asString("")));
        }
    }

    /** Five of each kind; not every order and item is in the plan, and those have no pegging. */
    private void choose() {
        kinds.replaceAll((kind, addresses) -> kind.startsWith("one ")
                ? addresses.stream()
                        .distinct()
                        .filter(address -> door.find(address).isPresent())
                        .limit(5)
                        .toList()
                : addresses);
        kinds.values().removeIf(List::isEmpty);
    }

    /** Of what is sold, each of it planned: for the first days, as what is wanted soon takes the longest to answer. */
    private void addPromises() {
        LocalDate day = LocalDate.parse(
                door.json("/promises").path("form").path("firstDay").asString(""));
        List<String> lines = new ArrayList<>();
        for (JsonNode row : sold()) {
            lines.add(String.join(
                    ";",
                    name(row, "item"),
                    name(row, "site"),
                    "1",
                    day.plusDays(lines.size()).toString()));
        }
        lines.forEach(line -> add("one promise", with("/promises", "ask", line)));
        String ten = with("/promises", "ask", lines.stream().limit(10).collect(Collectors.joining("\n")));
        add("ten promises", ten);
        add("ten promises of stock", with(ten, "how", "stock"));
    }

    /** The scenario stays in the folder, so it may be there already. */
    private void addScenarios() {
        if (measured().isEmpty()) {
            door.act("/scenarios", "create", Map.of("name", SCENARIO, "note", "", "base", ""));
        }
        for (JsonNode row : measured()) {
            String scenario = row.path("head").path("id").asString("");
            if (row.path("assumptions").asInt(0) == 0) {
                JsonNode first = sold().path(0);
                door.act(
                        with("/scenarios", "scenario", scenario),
                        "assume",
                        Map.of(
                                "kind",
                                "stock-added",
                                "what",
                                name(first, "item"),
                                "site",
                                name(first, "site"),
                                "quantity",
                                "-1"));
            }
            add("one scenario", with("/scenarios", "scenario", scenario));
        }
    }

    private List<JsonNode> measured() {
        return door.json("/scenarios")
                .path("list")
                .path("rows")
                .valueStream()
                .filter(row -> row.path("head").path("name").asString("").equals(SCENARIO))
                .toList();
    }

    private JsonNode sold() {
        return door.json("/sales?sort=-late").path("list").path("rows").path("rows");
    }

    private static String name(JsonNode row, String thing) {
        return row.path(thing).path("name").asString("");
    }

    private void add(String kind, String address) {
        kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(address);
    }

    private static String with(String address, String name, String value) {
        return address + (address.contains("?") ? "&" : "?") + name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
