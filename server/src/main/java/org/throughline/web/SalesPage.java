package org.throughline.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.throughline.events.OrderId;
import org.throughline.security.Role;
import org.throughline.web.Table.Column;

/** What customers wait for, and when they are served if nobody acts; with {@code order}, one sales order. */
public final class SalesPage implements Page<SalesPage.Sales> {

    /** Demands, as people sort them and take them along. */
    static final Table<SalesRow> TABLE = new Table<>(List.of(
            new Column<>("order", "sales.order", row -> Cell.of(row.demand())),
            new Column<>(
                    "customer", "sales.customer", row -> Cell.of(row.customer().name())),
            new Column<>("item", "sales.item", row -> Cell.of(row.item().name())),
            new Column<>("description", "sales.description", row -> Cell.of(row.description())),
            new Column<>("site", "sales.site", row -> Cell.of(row.site().name())),
            new Column<>("open", "sales.open", row -> Cell.of(row.open())),
            new Column<>("reserved", "sales.reserved", row -> Cell.of(row.reserved())),
            new Column<>("unit", "sales.unit", row -> Cell.of(row.unit())),
            new Column<>("due", "sales.due", row -> Cell.day(row.due())),
            new Column<>("promised", "sales.promised", row -> Cell.day(row.promised())),
            new Column<>("standing", "sales.standing", row -> Cell.of(row.standing())),
            new Column<>("late", "sales.late-days", row -> Cell.of(row.lateDays())),
            new Column<>("cause", "sales.cause", row -> Cell.of(String.join(" < ", row.cause()))),
            new Column<>("money", "sales.money", row -> Cell.of(row.money()))));

    /** How a demand may stand, the worst first. */
    static final List<String> STANDINGS = List.of("never", "late", "in-time", "reserved");

    private final Jdbi jdbi;
    private final Trade trade;
    private final RecordAddresses records;

    /** Of these books and this plan; the orders themselves are found at these addresses. */
    public SalesPage(Jdbi jdbi, Trade trade, RecordAddresses records) {
        this.jdbi = jdbi;
        this.trade = trade;
        this.records = records;
    }

    /**
     * What it shows.
     *
     * @param currency of all money that is compared
     * @param list empty until a plan is made, and where one order is looked at
     */
    public record Sales(Freshness freshness, String currency, Optional<SalesList> list, Optional<SalesSheet> order) {}

    /**
     * What customers wait for, page by page.
     *
     * @param standings how many stand how, whatever else is chosen
     */
    public record SalesList(Choice choice, Leaf<SalesRow> rows, List<Count> standings, List<String> sites) {

        public SalesList {
            standings = List.copyOf(standings);
            sites = List.copyOf(sites);
        }
    }

    /** How many stand so. */
    public record Count(String standing, long count) {}

    /** The filter as it stands in the address; empty where all is shown. */
    public record Choice(String text, String site, String standing) {

        static Choice of(Visit visit) {
            return new Choice(
                    visit.parameter("text").orElse("").strip(),
                    visit.parameter("site").orElse(""),
                    visit.parameter("standing").orElse(""));
        }

        /** Whether it leaves a row, however the row stands. */
        boolean lets(SalesRow row) {
            String words = text.toLowerCase(Locale.ROOT);
            return (site.isEmpty() || row.site().name().equals(site))
                    && Stream.of(row.demand(), row.customer().name(), row.item().name(), row.description())
                            .anyMatch(said -> said.toLowerCase(Locale.ROOT).contains(words));
        }
    }

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.SALES);
    }

    @Override
    public Set<Role> readers() {
        return EnumSet.allOf(Role.class);
    }

    @Override
    public Class<Sales> contentType() {
        return Sales.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Outlook.PLAN_TOPIC, Outlook.INTERFACES_TOPIC);
    }

    @Override
    public List<Export> exports() {
        return List.of(new Export(
                "demands", visit -> trade.orders().map(orders -> TABLE.sheet(chosen(orders.sales(), visit).stream()))));
    }

    @Override
    public Answer<Sales> show(Visit visit) {
        Freshness freshness = trade.freshness();
        Optional<OpenOrders> orders = trade.orders();
        String currency = orders.map(OpenOrders::currency).orElse("");
        Optional<OrderId> order =
                visit.parameter("order").filter(name -> !name.isBlank()).map(OrderId::new);
        if (order.isPresent()) {
            Optional<SalesSheet> sheet =
                    jdbi.inTransaction(handle -> SalesSheet.of(handle, order.get(), orders, records));
            return sheet.isEmpty()
                    ? new Answer.Missing<>(order.get().value())
                    : new Answer.Shown<>(new Sales(freshness, currency, Optional.empty(), sheet));
        }
        return new Answer.Shown<>(
                new Sales(freshness, currency, orders.map(known -> list(known.sales(), visit)), Optional.empty()));
    }

    private static List<SalesRow> chosen(List<SalesRow> all, Visit visit) {
        Choice choice = Choice.of(visit);
        return TABLE.sorted(
                all.stream()
                        .filter(choice::lets)
                        .filter(row ->
                                choice.standing().isEmpty() || row.standing().equals(choice.standing()))
                        .toList(),
                Sorting.of(visit));
    }

    private static SalesList list(List<SalesRow> all, Visit visit) {
        Choice choice = Choice.of(visit);
        return new SalesList(
                choice,
                Leaf.of(chosen(all, visit), visit.parameter("page")),
                STANDINGS.stream()
                        .map(standing -> new Count(
                                standing,
                                all.stream()
                                        .filter(choice::lets)
                                        .filter(row -> row.standing().equals(standing))
                                        .count()))
                        .toList(),
                PurchasesPage.distinct(all, row -> row.site().name()));
    }
}
