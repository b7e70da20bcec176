package org.throughline.trials.odoo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.trials.hub.HubDoor;
import tools.jackson.databind.JsonNode;

/** Reads from a hub's API what it says of open manufacturing orders, and whom its plan gives what. */
final class HubReadiness {

    private final HubDoor hub;

    HubReadiness(HubDoor hub) {
        this.hub = hub;
    }

    /** All open orders, by record. */
    Map<String, HubOrder> orders() {
        Map<String, HubOrder> orders = new LinkedHashMap<>();
        hub.openOrders().forEach(row -> {
            HubOrder order = order(row.path("id").asString(""), row.path("name").asString(""));
            orders.put(order.record(), order);
        });
        return orders;
    }

    private HubOrder order(String record, String name) {
        JsonNode sheet = hub.order(record, name);
        JsonNode card = sheet.path("order");
        JsonNode held = sheet.path("because").path("first");
        String site = card.path("siteId").asString("");
        return new HubOrder(
                record,
                name,
                card.path("state").asString(""),
                day(card.path("until")),
                held.isObject() ? Optional.of(cover(held, sheet.path("because").path("quantity"))) : Optional.empty(),
                sheet
                        .path("components")
                        .valueStream()
                        .collect(Collectors.groupingBy(
                                line -> line.path("item").path("id").asString(""),
                                LinkedHashMap::new,
                                Collectors.toList()))
                        .values()
                        .stream()
                        .map(lines -> part(site, lines))
                        .toList());
    }

    private static HubOrder.Part part(String site, List<JsonNode> lines) {
        JsonNode item = lines.getFirst().path("item");
        return new HubOrder.Part(
                item.path("id").asString(""),
                item.path("code").asString(""),
                site,
                lines.stream()
                        .flatMap(line -> day(line.path("needDate")).stream())
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.MAX),
                lines.stream()
                        .map(line -> line.path("state").asString(""))
                        .filter(state -> !state.equals("ready"))
                        .findFirst()
                        .orElse("ready"),
                lines.stream()
                        .flatMap(line -> line.path("covers").valueStream())
                        .map(HubReadiness::covered)
                        .toList());
    }

    private static HubOrder.Cover covered(JsonNode line) {
        return switch (line.path("from").asString("")) {
            case "order" ->
                line.path("provision").isObject()
                        ? cover(line.path("provision"), line.path("quantity"))
                        : cover(line, line.path("quantity"));
            case "nothing" -> bare("nothing", line);
            // What lies in the place of a subcontractor is stock as well.
            default -> bare("stock", line);
        };
    }

    private static HubOrder.Cover bare(String kind, JsonNode line) {
        return new HubOrder.Cover(kind, "", line.path("quantity").decimalValue(), Optional.empty(), Optional.empty());
    }

    private static HubOrder.Cover cover(JsonNode provision, JsonNode quantity) {
        return new HubOrder.Cover(
                provision.path("kind").asString("nothing"),
                provision.path("name").asString(""),
                quantity.isNumber() ? quantity.decimalValue() : BigDecimal.ZERO,
                day(provision.path("due")),
                day(provision.path("there")));
    }

    /** Whom the plan gives what of an item at a site, beside whom Odoo does. */
    Dealing dealing(String item, String site, List<Dealing.Line> odoo, Map<String, HubOrder> orders) {
        JsonNode answer = hub.plan(item, site);
        JsonNode head = answer.path("item").path("head");
        LocalDate asOf = LocalDate.parse(
                answer.path("freshness").path("plan").path("asOf").asString(""));
        return new Dealing(
                asOf,
                soonest(
                        asOf,
                        head.path("leadTimeDays").asInt(0),
                        head.path("source").asString("")),
                answer.path("item")
                        .path("supplies")
                        .valueStream()
                        .map(supply -> supply(supply, orders))
                        .toList(),
                odoo,
                head.path("position").path("qualityHold").asDecimal(BigDecimal.ZERO));
    }

    /** What is made takes working days, what is bought or fetched calendar days; closures are left out. */
    private static LocalDate soonest(LocalDate asOf, int days, String source) {
        boolean made = source.equals("MAKE") || source.equals("SUBCONTRACT");
        LocalDate day = worked(asOf);
        if (!made) {
            return worked(day.plusDays(days));
        }
        for (int left = days; left > 0; left--) {
            day = worked(day.plusDays(1));
        }
        return day;
    }

    private static LocalDate worked(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? day : worked(day.plusDays(1));
    }

    private static Dealing.Supply supply(JsonNode supply, Map<String, HubOrder> orders) {
        String record = record(supply);
        return new Dealing.Supply(
                supply.path("name").asString(""),
                record,
                day(supply.path("due")),
                day(supply.path("comes")),
                supply.path("quantity").decimalValue(),
                supply.path("free").decimalValue(),
                Optional.ofNullable(orders.get(record))
                        .flatMap(HubOrder::held)
                        .map(cover -> cover.name().isEmpty() ? cover.kind() : cover.name())
                        .orElse(""),
                supply.path("uses").valueStream().map(HubReadiness::use).toList());
    }

    private static Dealing.Use use(JsonNode use) {
        return new Dealing.Use(
                use.path("name").asString(""),
                record(use),
                day(use.path("date")).orElse(LocalDate.MIN),
                use.path("quantity").decimalValue(),
                use.path("kind").asString("").equals("SAFETY_STOCK"));
    }

    /** The order that stands in the address of something; empty where none does. */
    private static String record(JsonNode thing) {
        String address = thing.path("address").asString("");
        int begin = address.indexOf("order=");
        return begin < 0
                ? ""
                : HubDoor.decoded(
                        Stream.of(address.substring(begin + "order=".length()).split("&", -1))
                                .findFirst()
                                .orElse(""));
    }

    private static Optional<LocalDate> day(JsonNode day) {
        String text = day.asString("");
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /** Records that only one side knows. */
    static List<String> missing(Map<String, HubOrder> hub, List<OdooOrder> odoo) {
        List<String> missing = new ArrayList<>();
        Map<String, HubOrder> left = new LinkedHashMap<>(hub);
        odoo.forEach(order -> {
            if (left.remove(order.record()) == null) {
                missing.add(order.name() + " is open in Odoo, and the hub does not show it");
            }
        });
        left.values().forEach(order -> missing.add(order.name() + " is open for the hub, and not in Odoo"));
        return missing;
    }
}
