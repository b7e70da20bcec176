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
            new Column<>("asked", "purchases.asked", row -> Cell.of(String.join("; ", row.askedInWords()))),
            new Column<>("day", "purchases.asked-day", row -> Cell.day(row.askedDay())),
            new Column<>(
                    "waiting", "purchases.waiting", row -> Cell.of(row.demands().size())),
            new Column<>("confirmed", "purchases.confirmed", row -> Cell.of(row.confirmed() ? "yes" : "no")),
            new Column<>("money", "purchases.money", row -> Cell.of(row.money())),
            new Column<>("buyer", "purchases.buyer", row -> Cell.of(row.buyer()))));

    /** How people narrow it, down to what calls for a buyer. */
    static final Listing<PurchaseRow> LISTING = new Listing<>(
            TABLE,
            List.of(
                    PurchaseRow::orderName,
                    row -> row.supplier().name(),
                    row -> row.item().name(),
                    PurchaseRow::description),
            List.of(
                    new Listing.Choice<>("buyer", PurchaseRow::buyer),
                    new Listing.Choice<>("site", row -> row.site().name())),
            List.of(
                    new Listing.Kind<>("overdue", PurchaseRow::overdue),
                    new Listing.Kind<>("expedite", PurchaseRow::neededEarlier),
                    new Listing.Kind<>("unconfirmed", row -> !row.confirmed()),
                    new Listing.Kind<>("too-early", PurchaseRow::comesTooEarly)));

    private static final Parameter ORDER = Parameter.text("order", "purchases.parameter.order");

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
     * @param pegging who gets what from where of the order that is looked at; empty where nothing of it is open
     */
    public record Purchases(
            Freshness freshness,
            String currency,
            Optional<Narrowed<PurchaseRow>> list,
            Optional<PurchaseSheet> order,
            Optional<PeggingView> pegging) {}

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.PURCHASES);
    }

    @Override
    public Class<Purchases> contentType() {
        return Purchases.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Live.PLAN_TOPIC, Live.INTERFACES_TOPIC);
    }

    @Override
    public List<Export> exports() {
        return List.of(new Export(
                "lines", visit -> trade.orders().map(orders -> LISTING.sheet(orders.purchases(), visit))));
    }

    @Override
    public List<Parameter> parameters() {
        return LISTING.parametersAnd(ORDER);
    }

    @Override
    public Answer<Purchases> show(Visit visit) {
        String order = visit.parameter(ORDER).orElse("").strip();
        if (order.isEmpty()) {
            return new Answer.Shown<>(new Purchases(
                    trade.freshness(),
                    trade.currency(),
                    trade.orders().map(orders -> LISTING.of(orders.purchases(), visit)),
                    Optional.empty(),
                    Optional.empty()));
        }
        Optional<PurchaseSheet> sheet =
                jdbi.inTransaction(handle -> PurchaseSheet.of(handle, new OrderId(order), trade.orders(), records));
        return Answer.of(
                order,
                sheet.map(_ -> new Purchases(
                        trade.freshness(),
                        trade.currency(),
                        Optional.empty(),
                        sheet,
                        trade.pegging(PeggingChoice.ofOrder(order)))));
    }
}
