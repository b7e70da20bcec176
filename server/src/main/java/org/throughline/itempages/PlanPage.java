package org.throughline.itempages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.throughline.events.ItemId;
import org.throughline.events.SiteId;
import org.throughline.items.Items;
import org.throughline.pages.Answer;
import org.throughline.pages.Export;
import org.throughline.pages.Leaf;
import org.throughline.pages.Live;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Parameter;
import org.throughline.pages.Rows;
import org.throughline.pages.Sorting;
import org.throughline.pages.Station;
import org.throughline.pages.Table;
import org.throughline.pages.Visit;
import org.throughline.planning.MessageCode;
import org.throughline.supply.PlanRecord;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.Plans;
import org.throughline.supply.Worklist;

/** What the plan asks people to do; with {@code item} and {@code site} in the address, how one item goes on there. */
public final class PlanPage implements Page<PlanPage.Content> {

    private static final int CHANGES_MAX = 20;
    private static final int PLANS_WITH_CHANGES_MAX = 3;
    private static final int PLANS_SEARCHED_MAX = 50;
    private static final int WEEKS_MAX = 53;
    private static final int WEEKS_USUAL = 16;
    private static final Parameter ITEM = Parameter.text("item", "plan.parameter.item");
    private static final Parameter SITE = Parameter.text("site", "plan.parameter.site");
    private static final Parameter WEEKS = Parameter.number("weeks", "plan.parameter.weeks");
    private static final Parameter PLANNER = Parameter.text("planner", "plan.parameter.planner");
    private static final Parameter TEXT = Parameter.text("text", "frame.parameter.text");
    private static final Parameter CODE = Parameter.text("code", "plan.parameter.code")
            .oneOf(Arrays.stream(MessageCode.values()).map(MessageCode::text).toList());

    private final Jdbi jdbi;
    private final Plans plans;
    private final Outlook outlook;
    private final Peggings peggings;
    private final PerPlan<Messages> messages = new PerPlan<>(this::messages);

    /** For the plans of this hub and the books they stand on. */
    public PlanPage(Jdbi jdbi, Plans plans, Outlook outlook, Peggings peggings) {
        this.jdbi = jdbi;
        this.plans = plans;
        this.outlook = outlook;
        this.peggings = peggings;
    }

    /** The messages of a plan with what they name. */
    private record Messages(Worklist worklist, Rows<Worklist.Entry> rows, PlanLines lines) {

        /** Those that are chosen, in the order that is asked for. */
        Worklist.Part chosen(Visit visit) {
            return Worklist.part(rows.in(Sorting.of(visit)), filter(choice(visit)));
        }

        PlanVersion plan() {
            return worklist.plan();
        }
    }

    /**
     * What it shows.
     *
     * @param work the lists of work; empty without a plan and where one item is looked at
     * @param item the item that is looked at
     * @param pegging who gets what of the item that is looked at; empty where nothing of it is there or comes
     * @param notPlanned the item that is looked at and that the plan does not speak of; empty otherwise
     */
    public record Content(
            Freshness freshness,
            Optional<PlanWork> work,
            Optional<PlanItem> item,
            Optional<PeggingView> pegging,
            String notPlanned) {

        private static Content of(Freshness freshness, Optional<PlanWork> work) {
            return new Content(freshness, work, Optional.empty(), Optional.empty(), "");
        }
    }

    private Messages messages(PlanVersion plan) {
        Worklist worklist = new Worklist(plan);
        return new Messages(
                worklist,
                new Rows<>(PlanTables.MESSAGES, worklist.entries()),
                outlook.lines().of(plan));
    }

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.PLAN);
    }

    @Override
    public Class<Content> contentType() {
        return Content.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Live.PLAN_TOPIC, Live.INTERFACES_TOPIC);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ITEM, SITE, WEEKS, PLANNER, CODE, TEXT, Parameter.PAGE, Parameter.sortOf(PlanTables.MESSAGES));
    }

    @Override
    public Answer<Content> show(Visit visit) {
        Optional<PlanVersion> plan = plans.current();
        Freshness freshness = Freshness.of(outlook);
        if (plan.isEmpty()) {
            return new Answer.Shown<>(Content.of(freshness, Optional.empty()));
        }
        Messages all = messages.of(plan.get());
        Optional<ItemId> item = itemIn(visit);
        return item.isPresent()
                ? item(visit, all, freshness, item.get())
                : new Answer.Shown<>(Content.of(freshness, Optional.of(work(visit, all))));
    }

    @Override
    public List<Export> exports() {
        return List.of(
                new Export("messages", visit -> plans.current().map(plan -> sheet(visit, messages.of(plan)))),
                new Export("record", visit -> whole(visit).map(item -> PlanTables.RECORD.sheet(item.record()))),
                new Export(
                        "supplies",
                        visit -> whole(visit)
                                .map(item -> PlanTables.SUPPLIES.sheet(
                                        item.supplies().stream().flatMap(PlanTables.Share::of)))),
                new Export(
                        "needs",
                        visit -> whole(visit)
                                .map(item -> PlanTables.NEEDS.sheet(
                                        item.needs().stream().flatMap(PlanTables.Covered::of)))));
    }

    /** All messages that are chosen: those of an item, or those of the list. */
    private Table.Sheet sheet(Visit visit, Messages all) {
        List<Worklist.Entry> chosen = itemIn(visit)
                .map(item -> PlanTables.MESSAGES.sorted(
                        view(all, item, Integer.MAX_VALUE).messages(siteIn(visit)), Sorting.of(visit)))
                .orElseGet(() -> all.chosen(visit).entries());
        return PlanTables.MESSAGES.sheet(chosen.stream());
    }

    /** The item that is looked at, with all its rows. */
    private Optional<PlanItem> whole(Visit visit) {
        return plans.current()
                .flatMap(plan -> itemIn(visit)
                        .flatMap(item -> view(messages.of(plan), item, Integer.MAX_VALUE)
                                .at(siteIn(visit), number(visit, WEEKS, WEEKS_USUAL, WEEKS_MAX))));
    }

    private PlanItemView view(Messages all, ItemId item, int rowsMax) {
        return new PlanItemView(jdbi, plans, all.worklist(), all.lines(), new PlanItemView.Asked(item, rowsMax));
    }

    private static Optional<ItemId> itemIn(Visit visit) {
        return visit.parameter(ITEM).filter(identity -> !identity.isBlank()).map(ItemId::new);
    }

    private static Optional<SiteId> siteIn(Visit visit) {
        return visit.parameter(SITE).filter(name -> !name.isBlank()).map(SiteId::new);
    }

    private Answer<Content> item(Visit visit, Messages all, Freshness freshness, ItemId item) {
        if (jdbi.withHandle(handle -> new Items(handle).find(item)).isEmpty()) {
            return new Answer.Missing<>(item.value());
        }
        PlanItemView view = view(all, item, Leaf.ROWS);
        Optional<PlanItem> shown = view.at(siteIn(visit), number(visit, WEEKS, WEEKS_USUAL, WEEKS_MAX));
        Optional<PeggingView> followed = shown.map(PlanItem::head)
                .flatMap(head -> peggings.of(
                        all.plan(),
                        PeggingChoice.ofItem(head.item().id(), head.site().id())));
        return new Answer.Shown<>(
                new Content(freshness, Optional.empty(), shown, followed, shown.isPresent() ? "" : view.name()));
    }

    private PlanWork work(Visit visit, Messages all) {
        Worklist.Part chosen = all.chosen(visit);
        Leaf<PlanWork.Line> leaf =
                Leaf.of(chosen.entries(), visit.parameter(Parameter.PAGE)).map(all.lines()::line);
        return new PlanWork(
                choice(visit),
                chosen.entries().size(),
                leaf.number(),
                leaf.pages(),
                PlanWork.counts(chosen.counts()),
                all.worklist().planners(),
                all.worklist().sites(),
                leaf.rows(),
                changes(all.plan()));
    }

    private static PlanWork.Choice choice(Visit visit) {
        return new PlanWork.Choice(
                visit.parameter(PLANNER).orElse(""),
                visit.parameter(CODE).orElse(""),
                visit.parameter(SITE).orElse(""),
                visit.parameter(TEXT).orElse(""));
    }

    private static Worklist.Filter filter(PlanWork.Choice choice) {
        return new Worklist.Filter(code(choice.code()), choice.planner(), choice.site(), choice.text());
    }

    private List<PlanWork.Changes> changes(PlanVersion plan) {
        return plans.plans(PLANS_SEARCHED_MAX).stream()
                .filter(record -> record.changes() > 0)
                .limit(PLANS_WITH_CHANGES_MAX)
                .map(record -> changes(record, plan))
                .toList();
    }

    private PlanWork.Changes changes(PlanRecord record, PlanVersion plan) {
        return new PlanWork.Changes(
                record.version(),
                record.madeAt(),
                record.changes(),
                plans.changes(record.version(), CHANGES_MAX).stream()
                        .map(change ->
                                PlanWork.Change.of(change, plan.assembly().labels()))
                        .toList());
    }

    private static Optional<MessageCode> code(String word) {
        return Arrays.stream(MessageCode.values())
                .filter(code -> code.text().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** A whole number from 1 to the largest; the usual one where the address names none. */
    static int number(Visit visit, Parameter parameter, int usual, int largest) {
        String text = Objects.requireNonNull(visit.parameter(parameter).orElse(""));
        try {
            return text.isEmpty() ? usual : Math.clamp(Long.parseLong(text), 1, largest);
        } catch (NumberFormatException noNumber) {
            return usual;
        }
    }
}
