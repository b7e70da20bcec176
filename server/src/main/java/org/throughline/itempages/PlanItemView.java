package org.throughline.itempages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.throughline.events.ItemId;
import org.throughline.events.SiteId;
import org.throughline.inventory.Positions;
import org.throughline.pages.Written;
import org.throughline.planning.Cover;
import org.throughline.planning.NodePlan;
import org.throughline.planning.PlanDay;
import org.throughline.planning.PlannedOrder;
import org.throughline.planning.Requirement;
import org.throughline.planning.RequirementKind;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.planning.SupplyKind;
import org.throughline.structure.Item;
import org.throughline.structure.ItemSite;
import org.throughline.supply.DataProblem;
import org.throughline.supply.DefaultMark;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.Plans;
import org.throughline.supply.TimePhasedRecord;
import org.throughline.supply.Waiting;
import org.throughline.supply.Worklist;
import org.throughline.values.Micros;

/** Draws one item of a plan. */
final class PlanItemView {

    private static final int CHANGES_MAX = 30;
    private static final PlanWork.Thing NOBODY = new PlanWork.Thing("", "");

    private final Jdbi jdbi;
    private final Plans plans;
    private final Worklist worklist;
    private final ItemId item;
    private final PlanVersion plan;
    private final Labels labels;
    private final String name;
    private final PlanLines lines;
    private final int rowsMax;

    /**
     * What somebody wants to see.
     *
     * @param rowsMax how many rows of a kind at most
     */
    record Asked(ItemId item, int rowsMax) {}

    PlanItemView(Jdbi jdbi, Plans plans, Worklist worklist, PlanLines lines, Asked asked) {
        this.jdbi = jdbi;
        this.plans = plans;
        this.worklist = worklist;
        this.lines = lines;
        item = asked.item();
        rowsMax = asked.rowsMax();
        plan = worklist.plan();
        labels = plan.assembly().labels();
        name = labels.items().of(item);
    }

    /** What people call the item. */
    String name() {
        return name;
    }

    /** The item at the site, or at the first where none is named; empty where the plan does not speak of it. */
    Optional<PlanItem> at(Optional<SiteId> wanted, int weekCount) {
        List<ItemSite> rows = rows();
        return site(wanted, rows)
                .flatMap(there -> plan.plan().at(name, there).map(node -> drawn(node, there, rows, weekCount)));
    }

    /** What the plan says of it there. */
    List<Worklist.Entry> messages(Optional<SiteId> wanted) {
        return site(wanted, rows()).map(there -> worklist.of(name, there)).orElse(List.of());
    }

    private List<ItemSite> rows() {
        return plan.assembly().model().itemSites().stream()
                .filter(row -> row.item().equals(name))
                .toList();
    }

    private Optional<String> site(Optional<SiteId> wanted, List<ItemSite> rows) {
        return wanted.map(identity -> labels.sites().of(identity))
                .or(() -> rows.stream().map(ItemSite::site).findFirst());
    }

    private PlanItem drawn(NodePlan node, String site, List<ItemSite> rows, int weekCount) {
        TimePhasedRecord record = TimePhasedRecord.of(node, plan.assembly().asOf(), weekCount);
        Item described = plan.assembly().model().items().stream()
                .filter(row -> row.item().equals(name))
                .findFirst()
                .orElseThrow();
        List<PlanItem.Supply> supplies = supplies(node);
        return new PlanItem(
                head(node, described, site, rows),
                rows.stream()
                        .map(ItemSite::site)
                        .filter(other -> !other.equals(site))
                        .map(lines::site)
                        .toList(),
                weekCount,
                Micros.decimal(record.start()),
                Micros.decimal(record.never()),
                record.weeks().stream()
                        .map(week -> week(Optional.of(week.monday()), week.bucket()))
                        .toList(),
                week(Optional.empty(), record.later()),
                picture(node, record, described.uom()),
                supplies.stream().limit(rowsMax).toList(),
                supplies.size(),
                needs(node),
                node.requirements().size(),
                worklist.of(name, site).stream().limit(rowsMax).map(lines::line).toList(),
                plans.changes(item, CHANGES_MAX).stream()
                        .map(change -> PlanWork.Change.of(change, labels))
                        .toList(),
                defaults(site));
    }

    private PlanItem.Head head(NodePlan node, Item described, String site, List<ItemSite> rows) {
        Optional<ItemSite> row =
                rows.stream().filter(candidate -> candidate.site().equals(site)).findFirst();
        PlanWork.Thing there = lines.site(site);
        Optional<StockFigures> position = jdbi.withHandle(handle -> new Positions(handle).of(item)).stream()
                .filter(candidate -> candidate.site().value().equals(there.id()))
                .findFirst()
                .map(StockFigures::of);
        long onOrder = node.arrivals().stream()
                .mapToLong(arrival -> arrival.receipt().quantity())
                .sum();
        return new PlanItem.Head(
                new PlanWork.Thing(item.value(), name),
                described.description(),
                there,
                described.uom(),
                node.source(),
                node.supplier(),
                row.map(ItemSite::fromSite).orElse(""),
                node.leadTimeDays(),
                row.map(ItemSite::planner).orElse(""),
                Micros.decimal(node.safetyStock()),
                Micros.decimal(onOrder),
                position);
    }

    private static PlanItem.Week week(Optional<LocalDate> monday, TimePhasedRecord.Bucket bucket) {
        return new PlanItem.Week(
                monday,
                Micros.decimal(bucket.gross()),
                Micros.decimal(bucket.scheduled()),
                Micros.decimal(bucket.planned()),
                Micros.decimal(bucket.projected()),
                Micros.decimal(bucket.released()));
    }

    private static PlanItem.Picture picture(NodePlan node, TimePhasedRecord record, String unit) {
        LocalDate end = record.weeks().getLast().monday().plusDays(6);
        List<PlanItem.Mark> scheduled = node.arrivals().stream()
                .filter(arrival -> isShown(arrival.feasibleDate(), end))
                .map(arrival -> new PlanItem.Mark(
                        arrival.feasibleDate().text(),
                        Micros.decimal(arrival.receipt().quantity()),
                        arrival.receipt().receipt()))
                .toList();
        List<PlanItem.Mark> planned = node.orders().stream()
                .filter(order -> isShown(order.receiptDate(), end))
                .map(order ->
                        new PlanItem.Mark(order.receiptDate().text(), Micros.decimal(order.quantity()), order.order()))
                .toList();
        return new PlanItem.Picture(
                unit,
                end.toString(),
                Micros.decimal(node.safetyStock()),
                record.steps().stream()
                        .filter(step -> !step.day().isAfter(end))
                        .map(step -> new PlanItem.Point(step.day().toString(), Micros.decimal(step.projected())))
                        .toList(),
                record.weeks().stream()
                        .map(week -> new PlanItem.Point(
                                week.monday().plusDays(3).toString(),
                                Micros.decimal(week.bucket().gross())))
                        .toList(),
                scheduled,
                planned);
    }

    private static boolean isShown(PlanDay day, LocalDate end) {
        return day.isDate() && !day.date().isAfter(end);
    }

    /** What covers needs: stock first, then by the day it comes, never last. */
    private List<PlanItem.Supply> supplies(NodePlan node) {
        Map<String, List<PlanItem.Use>> uses = uses(node);
        List<PlanItem.Supply> supplies = new ArrayList<>();
        pool(SupplyKind.STOCK, "stock", node.stock(), uses).ifPresent(supplies::add);
        pool(SupplyKind.SUBCONTRACT_STOCK, "subcontract_stock", node.subcontractStock(), uses)
                .ifPresent(supplies::add);
        List<PlanItem.Supply> coming = new ArrayList<>();
        for (NodePlan.Arrival arrival : node.arrivals()) {
            coming.add(receipt(arrival, uses.getOrDefault(arrival.receipt().receipt(), List.of())));
        }
        for (PlannedOrder order : node.orders()) {
            coming.add(planned(order, uses.getOrDefault(order.order(), List.of())));
        }
        coming.sort(
                Comparator.comparing((PlanItem.Supply supply) -> supply.comes().isEmpty())
                        .thenComparing(PlanItem.Supply::comes)
                        .thenComparing(PlanItem.Supply::name));
        supplies.addAll(coming);
        return supplies;
    }

    private static Optional<PlanItem.Supply> pool(
            SupplyKind kind, String name, long stock, Map<String, List<PlanItem.Use>> uses) {
        List<PlanItem.Use> own = uses.getOrDefault(name, List.of());
        return stock == 0
                ? Optional.empty()
                : Optional.of(new PlanItem.Supply(
                        kind,
                        Optional.empty(),
                        name,
                        "",
                        NOBODY,
                        "",
                        "",
                        Micros.decimal(stock),
                        free(stock, own),
                        own,
                        Defaulted.NONE));
    }

    private PlanItem.Supply receipt(NodePlan.Arrival arrival, List<PlanItem.Use> uses) {
        ScheduledReceipt receipt = arrival.receipt();
        return new PlanItem.Supply(
                SupplyKind.RECEIPT,
                Optional.of(receipt.kind()),
                receipt.receipt(),
                lines.address(receipt.receipt()),
                lines.partner(receipt.supplier()),
                receipt.dueDate().toString(),
                arrival.feasibleDate().text(),
                Micros.decimal(receipt.quantity()),
                free(receipt.quantity(), uses),
                uses,
                Defaulted.NONE);
    }

    private PlanItem.Supply planned(PlannedOrder order, List<PlanItem.Use> uses) {
        return new PlanItem.Supply(
                SupplyKind.PLANNED,
                Optional.empty(),
                order.order(),
                "",
                lines.partner(order.supplier()),
                order.dueDate().toString(),
                order.receiptDate().text(),
                Micros.decimal(order.quantity()),
                free(order.quantity(), uses),
                uses,
                lines.defaulted(order.item(), order.site()));
    }

    private static BigDecimal free(long quantity, List<PlanItem.Use> uses) {
        BigDecimal used = uses.stream().map(PlanItem.Use::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Written.plain(Micros.decimal(quantity).subtract(used));
    }

    /** Who gets what, by the name of the supply. */
    private Map<String, List<PlanItem.Use>> uses(NodePlan node) {
        Waiting waiting = new Waiting(plan);
        Map<String, List<PlanItem.Use>> uses = new HashMap<>();
        for (Requirement requirement : node.requirements()) {
            for (Cover cover : requirement.covers()) {
                uses.computeIfAbsent(cover.supply(), _ -> new ArrayList<>())
                        .add(new PlanItem.Use(
                                requirement.kind(),
                                requirement.name(),
                                lines.address(requirement.name()),
                                requirement.date().toString(),
                                Micros.decimal(cover.quantity()),
                                lateDays(requirement, cover),
                                customers(waiting, requirement.kind(), requirement.name())));
            }
        }
        return uses;
    }

    /** So many days after the need it comes; 0 where in time, and where it never comes. */
    private static int lateDays(Requirement requirement, Cover cover) {
        return cover.feasibleDate().isDate()
                ? (int) Math.max(
                        0,
                        ChronoUnit.DAYS.between(
                                requirement.date(), cover.feasibleDate().date()))
                : 0;
    }

    private List<PlanItem.Customer> customers(Waiting waiting, RequirementKind kind, String requirement) {
        return waiting.of(kind, requirement).stream()
                .map(link -> new PlanItem.Customer(
                        link.demand(),
                        lines.address(link.demand()),
                        lines.partner(link.customer()),
                        new PlanWork.Thing(link.item().value(), labels.items().of(link.item()))))
                .toList();
    }

    private List<PlanItem.Need> needs(NodePlan node) {
        Waiting waiting = new Waiting(plan);
        return node.requirements().stream()
                .sorted(Comparator.comparing(Requirement::date).thenComparing(Requirement::name))
                .limit(rowsMax)
                .map(requirement -> new PlanItem.Need(
                        requirement.kind(),
                        requirement.name(),
                        lines.address(requirement.name()),
                        requirement.date().toString(),
                        Micros.decimal(requirement.quantity()),
                        Micros.decimal(requirement.uncovered()),
                        requirement.feasibleDate().text(),
                        requirement.covers().stream()
                                .map(cover -> new PlanItem.CoverLine(
                                        cover.kind(),
                                        cover.supply(),
                                        lines.address(cover.supply()),
                                        Micros.decimal(cover.quantity()),
                                        cover.feasibleDate().text()))
                                .toList(),
                        customers(waiting, requirement.kind(), requirement.name())))
                .toList();
    }

    /** What the data does not say of the item, and what is wrong with it, each as a sentence. */
    private List<String> defaults(String site) {
        String there = lines.site(site).id();
        List<String> sentences = new ArrayList<>();
        for (DataProblem problem : plan.assembly().problems()) {
            if (problem.object().equals(item.value())
                    && (problem.site().value().isEmpty()
                            || problem.site().value().equals(there))) {
                sentences.add(problem.text());
            }
        }
        for (DefaultMark mark : lines.marks(name, site)) {
            sentences.add("%s of (%s) rests on a default: %s."
                    .formatted(
                            mark.column().replace('_', ' '),
                            mark.row(),
                            mark.because().spoils()));
        }
        return sentences.stream().distinct().toList();
    }
}
