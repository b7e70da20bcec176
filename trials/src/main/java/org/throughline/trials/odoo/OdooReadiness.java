package org.throughline.trials.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.trials.odoo.OdooOrder.Shown;
import tools.jackson.databind.JsonNode;

/** Reads what Odoo says of the components of its open manufacturing orders, and whom its forecast gives what. */
final class OdooReadiness {

    private static final int PAGE = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> OPEN = List.of("draft", "confirmed", "progress", "to_close");
    private static final Set<String> CLOSED = Set.of("done", "cancel");
    /** Odoo compares quantities rounded to hundredths. */
    private static final BigDecimal HALF_A_ROUNDING = new BigDecimal("0.005");

    private final OdooDoor odoo;
    private final Map<Long, ZoneId> zones = new HashMap<>();
    private final Map<Long, Long> companies = new HashMap<>();
    private final Set<Long> forecastPlaces = new HashSet<>();
    private final Map<String, List<LocalDate>> purchaseDays = new HashMap<>();

    OdooReadiness(OdooDoor odoo) {
        this.odoo = odoo;
        Map<Long, String> calendars = new HashMap<>();
        read("resource.calendar", List.of(), List.of("tz"))
                .forEach(row -> calendars.put(id(row), row.path("tz").asString("UTC")));
        read("res.company", List.of(), List.of("resource_calendar_id"))
                .forEach(row -> zones.put(
                        id(row),
                        ZoneId.of(calendars.getOrDefault(
                                row.path("resource_calendar_id").asLong(0), "UTC"))));
        read("stock.warehouse", List.of(), List.of("company_id"))
                .forEach(row -> companies.put(id(row), row.path("company_id").asLong(0)));
        read("stock.location", List.of(List.of("warehouse_id", "!=", false)), List.of("warehouse_id"))
                .forEach(row -> forecastPlaces.add(id(row)));
        List<Object> bought = List.of(List.of("state", "=", "purchase"));
        read("purchase.order.line", bought, List.of("order_id", "product_id", "date_planned", "company_id"))
                .forEach(row -> purchaseDays
                        .computeIfAbsent(bought(row.path("order_id"), row.path("product_id")), _ -> new ArrayList<>())
                        .add(day(row.path("date_planned"), zone(row.path("company_id")))));
    }

    private static String bought(JsonNode order, JsonNode item) {
        return order.asLong(0) + "/" + item.asLong(0);
    }

    /** All open orders, with the state of their components. */
    List<OdooOrder> orders() {
        List<JsonNode> rows = read(
                "mrp.production",
                List.of(List.of("state", "in", OPEN)),
                List.of("name", "state", "components_availability_state", "date_start", "company_id"));
        Map<Long, List<JsonNode>> moves = read(
                        "stock.move",
                        List.of(
                                List.of("raw_material_production_id.state", "in", OPEN),
                                List.of("state", "not in", List.copyOf(CLOSED))),
                        List.of(
                                "raw_material_production_id",
                                "product_id",
                                "product_qty",
                                "location_id",
                                "forecast_availability",
                                "forecast_expected_date"))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.path("raw_material_production_id").asLong(0)));
        return rows.stream()
                .map(row -> order(row, moves.getOrDefault(id(row), List.of())))
                .toList();
    }

    private OdooOrder order(JsonNode row, List<JsonNode> moves) {
        ZoneId zone = zone(row.path("company_id"));
        Shown shown = switch (row.path("components_availability_state").asString("")) {
            case "available" -> Shown.AVAILABLE;
            case "expected" -> Shown.EXPECTED;
            case "late" -> Shown.LATE;
            case "unavailable" -> Shown.UNAVAILABLE;
            // What a later Odoo may say is not understood, and is told so.
            default -> Shown.NOTHING;
        };
        List<OdooOrder.Part> parts = moves.stream()
                .collect(Collectors.groupingBy(
                        move -> move.path("product_id").asLong(0), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(item -> part(item.getKey(), item.getValue(), zone))
                .toList();
        return new OdooOrder(
                "odoo:mrp.production:" + id(row),
                row.path("name").asString(""),
                row.path("state").asString("").equals("draft"),
                shown,
                shown == Shown.EXPECTED || shown == Shown.LATE ? last(moves, zone) : Optional.empty(),
                day(row.path("date_start"), zone),
                parts);
    }

    private OdooOrder.Part part(long item, List<JsonNode> moves, ZoneId zone) {
        BigDecimal needed = moves.stream()
                .map(move -> move.path("product_qty").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean lacking = moves.stream()
                .anyMatch(move -> move.path("product_qty")
                                .decimalValue()
                                .subtract(move.path("forecast_availability").decimalValue())
                                .compareTo(HALF_A_ROUNDING)
                        >= 0);
        Stand stand = lacking
                ? new Stand.Lacking()
                : last(moves, zone).<Stand>map(Stand.Expected::new).orElseGet(Stand.There::new);
        return new OdooOrder.Part(
                "odoo:product.product:" + item,
                needed,
                stand,
                moves.stream()
                        .allMatch(move ->
                                forecastPlaces.contains(move.path("location_id").asLong(0))),
                moves.stream().map(OdooReadiness::id).toList());
    }

    private static Optional<LocalDate> last(List<JsonNode> moves, ZoneId zone) {
        return moves.stream()
                .map(move -> move.path("forecast_expected_date"))
                .filter(JsonNode::isString)
                .map(time -> day(time, zone))
                .max(LocalDate::compareTo);
    }

    /** To whom Odoo's forecast gives what there is of an item, and what comes, in a warehouse. */
    List<Dealing.Line> forecast(long item, long warehouse) {
        ZoneId zone = zones.getOrDefault(companies.getOrDefault(warehouse, 0L), ZoneOffset.UTC);
        JsonNode report = odoo.ask(
                        "stock.forecasted_product_product",
                        "get_report_values",
                        Map.of(
                                "docids",
                                List.of(item),
                                "context",
                                Map.of("lang", "en_US", "tz", "UTC", "warehouse_id", warehouse)))
                .content();
        return report.path("docs")
                .path("lines")
                .valueStream()
                .filter(line -> line.path("replenishment_filled").asBoolean(false))
                .map(line -> line(line, item, zone))
                .toList();
    }

    private Dealing.Line line(JsonNode line, long item, ZoneId zone) {
        JsonNode in = line.path("document_in");
        String order = in.path("id").asString("");
        return new Dealing.Line(
                line.path("move_out").path("id").asLong(0),
                line.path("document_out").path("name").asString(""),
                optionalDay(line.path("move_out").path("date"), zone).orElse(LocalDate.MAX),
                order.isEmpty() ? "" : "odoo:%s:%s".formatted(in.path("_name").asString(""), order),
                in.path("name").asString(""),
                optionalDay(line.path("move_in").path("date"), zone),
                in.path("_name").asString("").equals("purchase.order")
                        ? purchaseDays.getOrDefault(order + "/" + item, List.of())
                        : List.of(),
                line.path("quantity").decimalValue(),
                line.path("reservation").isObject());
    }

    private ZoneId zone(JsonNode company) {
        return zones.getOrDefault(company.asLong(0), ZoneOffset.UTC);
    }

    private static long id(JsonNode row) {
        return row.path("id").longValue();
    }

    private static Optional<LocalDate> optionalDay(JsonNode time, ZoneId zone) {
        return time.isString() ? Optional.of(day(time, zone)) : Optional.empty();
    }

    /** The day that it is in the zone; Odoo's times are those of Greenwich. */
    private static LocalDate day(JsonNode time, ZoneId zone) {
        return LocalDateTime.parse(time.asString(""), TIME)
                .atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(zone)
                .toLocalDate();
    }

    /** All rows of a model, page by page; other records are named by their numbers. */
    private List<JsonNode> read(String model, List<?> domain, List<String> fields) {
        List<JsonNode> rows = new ArrayList<>();
        long after = 0;
        boolean more = true;
        while (more) {
            List<Object> terms = new ArrayList<>(domain);
            terms.add(List.of("id", ">", after));
            Map<String, Object> arguments = new HashMap<>(Map.of(
                    "domain", terms,
                    "fields", fields,
                    "limit", PAGE,
                    "order", "id",
                    "context", Map.of("lang", "en_US", "tz", "UTC", "active_test", false)));
            arguments.put("load", null);
            JsonNode page = odoo.ask(model, "search_read", arguments).content();
            page.forEach(rows::add);
            more = page.size() == PAGE;
            after = rows.isEmpty() ? 0 : id(Objects.requireNonNull(rows.getLast()));
        }
        return rows;
    }
}
