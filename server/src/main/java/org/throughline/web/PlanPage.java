package org.throughline.web;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ItemId;
import org.throughline.events.SiteId;
import org.throughline.exchange.Exchange;
import org.throughline.items.Items;
import org.throughline.planning.MessageCode;
import org.throughline.security.Role;
import org.throughline.supply.PlanRecord;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.Plans;
import org.throughline.supply.Worklist;

/** What the plan asks people to do; with {@code item} and {@code site} in the address, how one item goes on there. */
public final class PlanPage implements Page<PlanPage.Content> {

    /** The topic that moves on when a plan is made. */
    static final String TOPIC = "plan";

    private static final int ROWS_MAX = 100;
    private static final int CHANGES_MAX = 20;
    private static final int PLANS_WITH_CHANGES_MAX = 3;
    private static final int PLANS_SEARCHED_MAX = 50;
    private static final int WEEKS_MAX = 53;
    private static final int WEEKS_USUAL = 16;

    private final Jdbi jdbi;
    private final Plans plans;
    private final Exchange exchange;
    private final InstantSource clock;
    private volatile @Nullable Worklist newest;

    /** For the plans of this hub and the books they stand on. */
    public PlanPage(Jdbi jdbi, Plans plans, Exchange exchange, InstantSource clock) {
        this.jdbi = jdbi;
        this.plans = plans;
        this.exchange = exchange;
        this.clock = clock;
    }

    /**
     * What it shows.
     *
     * @param read whether everything that a plan needs was read once
     * @param work the lists of work; empty without a plan and where one item is looked at
     * @param item the item that is looked at
     * @param notPlanned the item that is looked at and that the plan does not speak of; empty otherwise
     */
    public record Content(
            PlanStamp stamp, boolean read, Optional<PlanWork> work, Optional<PlanItem> item, String notPlanned) {}

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.PLAN);
    }

    @Override
    public Set<Role> readers() {
        return EnumSet.allOf(Role.class);
    }

    @Override
    public Class<Content> contentType() {
        return Content.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Answer<Content> show(Visit visit) {
        Optional<PlanVersion> plan = plans.current();
        PlanStamp stamp = PlanStamp.of(plans, plan, clock);
        if (plan.isEmpty()) {
            boolean read = exchange.status().complete();
            return new Answer.Shown<>(new Content(stamp, read, Optional.empty(), Optional.empty(), ""));
        }
        Optional<String> item = visit.parameter("item").filter(identity -> !identity.isBlank());
        return item.isPresent()
                ? item(visit, worklist(plan.get()), stamp, new ItemId(item.get()))
                : new Answer.Shown<>(
                        new Content(stamp, true, Optional.of(work(visit, worklist(plan.get()))), Optional.empty(), ""));
    }

    private Answer<Content> item(Visit visit, Worklist worklist, PlanStamp stamp, ItemId item) {
        if (jdbi.withHandle(handle -> new Items(handle).find(item)).isEmpty()) {
            return new Answer.Missing<>(item.value());
        }
        PlanItemView view = new PlanItemView(jdbi, plans, worklist, item);
        Optional<SiteId> site =
                visit.parameter("site").filter(name -> !name.isBlank()).map(SiteId::new);
        Optional<PlanItem> shown = view.at(site, number(visit, "weeks", WEEKS_USUAL, WEEKS_MAX));
        return new Answer.Shown<>(
                new Content(stamp, true, Optional.empty(), shown, shown.isPresent() ? "" : view.name()));
    }

    /** The list of a plan is made once, by whoever asks first. */
    private Worklist worklist(PlanVersion plan) {
        Worklist known = newest;
        if (known == null || known.plan().number() != plan.number()) {
            known = new Worklist(plan);
            newest = known;
        }
        return known;
    }

    private PlanWork work(Visit visit, Worklist worklist) {
        PlanWork.Choice choice = new PlanWork.Choice(
                visit.parameter("planner").orElse(""),
                visit.parameter("code").orElse(""),
                visit.parameter("site").orElse(""),
                visit.parameter("text").orElse(""));
        Worklist.Filter filter =
                new Worklist.Filter(code(choice.code()), choice.planner(), choice.site(), choice.text());
        int asked = number(visit, "page", 1, Integer.MAX_VALUE / ROWS_MAX);
        Worklist.Part part = worklist.part(filter, (asked - 1) * ROWS_MAX, ROWS_MAX);
        int pages = Math.max(1, Math.ceilDiv(part.total(), ROWS_MAX));
        if (asked > pages) {
            part = worklist.part(filter, (pages - 1) * ROWS_MAX, ROWS_MAX);
        }
        PlanLines lines = new PlanLines(worklist.plan());
        return new PlanWork(
                choice,
                part.total(),
                Math.min(asked, pages),
                pages,
                PlanWork.counts(part.counts()),
                worklist.planners(),
                worklist.sites(),
                part.entries().stream().map(lines::line).toList(),
                changes(worklist.plan()));
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
    static int number(Visit visit, String name, int usual, int largest) {
        String text = Objects.requireNonNull(visit.parameter(name).orElse(""));
        try {
            return text.isEmpty() ? usual : Math.clamp(Long.parseLong(text), 1, largest);
        } catch (NumberFormatException noNumber) {
            return usual;
        }
    }
}
