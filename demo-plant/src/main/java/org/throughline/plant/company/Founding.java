package org.throughline.plant.company;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.throughline.plant.company.Premises.Place;
import org.throughline.plant.company.Premises.Site;
import org.throughline.plant.odoo.Fields;
import org.throughline.plant.odoo.Row;
import org.throughline.plant.odoo.Transaction;

/** Writes the company itself into empty tables: its money, sites, places, kinds of work, calendars and people. */
public final class Founding {

    /** A kind of work at a site. */
    private record Work(String kind, String name, String sequence, long from, long to) {}

    private static final String NAME = "Velora Cycles";

    private final Transaction transaction;
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Site> sites = new TreeMap<>();
    private final Map<Place, Long> places = new EnumMap<>(Place.class);

    private Founding(Transaction transaction) {
        this.transaction = transaction;
    }

    /** Founds the company with everything in its catalogue; its shelves are empty. */
    public static Premises found(Transaction transaction, Catalogue catalogue) {
        Founding founding = new Founding(transaction);
        founding.money();
        founding.countriesAndModules();
        founding.people();
        founding.calendars();
        founding.places();
        founding.site("GHENT", "Ghent", "Europe/Brussels", 1);
        founding.site("PORTO", "Porto", "Europe/Lisbon", 2);
        Premises premises = new Premises(founding.sites, founding.places, founding.numbers);
        new Assortment(transaction, catalogue, premises, founding.numbers).enter();
        return premises;
    }

    private long create(String kind, String name, String model, Fields fields) {
        Row row = transaction.create(model, fields.with("display_name", name).map());
        numbers.put(kind + " " + name, row.id());
        return row.id();
    }

    private void money() {
        for (String code : List.of("EUR", "USD")) {
            Fields currency = Fields.of("name", code)
                    .with("full_name", code.equals("EUR") ? "Euro" : "United States dollar")
                    .with("symbol", code.equals("EUR") ? "€" : "$")
                    .with("rounding", new BigDecimal("0.01"))
                    .with("active", true);
            create("currency", code, "res.currency", currency);
        }
        LocalDate today = transaction.began().atOffset(ZoneOffset.UTC).toLocalDate();
        for (int week = 8; week >= 0; week--) {
            BigDecimal rate = new BigDecimal("1.0812").add(BigDecimal.valueOf((week * 37) % 23 - 11, 4));
            LocalDate day = today.minusWeeks(week);
            create(
                    "rate",
                    day.toString(),
                    "res.currency.rate",
                    Fields.of("name", day)
                            .with("rate", rate)
                            .with("company_rate", rate)
                            .with("inverse_company_rate", BigDecimal.ONE.divide(rate, MathContext.DECIMAL32))
                            .with("currency_id", Premises.DOLLAR)
                            .with("company_id", Premises.COMPANY));
        }
    }

    private void countriesAndModules() {
        for (String code : List.of("BE", "PT", "DE", "NL", "FR", "US")) {
            create("country", code, "res.country", Fields.of("name", code).with("code", code));
        }
        for (String module : List.of(
                "base",
                "web",
                "rpc",
                "product",
                "stock",
                "mrp",
                "mrp_subcontracting",
                "mrp_subcontracting_purchase",
                "purchase",
                "purchase_stock",
                "sale",
                "sale_stock",
                "sale_mrp",
                "resource",
                "uom")) {
            create(
                    "module",
                    module,
                    "ir.module.module",
                    Fields.of("name", module).with("state", "installed").with("latest_version", "19.0.1.0"));
        }
    }

    private void people() {
        long partner = create("partner", NAME, "res.partner", partner(NAME, "BE"));
        create(
                "company",
                NAME,
                "res.company",
                Fields.of("name", NAME)
                        .with("active", true)
                        .with("currency_id", Premises.EURO)
                        .with("partner_id", partner)
                        .with("country_id", number("country BE"))
                        .with("days_to_purchase", BigDecimal.ONE)
                        .with("horizon_days", 365));
        for (String name : List.of("System", "Planning", "Purchasing", "Production", "Throughline reader")) {
            create(
                    "user",
                    name,
                    "res.users",
                    Fields.of("name", name)
                            .with("login", name.toLowerCase(Locale.ROOT).replace(' ', '-'))
                            .with("active", true)
                            .with("tz", "UTC")
                            .with("lang", "en_US")
                            .with("company_id", Premises.COMPANY)
                            .with("company_ids", List.of(Premises.COMPANY)));
        }
        Sheet.read("customers.csv")
                .lines()
                .forEach(line -> create(
                        "partner", line.text("name"), "res.partner", partner(line.text("name"), line.text("country"))));
        Sheet.read("suppliers.csv")
                .lines()
                .forEach(line -> create(
                        "partner", line.text("name"), "res.partner", partner(line.text("name"), line.text("country"))));
    }

    private Fields partner(String name, String country) {
        return Fields.of("name", name)
                .with("complete_name", name)
                .with("is_company", true)
                .with("active", true)
                .with("country_id", number("country " + country));
    }

    private long number(String name) {
        return Objects.requireNonNull(numbers.get(name), name);
    }

    private long place(Place place) {
        return Objects.requireNonNull(places.get(place), place::name);
    }

    private void calendars() {
        calendar("GHENT", "Ghent, two shifts", "Europe/Brussels", 6, 22);
        calendar("PORTO", "Porto, day shift", "Europe/Lisbon", 8, 17);
        transaction.write("res.company", Premises.COMPANY, Map.of("resource_calendar_id", number("calendar GHENT")));
    }

    private void calendar(String site, String name, String zone, int from, int to) {
        long calendar = create(
                "calendar",
                site,
                "resource.calendar",
                Fields.of("name", name)
                        .with("tz", zone)
                        .with("active", true)
                        .with("company_id", Premises.COMPANY)
                        .with("hours_per_day", to - from - 1));
        transaction.write("resource.calendar", calendar, Map.of("display_name", name));
        for (int day = 0; day < 5; day++) {
            int noon = (from + to) / 2;
            shift(calendar, day, from, noon);
            shift(calendar, day, noon + 1, to);
        }
        LocalDate today = transaction.began().atOffset(ZoneOffset.UTC).toLocalDate();
        closure(calendar, zone, site.equals("GHENT") ? "Company holiday" : "City holiday", today.plusDays(12), 1);
        closure(calendar, zone, "Stock taking", today.plusDays(33), 2);
    }

    private void shift(long calendar, int day, int from, int to) {
        create(
                "shift",
                calendar + " " + day + " " + from,
                "resource.calendar.attendance",
                Fields.of("name", from + "-" + to)
                        .with("calendar_id", calendar)
                        .with("dayofweek", Integer.toString(day))
                        .with("hour_from", from)
                        .with("hour_to", to)
                        .with("sequence", 10L)
                        .with("day_period", from < 12 ? "morning" : "afternoon"));
    }

    private void closure(long calendar, String zone, String reason, LocalDate day, int days) {
        create(
                "closure",
                calendar + " " + day,
                "resource.calendar.leaves",
                Fields.of("name", reason)
                        .with("calendar_id", calendar)
                        .with("company_id", Premises.COMPANY)
                        .with("time_type", "leave")
                        .with("date_from", day.atStartOfDay(ZoneId.of(zone)).toInstant())
                        .with(
                                "date_to",
                                day.plusDays(days - 1)
                                        .atTime(LocalTime.of(23, 59, 59))
                                        .atZone(ZoneId.of(zone))
                                        .toInstant()));
    }

    private void places() {
        places.put(Place.SUPPLIERS, place("Vendors", "supplier", 0, 0));
        places.put(Place.CUSTOMERS, place("Customers", "customer", 0, 0));
        places.put(Place.PRODUCTION, place("Production", "production", 0, 0));
        places.put(Place.ADJUSTMENT, place("Inventory adjustment", "inventory", 0, 0));
        places.put(Place.SCRAP, place("Scrap", "inventory", 0, 0));
        places.put(Place.TRANSIT, place("Inter-warehouse transit", "transit", 0, 0));
        long subcontracting = place("Subcontracting", "internal", 0, 0);
        places.put(Place.SUBCONTRACTORS, subcontracting);
        transaction.write("res.company", Premises.COMPANY, Map.of("subcontracting_location_id", subcontracting));
    }

    private long place(String name, String usage, long within, long warehouse) {
        String whole = within == 0
                ? name
                : transaction.tables().row("stock.location", within).text("complete_name") + "/" + name;
        long id = create(
                "place",
                whole,
                "stock.location",
                Fields.of("name", name)
                        .with("complete_name", whole)
                        .with("usage", usage)
                        .with("active", true)
                        .with("location_id", within)
                        .with("warehouse_id", warehouse)
                        .with(
                                "company_id",
                                usage.equals("supplier") || usage.equals("customer") ? 0L : Premises.COMPANY));
        String above = within == 0
                ? ""
                : transaction.tables().row("stock.location", within).text("parent_path");
        transaction.write("stock.location", id, Map.of("parent_path", above + id + "/"));
        return id;
    }

    private void site(String code, String name, String zone, long rank) {
        long warehouse = create(
                "warehouse",
                code,
                "stock.warehouse",
                Fields.of("name", name)
                        .with("code", code)
                        .with("active", true)
                        .with("sequence", rank)
                        .with("reception_steps", "one_step")
                        .with("delivery_steps", "ship_only")
                        .with("manufacture_steps", "mrp_one_step")
                        .with("company_id", Premises.COMPANY)
                        .with("partner_id", number("partner " + NAME)));
        transaction.write("stock.warehouse", warehouse, Map.of("display_name", name));
        long root = place(code, "view", 0, warehouse);
        long stock = place("Stock", "internal", root, warehouse);
        long inspection = place("Quality Control", "internal", root, warehouse);
        long hold = place("Hold", "internal", root, warehouse);
        sites.put(code, new Site(warehouse, code, name, zone, root, stock, hold, inspection));
        work(code, warehouse, new Work("incoming", "Receipts", "IN", place(Place.SUPPLIERS), stock));
        work(code, warehouse, new Work("outgoing", "Delivery Orders", "OUT", stock, place(Place.CUSTOMERS)));
        work(code, warehouse, new Work("internal", "Internal Transfers", "INT", stock, stock));
        work(code, warehouse, new Work("mrp_operation", "Manufacturing", "MO", stock, stock));
        long outside = place(Place.SUBCONTRACTORS);
        work(code, warehouse, new Work("subcontracting", "Subcontracting", "SBC", outside, outside));
        work(code, warehouse, new Work("resupply", "Resupply Subcontractor", "RES", stock, outside));
        transaction.write(
                "stock.warehouse",
                warehouse,
                Fields.of("view_location_id", root)
                        .with("lot_stock_id", stock)
                        .with("wh_qc_stock_loc_id", inspection)
                        .with("in_type_id", number("work " + code + " incoming"))
                        .with("out_type_id", number("work " + code + " outgoing"))
                        .with("int_type_id", number("work " + code + " internal"))
                        .with("manu_type_id", number("work " + code + " mrp_operation"))
                        .map());
    }

    private void work(String site, long warehouse, Work work) {
        String code = switch (work.kind()) {
            case "subcontracting" -> "mrp_operation";
            case "resupply" -> "internal";
            default -> work.kind();
        };
        long id = create(
                "work",
                site + " " + work.kind(),
                "stock.picking.type",
                Fields.of("name", work.name())
                        .with("code", code)
                        .with("sequence_code", work.sequence())
                        .with("warehouse_id", warehouse)
                        .with("default_location_src_id", work.from())
                        .with("default_location_dest_id", work.to())
                        .with("create_backorder", "ask")
                        .with("reservation_method", "at_confirm")
                        .with("active", true)
                        .with("company_id", Premises.COMPANY));
        String named = transaction.tables().row("stock.warehouse", warehouse).text("name");
        transaction.write("stock.picking.type", id, Map.of("display_name", named + ": " + work.name()));
    }
}
