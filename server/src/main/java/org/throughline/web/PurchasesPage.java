package org.throughline.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.throughline.events.OrderId;
import org.throughline.security.Role;
import org.throughline.web.Table.Column;

/** What is on order at suppliers, and what a buyer has to do about it; with {@code order}, one purchase order. */
public final class PurchasesPage implements Page<PurchasesPage.Purchases> {

    /** What is still to come, as people sort it and take it along. */
    static final Table<PurchaseRow> TABLE = new Table<>(List.of(
            new Column<>("order", "purchases.order", row -> Cell.of(row.orderName())),
            new Column<>(
                    "supplier",
                    "purchases.supplier",
                    row -> Cell.of(row.supplier().name())),
            new Column<>("item", "purchases.item", row -> Cell.of(row.item().name())),
            new Column<>("description", "purchases.description", row -> Cell.of(row.description())),
            new Column<>("site", "purchases.site", row -> Cell.of(row.site().name())),
            new Column<>("quantity", "purchases.quantity", row -> Cell.of(row.quantity())),
            new Column<>("unit", "purchases.unit", row -> Cell.of(row.unit())),
            new Column<>("due", "purchases.due", row -> Cell.day(row.due())),
            new Column<>("asked", "purchases.asked", row -> Cell.of(String.join("; ", row.asked()))),
            new Column<>("day", "purchases.asked-day", row -> Cell.day(row.askedDay())),
            new Column<>(
                    "waiting", "purchases.waiting", row -> Cell.of(row.demands().size())),
            new Column<>("confirmed", "purchases.confirmed", row -> Cell.of(row.confirmed() ? "yes" : "no")),
            new Column<>("money", "purchases.money", row -> Cell.of(row.money())),
            new Column<>("buyer", "purchases.buyer", row -> Cell.of(row.buyer()))));

    private final Jdbi jdbi;
    private final Trade trade;
    private final RecordAddresses records;

    /** Of these books and this plan; the orders themselves are found at these addresses. */
    public PurchasesPage(Jdbi jdbi, Trade trade, RecordAddresses records) {
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
    public record Purchases(
            Freshness freshness, String currency, Optional<PurchaseList> list, Optional<PurchaseSheet> order) {}

    /**
     * What is still to come, page by page.
     *
     * @param urges how much of it calls for somebody, by what it calls for, whatever else is chosen
     */
    public record PurchaseList(
            Choice choice, Leaf<PurchaseRow> rows, List<Count> urges, List<String> buyers, List<String> sites) {

        public PurchaseList {
            urges = List.copyOf(urges);
            buyers = List.copyOf(buyers);
            sites = List.copyOf(sites);
        }
    }

    /** How much of it calls for this. */
    public record Count(Urge urge, long count) {}

    /** What may call for a buyer. */
    public enum Urge {
        /** It should have come already. */
        OVERDUE,
        /** Somebody needs it earlier. */
        EXPEDITE,
        /** The supplier has not confirmed it. */
        UNCONFIRMED,
        /** It comes before anybody needs it, or nobody does. */
        TOO_EARLY;

        /** As addresses write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean isOf(PurchaseRow row) {
            return switch (this) {
                case OVERDUE -> row.overdue();
                case EXPEDITE -> row.asked().stream().anyMatch(word -> word.startsWith("expedite"));
                case UNCONFIRMED -> !row.confirmed();
                case TOO_EARLY -> row.asked().stream().anyMatch(Set.of("defer", "cancel", "excess")::contains);
            };
        }
    }

    /** The filter as it stands in the address; empty where all is shown. */
    public record Choice(String text, String buyer, String site, String only) {

        static Choice of(Visit visit) {
            return new Choice(
                    visit.parameter("text").orElse("").strip(),
                    visit.parameter("buyer").orElse(""),
                    visit.parameter("site").orElse(""),
                    visit.parameter("only").orElse(""));
        }

        /** Whether it leaves a row, whatever the row calls for. */
        boolean lets(PurchaseRow row) {
            String words = text.toLowerCase(Locale.ROOT);
            return (buyer.isEmpty() || row.buyer().equals(buyer))
                    && (site.isEmpty() || row.site().name().equals(site))
                    && Stream.of(
                                    row.orderName(),
                                    row.supplier().name(),
                                    row.item().name(),
                                    row.description())
                            .anyMatch(said -> said.toLowerCase(Locale.ROOT).contains(words));
        }

        boolean letsUrge(PurchaseRow row) {
            return only.isEmpty()
                    || Stream.of(Urge.values()).anyMatch(urge -> urge.word().equals(only) && urge.isOf(row));
        }
    }

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.PURCHASES);
    }

    @Override
    public Set<Role> readers() {
        return EnumSet.allOf(Role.class);
    }

    @Override
    public Class<Purchases> contentType() {
        return Purchases.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Outlook.PLAN_TOPIC, Outlook.INTERFACES_TOPIC);
    }

    @Override
    public List<Export> exports() {
        return List.of(new Export(
                "lines",
                visit -> trade.orders().map(orders -> TABLE.sheet(chosen(orders.purchases(), visit).stream()))));
    }

    @Override
    public Answer<Purchases> show(Visit visit) {
        Freshness freshness = trade.freshness();
        Optional<OpenOrders> orders = trade.orders();
        String currency = orders.map(OpenOrders::currency).orElse("");
        Optional<OrderId> order =
                visit.parameter("order").filter(name -> !name.isBlank()).map(OrderId::new);
        if (order.isPresent()) {
            Optional<PurchaseSheet> sheet =
                    jdbi.inTransaction(handle -> PurchaseSheet.of(handle, order.get(), orders, records));
            return sheet.isEmpty()
                    ? new Answer.Missing<>(order.get().value())
                    : new Answer.Shown<>(new Purchases(freshness, currency, Optional.empty(), sheet));
        }
        return new Answer.Shown<>(new Purchases(
                freshness, currency, orders.map(known -> list(known.purchases(), visit)), Optional.empty()));
    }

    private static List<PurchaseRow> chosen(List<PurchaseRow> all, Visit visit) {
        Choice choice = Choice.of(visit);
        return TABLE.sorted(
                all.stream().filter(choice::lets).filter(choice::letsUrge).toList(), Sorting.of(visit));
    }

    private static PurchaseList list(List<PurchaseRow> all, Visit visit) {
        Choice choice = Choice.of(visit);
        return new PurchaseList(
                choice,
                Leaf.of(chosen(all, visit), visit.parameter("page")),
                Stream.of(Urge.values())
                        .map(urge -> new Count(
                                urge,
                                all.stream()
                                        .filter(choice::lets)
                                        .filter(urge::isOf)
                                        .count()))
                        .toList(),
                distinct(all, PurchaseRow::buyer),
                distinct(all, row -> row.site().name()));
    }

    static <R> List<String> distinct(List<R> rows, Function<R, String> word) {
        return rows.stream()
                .map(word)
                .filter(said -> !said.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }
}
