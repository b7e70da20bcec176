package org.throughline.tradepages;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.throughline.enterprise.Enterprise;
import org.throughline.events.PartnerId;
import org.throughline.itempages.Freshness;
import org.throughline.itempages.PlanWork;
import org.throughline.pages.Answer;
import org.throughline.pages.Cell;
import org.throughline.pages.Export;
import org.throughline.pages.Kept;
import org.throughline.pages.Listing;
import org.throughline.pages.Live;
import org.throughline.pages.Narrowed;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Parameter;
import org.throughline.pages.RecordAddresses;
import org.throughline.pages.Rows;
import org.throughline.pages.Station;
import org.throughline.pages.Table;
import org.throughline.pages.Table.Column;
import org.throughline.pages.Visit;

/** With whom something is open: suppliers and customers; with {@code partner}, all that hangs on one of them. */
public final class PartnersPage implements Page<PartnersPage.Partners> {

    /** Partners, as people sort them and take them along. */
    static final Table<PartnerRow> TABLE = new Table<>(List.of(
            new Column<>(
                    "partner", "partners.partner", row -> Cell.of(row.partner().name())),
            new Column<>("coming", "partners.coming", row -> Cell.of(row.coming())),
            new Column<>("overdue", "partners.overdue", row -> Cell.of(row.overdue())),
            new Column<>("bought", "partners.bought", row -> Cell.of(row.bought())),
            new Column<>("waiting", "partners.waiting", row -> Cell.of(row.waiting())),
            new Column<>("late", "partners.late", row -> Cell.of(row.late())),
            new Column<>("sold", "partners.sold", row -> Cell.of(row.sold()))));

    /** How people narrow it, down to those with whom something is wrong. */
    static final Listing<PartnerRow> LISTING = new Listing<>(
            TABLE,
            List.of(row -> row.partner().name()),
            List.of(),
            List.of(
                    new Listing.Kind<>("overdue", row -> row.overdue() > 0),
                    new Listing.Kind<>("late", row -> row.late() > 0),
                    new Listing.Kind<>("supplier", PartnerRow::supplies),
                    new Listing.Kind<>("customer", PartnerRow::buys)));

    private static final Parameter PARTNER = Parameter.text("partner", "partners.parameter.partner");

    private final Jdbi jdbi;
    private final Trade trade;
    private final RecordAddresses records;
    private final Kept<OpenOrders, Rows<PartnerRow>> all = new Kept<>();

    /** Of these books and this plan; the partners themselves are found at these addresses. */
    public PartnersPage(Jdbi jdbi, Trade trade, RecordAddresses records) {
        this.jdbi = jdbi;
        this.trade = trade;
        this.records = records;
    }

    /**
     * What it shows.
     *
     * @param list empty until a plan is made, and where one partner is looked at
     */
    public record Partners(
            Freshness freshness,
            String currency,
            Optional<Narrowed<PartnerRow>> list,
            Optional<PartnerSheet> partner) {}

    /**
     * What is open with a partner, in the plan's currency.
     *
     * @param coming how many lines are still to come from them
     * @param overdue how many of these should have come already
     * @param bought what these cost
     * @param waiting how many demands of theirs are open
     * @param late how many of these will be served too late, or never
     * @param sold what these are worth
     */
    public record PartnerRow(
            PlanWork.Thing partner,
            long coming,
            long overdue,
            BigDecimal bought,
            long waiting,
            long late,
            BigDecimal sold) {

        boolean supplies() {
            return coming > 0;
        }

        boolean buys() {
            return waiting > 0;
        }
    }

    /**
     * One partner.
     *
     * @param elsewhere where they are found in the system that they come from; empty where they cannot be opened there
     * @param row what is open in figures
     * @param terms what they ask for items, where they are a supplier
     */
    public record PartnerSheet(
            String elsewhere,
            PartnerRow row,
            List<PurchaseRow> coming,
            List<SalesRow> waiting,
            List<SupplierTerm> terms) {

        public PartnerSheet {
            coming = List.copyOf(coming);
            waiting = List.copyOf(waiting);
            terms = List.copyOf(terms);
        }
    }

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.PARTNERS);
    }

    @Override
    public Class<Partners> contentType() {
        return Partners.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Live.PLAN_TOPIC, Live.INTERFACES_TOPIC);
    }

    @Override
    public List<Export> exports() {
        return List.of(
                new Export("list", visit -> trade.orders().map(orders -> LISTING.sheet(rows(orders), visit))),
                new Export(
                        "purchases",
                        visit -> trade.orders()
                                .map(orders -> PurchasesPage.TABLE.sheet(orders.purchases().all().stream()
                                        .filter(row -> row.supplier().id().equals(wanted(visit)))))),
                new Export(
                        "demands",
                        visit -> trade.orders()
                                .map(orders -> SalesPage.TABLE.sheet(orders.sales().all().stream()
                                        .filter(row -> row.customer().id().equals(wanted(visit)))))),
                new Export(
                        "terms",
                        visit -> trade.orders()
                                .map(orders -> SupplierTerm.TABLE.sheet(
                                        SupplierTerm.of(orders.plan(), wanted(visit)).stream()))));
    }

    @Override
    public List<Parameter> parameters() {
        return LISTING.parametersAnd(PARTNER);
    }

    @Override
    public Answer<Partners> show(Visit visit) {
        String partner = wanted(visit);
        if (partner.isEmpty()) {
            return new Answer.Shown<>(new Partners(
                    trade.freshness(),
                    trade.currency(),
                    trade.orders().map(orders -> LISTING.of(rows(orders), visit)),
                    Optional.empty()));
        }
        Optional<PartnerSheet> sheet = sheet(partner, trade.orders());
        return Answer.of(
                partner, sheet.map(_ -> new Partners(trade.freshness(), trade.currency(), Optional.empty(), sheet)));
    }

    private static String wanted(Visit visit) {
        return visit.parameter(PARTNER).orElse("").strip();
    }

    private Optional<PartnerSheet> sheet(String partner, Optional<OpenOrders> orders) {
        return jdbi.inTransaction(handle -> new Enterprise(handle).partner(new PartnerId(partner)))
                .map(described -> {
                    List<PurchaseRow> coming = orders.stream()
                            .flatMap(known -> known.purchases().all().stream())
                            .filter(row -> row.supplier().id().equals(partner))
                            .toList();
                    List<SalesRow> waiting = orders.stream()
                            .flatMap(known -> known.sales().all().stream())
                            .filter(row -> row.customer().id().equals(partner))
                            .toList();
                    return new PartnerSheet(
                            records.of(partner).map(URI::toString).orElse(""),
                            row(new PlanWork.Thing(partner, described.name()), coming, waiting),
                            coming,
                            waiting,
                            orders.map(known -> SupplierTerm.of(known.plan(), partner))
                                    .orElse(List.of()));
                });
    }

    private Rows<PartnerRow> rows(OpenOrders orders) {
        return all.of(orders, () -> new Rows<>(TABLE, everybody(orders)));
    }

    /** Everybody with whom something is open, by name. */
    private static List<PartnerRow> everybody(OpenOrders orders) {
        Map<PlanWork.Thing, List<PurchaseRow>> coming = by(orders.purchases().all(), PurchaseRow::supplier);
        Map<PlanWork.Thing, List<SalesRow>> waiting = by(orders.sales().all(), SalesRow::customer);
        Set<PlanWork.Thing> partners =
                new TreeSet<>(Comparator.comparing(PlanWork.Thing::name).thenComparing(PlanWork.Thing::id));
        partners.addAll(coming.keySet());
        partners.addAll(waiting.keySet());
        return partners.stream()
                .filter(partner -> !partner.id().isEmpty())
                .map(partner ->
                        row(partner, coming.getOrDefault(partner, List.of()), waiting.getOrDefault(partner, List.of())))
                .toList();
    }

    private static <R> Map<PlanWork.Thing, List<R>> by(List<R> rows, Function<R, PlanWork.Thing> partner) {
        return rows.stream().collect(Collectors.groupingBy(partner, HashMap::new, Collectors.toList()));
    }

    private static PartnerRow row(PlanWork.Thing partner, List<PurchaseRow> coming, List<SalesRow> waiting) {
        return new PartnerRow(
                partner,
                coming.size(),
                coming.stream().filter(PurchaseRow::overdue).count(),
                coming.stream().map(PurchaseRow::money).reduce(BigDecimal.ZERO, BigDecimal::add),
                waiting.size(),
                waiting.stream().filter(SalesRow::isTrouble).count(),
                waiting.stream().map(SalesRow::money).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
