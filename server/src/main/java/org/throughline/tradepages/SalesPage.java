package org.throughline.tradepages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.throughline.events.OrderId;
import org.throughline.itempages.Freshness;
import org.throughline.itempages.PeggingChoice;
import org.throughline.itempages.PeggingView;
import org.throughline.pages.Answer;
import org.throughline.pages.Cell;
import org.throughline.pages.Export;
import org.throughline.pages.Listing;
import org.throughline.pages.Live;
import org.throughline.pages.Narrowed;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Parameter;
import org.throughline.pages.RecordAddresses;
import org.throughline.pages.Station;
import org.throughline.pages.Table;
import org.throughline.pages.Table.Column;
import org.throughline.pages.Visit;

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

    /** How people narrow it, down to how a demand stands. */
    static final Listing<SalesRow> LISTING = new Listing<>(
            TABLE,
            List.of(
                    SalesRow::demand,
                    row -> row.customer().name(),
                    row -> row.item().name(),
                    SalesRow::description),
            List.of(new Listing.Choice<>("site", row -> row.site().name())),
            STANDINGS.stream()
                    .map(standing -> new Listing.Kind<SalesRow>(
                            standing, row -> row.standing().equals(standing)))
                    .toList());

    private static final Parameter ORDER = Parameter.text("order", "sales.parameter.order");

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
     * @param pegging who gets what from where of the order that is looked at; empty where nothing of it is open
     */
    public record Sales(
            Freshness freshness,
            String currency,
            Optional<Narrowed<SalesRow>> list,
            Optional<SalesSheet> order,
            Optional<PeggingView> pegging) {}

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.SALES);
    }

    @Override
    public Class<Sales> contentType() {
        return Sales.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Live.PLAN_TOPIC, Live.INTERFACES_TOPIC);
    }

    @Override
    public List<Export> exports() {
        return List.of(new Export(
                "demands", visit -> trade.orders().map(orders -> LISTING.sheet(orders.sales(), visit))));
    }

    @Override
    public List<Parameter> parameters() {
        return LISTING.parametersAnd(ORDER);
    }

    @Override
    public Answer<Sales> show(Visit visit) {
        String order = visit.parameter(ORDER).orElse("").strip();
        if (order.isEmpty()) {
            return new Answer.Shown<>(new Sales(
                    trade.freshness(),
                    trade.currency(),
                    trade.orders().map(orders -> LISTING.of(orders.sales(), visit)),
                    Optional.empty(),
                    Optional.empty()));
        }
        Optional<SalesSheet> sheet =
                jdbi.inTransaction(handle -> SalesSheet.of(handle, new OrderId(order), trade.orders(), records));
        return Answer.of(
                order,
                sheet.map(_ -> new Sales(
                        trade.freshness(),
                        trade.currency(),
                        Optional.empty(),
                        sheet,
                        trade.pegging(PeggingChoice.ofOrder(order)))));
    }
}
