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
import org.throughline.pages.Live;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Parameter;
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

    private static final int ROWS_MAX = 100;
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
    private final PerPlan<Worklist> worklists = new PerPlan<>(Worklist::new);

    /** For the plans of this hub and the books they stand on. */
    public PlanPage(Jdbi jdbi, Plans plans, Outlook outlook, Peggings peggings) {
        this.jdbi = jdbi;
        this.plans = plans;
        this.outlook = outlook;
        this.peggings = peggings;
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
        Worklist worklist = worklists.of(plan.get());
        Optional<ItemId> item = itemIn(visit);
        return item.isPresent()
                ? item(visit, worklist, freshness, item.get())
                : new Answer.Shown<>(Content.of(freshness, Optional.of(work(visit, worklist))));
    }

    @Override
    public List<Export> exports() {
        return List.of(
                new Export("messages", visit -> plans.current().map(plan -> messages(visit, worklists.of(plan)))),
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
    private Table.Sheet messages(Visit visit, Worklist worklist) {
        PlanLines lines = new PlanLines(worklist.plan());
        List<PlanWork.Line> chosen = itemIn(visit).isPresent()
                ? whole(visit).map(PlanItem::messages).orElse(List.of())
                : worklist.part(filter(choice(visit)), 0, Integer.MAX_VALUE).entries().stream()
                        .map(lines::line)
                        .toList();
        return PlanTables.MESSAGES.sheet(PlanTables.MESSAGES.sorted(chosen, Sorting.of(visit)).stream());
    }

    /** The item that is looked at, with all its rows. */
    private Optional<PlanItem> whole(Visit visit) {
        return plans.current()
                .flatMap(plan -> itemIn(visit)
                        .flatMap(item -> new PlanItemView(jdbi, plans, worklists.of(plan), item, Integer.MAX_VALUE)
                                .at(siteIn(visit), number(visit, WEEKS, WEEKS_USUAL, WEEKS_MAX))));
    }

    private static Optional<ItemId> itemIn(Visit visit) {
        return visit.parameter(ITEM).filter(identity -> !identity.isBlank()).map(ItemId::new);
    }

    private static Optional<SiteId> siteIn(Visit visit) {
        return visit.parameter(SITE).filter(name -> !name.isBlank()).map(SiteId::new);
    }

    private Answer<Content> item(Visit visit, Worklist worklist, Freshness freshness, ItemId item) {
        if (jdbi.withHandle(handle -> new Items(handle).find(item)).isEmpty()) {
            return new Answer.Missing<>(item.value());
        }
        PlanItemView view = new PlanItemView(jdbi, plans, worklist, item, ROWS_MAX);
        Optional<PlanItem> shown = view.at(siteIn(visit), number(visit, WEEKS, WEEKS_USUAL, WEEKS_MAX));
        Optional<PeggingView> followed = shown.map(PlanItem::head)
                .flatMap(head -> peggings.of(
                        worklist.plan(),
                        PeggingChoice.ofItem(head.item().id(), head.site().id())));
        return new Answer.Shown<>(
                new Content(freshness, Optional.empty(), shown, followed, shown.isPresent() ? "" : view.name()));
    }

    private PlanWork work(Visit visit, Worklist worklist) {
        PlanWork.Choice choice = choice(visit);
        Sorting sorting = Sorting.of(visit);
        boolean sorted = PlanTables.MESSAGES.isSorted(sorting);
        int asked = number(visit, Parameter.PAGE, 1, Integer.MAX_VALUE / ROWS_MAX);
        Worklist.Part part = worklist.part(filter(choice), 0, sorted ? Integer.MAX_VALUE : 0);
        int pages = Math.max(1, Math.ceilDiv(part.total(), ROWS_MAX));
        int page = Math.min(asked, pages);
        int skipped = (page - 1) * ROWS_MAX;
        PlanLines lines = new PlanLines(worklist.plan());
        List<PlanWork.Line> shown = sorted
                ? PlanTables.MESSAGES
                        .sorted(part.entries().stream().map(lines::line).toList(), sorting)
                        .stream()
                        .skip(skipped)
                        .limit(ROWS_MAX)
                        .toList()
                : worklist.part(filter(choice), skipped, ROWS_MAX).entries().stream()
                        .map(lines::line)
                        .toList();
        return new PlanWork(
                choice,
                part.total(),
                page,
                pages,
                PlanWork.counts(part.counts()),
                worklist.planners(),
                worklist.sites(),
                shown,
                changes(worklist.plan()));
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
