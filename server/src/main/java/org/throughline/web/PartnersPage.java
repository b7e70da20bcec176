package org.throughline.web;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.throughline.enterprise.Enterprise;
import org.throughline.events.PartnerId;
import org.throughline.security.Role;
import org.throughline.web.Table.Column;

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

    private final Jdbi jdbi;
    private final Trade trade;
    private final RecordAddresses records;

    /** Of these books and this plan; the partners themselves are found at these addresses. */
    public PartnersPage(Jdbi jdbi, Trade trade, RecordAddresses records) {
        this.jdbi = jdbi;
        this.trade = trade;
        this.records = records;
    }

    /**
     * What it shows.
     *
     * @param text that a name has to hold; empty for all
     * @param list empty until a plan is made, and where one partner is looked at
     */
    public record Partners(
            Freshness freshness,
            String currency,
            String text,
            Optional<Leaf<PartnerRow>> list,
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
            BigDecimal sold) {}

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
    public Set<Role> readers() {
        return EnumSet.allOf(Role.class);
    }

    @Override
    public Class<Partners> contentType() {
        return Partners.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Outlook.PLAN_TOPIC, Outlook.INTERFACES_TOPIC);
    }

    @Override
    public List<Export> exports() {
        return List.of(
                new Export("list", visit -> trade.orders().map(orders -> TABLE.sheet(chosen(orders, visit).stream()))),
                new Export(
                        "purchases",
                        visit -> trade.orders()
                                .map(orders -> PurchasesPage.TABLE.sheet(orders.purchases().stream()
                                        .filter(row -> row.supplier().id().equals(wanted(visit)))))),
                new Export(
                        "demands",
                        visit -> trade.orders()
                                .map(orders -> SalesPage.TABLE.sheet(orders.sales().stream()
                                        .filter(row -> row.customer().id().equals(wanted(visit)))))),
                new Export(
                        "terms",
                        visit -> trade.orders()
                                .map(orders -> SupplierTerm.TABLE.sheet(
                                        SupplierTerm.of(orders.plan(), wanted(visit)).stream()))));
    }

    @Override
    public Answer<Partners> show(Visit visit) {
        Freshness freshness = trade.freshness();
        Optional<OpenOrders> orders = trade.orders();
        String currency = orders.map(OpenOrders::currency).orElse("");
        String partner = wanted(visit);
        if (!partner.isEmpty()) {
            Optional<PartnerSheet> sheet = sheet(partner, orders);
            return sheet.isEmpty()
                    ? new Answer.Missing<>(partner)
                    : new Answer.Shown<>(new Partners(freshness, currency, "", Optional.empty(), sheet));
        }
        return new Answer.Shown<>(new Partners(
                freshness,
                currency,
                text(visit),
                orders.map(known -> Leaf.of(chosen(known, visit), visit.parameter("page"))),
                Optional.empty()));
    }

    private static String wanted(Visit visit) {
        return visit.parameter("partner").orElse("").strip();
    }

    private static String text(Visit visit) {
        return visit.parameter("text").orElse("").strip();
    }

    private Optional<PartnerSheet> sheet(String partner, Optional<OpenOrders> orders) {
        return jdbi.inTransaction(handle -> new Enterprise(handle).partner(new PartnerId(partner)))
                .map(described -> {
                    List<PurchaseRow> coming = orders.map(OpenOrders::purchases).orElse(List.of()).stream()
                            .filter(row -> row.supplier().id().equals(partner))
                            .toList();
                    List<SalesRow> waiting = orders.map(OpenOrders::sales).orElse(List.of()).stream()
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

    /** Those whose names hold the text, by name unless another order is asked for. */
    private static List<PartnerRow> chosen(OpenOrders orders, Visit visit) {
        Map<PlanWork.Thing, List<PurchaseRow>> coming = by(orders.purchases(), PurchaseRow::supplier);
        Map<PlanWork.Thing, List<SalesRow>> waiting = by(orders.sales(), SalesRow::customer);
        Set<PlanWork.Thing> partners =
                new TreeSet<>(Comparator.comparing(PlanWork.Thing::name).thenComparing(PlanWork.Thing::id));
        partners.addAll(coming.keySet());
        partners.addAll(waiting.keySet());
        String words = text(visit).toLowerCase(Locale.ROOT);
        List<PartnerRow> rows = new ArrayList<>();
        for (PlanWork.Thing partner : partners) {
            if (!partner.id().isEmpty()
                    && partner.name().toLowerCase(Locale.ROOT).contains(words)) {
                rows.add(row(
                        partner, coming.getOrDefault(partner, List.of()), waiting.getOrDefault(partner, List.of())));
            }
        }
        return TABLE.sorted(rows, Sorting.of(visit));
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
