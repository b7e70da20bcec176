package org.throughline.todaypages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.itempages.Freshness;
import org.throughline.itempages.Outlook;
import org.throughline.journal.Position;
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
import org.throughline.pages.Rows;
import org.throughline.pages.Station;
import org.throughline.pages.Table;
import org.throughline.pages.Table.Column;
import org.throughline.pages.Visit;
import org.throughline.readiness.OrderReadiness;

/** What each work center has before it, by day, and which of it can start. */
public final class WorkOrdersPage implements Page<WorkOrdersPage.WorkOrders> {

    /** Work orders, as people sort them and take them along. */
    static final Table<WorkOrderRow> TABLE = new Table<>(List.of(
            new Column<>("start", "work-orders.start", row -> new Cell.Day(row.start())),
            new Column<>("work-center", "work-orders.work-center", row -> Cell.of(row.workCenter())),
            new Column<>("work-order", "work-orders.work-order", row -> Cell.of(row.name())),
            new Column<>(
                    "order", "work-orders.order", row -> Cell.of(row.order().name())),
            new Column<>("item", "work-orders.item", row -> Cell.of(row.item().code())),
            new Column<>("name", "work-orders.name", row -> Cell.of(row.item().name())),
            new Column<>("quantity", "work-orders.quantity", row -> Cell.of(row.quantity())),
            new Column<>("unit", "work-orders.unit", row -> Cell.of(row.unit())),
            new Column<>("site", "work-orders.site", row -> Cell.of(row.site())),
            new Column<>("state", "work-orders.state", row -> Cell.of(row.state())),
            new Column<>("can", "work-orders.can", row -> Cell.of(row.can())),
            new Column<>(
                    "until",
                    "work-orders.until",
                    row -> row.until().<Cell>map(Cell.Day::new).orElseGet(Cell.Nothing::new)),
            new Column<>("after", "work-orders.after", row -> Cell.of(row.after())),
            new Column<>("held", "work-orders.held", row -> Cell.of(held(row))),
            new Column<>("minutes", "work-orders.minutes", row -> Cell.of(row.minutes()))));

    /** How people narrow them, down to whether they can start. */
    static final Listing<WorkOrderRow> LISTING = new Listing<>(
            TABLE,
            List.of(
                    WorkOrderRow::name,
                    row -> row.order().name(),
                    row -> row.item().code(),
                    row -> row.item().name(),
                    WorkOrdersPage::held),
            List.of(
                    new Listing.Choice<>("work-center", WorkOrderRow::workCenter),
                    new Listing.Choice<>("start", row -> row.start().toString(), true),
                    new Listing.Choice<>("site", WorkOrderRow::site)),
            OrderReadiness.WORDS.stream()
                    .map(word -> new Listing.Kind<WorkOrderRow>(
                            word, row -> row.can().equals(word)))
                    .toList());

    private static final Comparator<WorkOrderRow> BY_DAY_AND_WORK_CENTER =
            Comparator.comparing(WorkOrderRow::start).thenComparing(WorkOrderRow::workCenter);

    private final Outlook outlook;
    private final Kept<Standing, Rows<WorkOrderRow>> all = new Kept<>();

    /** Of the board that stands. */
    public WorkOrdersPage(Outlook outlook) {
        this.outlook = outlook;
    }

    /**
     * What it shows.
     *
     * @param list by day and work center, those of one order as they follow each other; empty until a plan is made
     */
    public record WorkOrders(Freshness freshness, Optional<Narrowed<WorkOrderRow>> list) {}

    /** What the rows are made of: the plan that names things, and the board that judges them. */
    private record Standing(int plan, Position board) {}

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.WORK_ORDERS);
    }

    @Override
    public Class<WorkOrders> contentType() {
        return WorkOrders.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Live.PLAN_TOPIC);
    }

    @Override
    public List<Export> exports() {
        return List.of(new Export("list", visit -> outlook.judged().map(judged -> LISTING.sheet(rows(judged), visit))));
    }

    @Override
    public List<Parameter> parameters() {
        return LISTING.parameters();
    }

    @Override
    public Answer<WorkOrders> show(Visit visit) {
        return new Answer.Shown<>(new WorkOrders(
                Freshness.of(outlook), outlook.judged().map(judged -> LISTING.of(rows(judged), visit))));
    }

    private Rows<WorkOrderRow> rows(Outlook.Judged judged) {
        Standing standing = new Standing(judged.plan().number(), judged.board().position());
        return all.of(standing, () -> new Rows<>(TABLE, made(judged)));
    }

    private static List<WorkOrderRow> made(Outlook.Judged judged) {
        return judged.board().orders().stream()
                .flatMap(order -> order.workOrders().stream()
                        .map(workOrder -> WorkOrderRow.of(order, workOrder, judged.board(), judged.names())))
                .sorted(BY_DAY_AND_WORK_CENTER)
                .toList();
    }

    /** The item that holds it in the end, and what brings it. */
    private static String held(WorkOrderRow row) {
        return row.held()
                .map(held -> (held.item().code() + " " + held.name()).strip())
                .orElse("");
    }
}
