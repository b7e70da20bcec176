package org.throughline.tradepages;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.throughline.demand.Quotes;
import org.throughline.events.DemandFact.QuoteStated;
import org.throughline.events.PartnerId;
import org.throughline.events.Quantity;
import org.throughline.events.QuoteId;
import org.throughline.events.Standing;
import org.throughline.itempages.PerPlan;
import org.throughline.itempages.PlanLines;
import org.throughline.itempages.PlanNames;
import org.throughline.journal.Position;
import org.throughline.pages.Notice;
import org.throughline.pages.Outcome;
import org.throughline.pages.Texts;
import org.throughline.pages.Visit;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.Plans;

/**
 * Keeps promises one after the other: each is asked of a plan that counts all that were kept before it, so that nothing
 * is promised twice.
 */
final class PromiseKeeper {

    /** A plan follows a fact within a second; where it does not, whoever keeps a promise is told. */
    private static final Duration PLAN_WAIT = Duration.ofSeconds(10);

    private final Plans plans;
    private final Quotes quotes;
    private final PerPlan<PlanLines> lines;
    private final Texts texts;
    private final ReentrantLock turn = new ReentrantLock();
    /** Where the promise that was kept last stands in the journal. */
    private Position newest = Position.START;

    PromiseKeeper(Plans plans, Quotes quotes, PerPlan<PlanLines> lines, Texts texts) {
        this.plans = plans;
        this.quotes = quotes;
        this.lines = lines;
        this.texts = texts;
    }

    /** What is to be kept, until when, and who keeps it. */
    private record Promises(List<Asking> askings, PlanVersion plan, PlanNames names, LocalDate until, String by) {}

    /** Keeps it for the day that was promised. */
    Outcome keep(Visit visit, PromisesPage.Keeping form) {
        Asking asking = new Asking(form.item(), form.site(), form.quantity(), form.day(), form.customer());
        return keep(List.of(asking), form.until(), visit);
    }

    /** Keeps several, each as if those before it were kept; all or none. */
    Outcome keepAll(Visit visit, PromisesPage.KeepingAll form) {
        List<Asking> askings = Asking.of(form.ask());
        return askings.isEmpty() ? rejected("nothing-to-keep") : keep(askings, form.until(), visit);
    }

    private Outcome keep(List<Asking> askings, String lastDay, Visit visit) {
        Optional<PlanVersion> plan = plans.current();
        if (plan.isEmpty()) {
            return rejected("no-plan");
        }
        Map<String, String> problems = new HashMap<>();
        askings.stream()
                .filter(asking -> customer(asking, plan.get()).isEmpty())
                .findFirst()
                .ifPresent(asking -> problems.put(
                        "customer", ofLine(asking, texts.of("promises.problem.customer"), askings.size())));
        Asking until = new Asking("", "", "1", lastDay, "");
        if (!until.isWithinHorizon(plan.get())) {
            problems.put(
                    "until",
                    texts.of("promises.problem.until", plan.get().assembly().lastDay()));
        }
        return problems.isEmpty()
                ? inTurn(new Promises(
                        askings,
                        plan.get(),
                        lines.of(plan.get()).names(),
                        until.date().orElseThrow(),
                        visit.visitor().actor().name()))
                : new Outcome.Rejected(problems);
    }

    private static Optional<PartnerId> customer(Asking asking, PlanVersion plan) {
        return asking.customer().isEmpty()
                ? Optional.of(PartnerId.NONE)
                : plan.assembly().labels().partners().named(asking.customer());
    }

    private Outcome inTurn(Promises promises) {
        try {
            if (!turn.tryLock(PLAN_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return rejected("others-keep");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return rejected("others-keep");
        }
        try {
            return plans.await(newest, PLAN_WAIT) ? askAndKeep(promises) : rejected("not-counted");
        } finally {
            turn.unlock();
        }
    }

    /** The plan may have moved on since it was asked: it is asked again, for the days that were promised. */
    private Outcome askAndKeep(Promises promises) {
        Optional<String> refusal = new PromiseAnswers(plans, texts)
                .of(promises.askings()).stream()
                        .flatMap(answer ->
                                refusal(answer)
                                        .map(why -> ofLine(
                                                answer.asking(),
                                                why,
                                                promises.askings().size()))
                                        .stream())
                        .findFirst();
        if (refusal.isPresent()) {
            return new Outcome.Rejected(Map.of("", refusal.get()));
        }
        return switch (quotes.keep(promises.askings().stream()
                .map(asking -> quote(asking, promises))
                .toList())) {
            case Quotes.Outcome.Done done -> {
                newest = done.at();
                yield done(plans.await(newest, PLAN_WAIT) ? "keep" : "keep-uncounted", done.quotes());
            }
            case Quotes.Outcome.NotKept _ -> rejected("not-kept");
            case Quotes.Outcome.Unavailable(var reason) -> new Outcome.Rejected(Map.of("", reason));
        };
    }

    private String ofLine(Asking asking, String problem, int lines) {
        return lines == 1 ? problem : texts.of("promises.problem.of-line", asking.line(), problem);
    }

    private Optional<String> refusal(PromiseAnswer answer) {
        if (!answer.problems().isEmpty()) {
            return Optional.of(String.join(" ", answer.problems().values()));
        }
        if (answer.day().isEmpty()) {
            return Optional.of(texts.of("promises.problem.never-now"));
        }
        return answer.day().equals(answer.asking().day())
                ? Optional.empty()
                : Optional.of(texts.of("promises.problem.later-now", answer.day()));
    }

    private QuoteStated quote(Asking asking, Promises promises) {
        String name = quotes.name();
        PlanVersion plan = promises.plan();
        var labels = plan.assembly().labels();
        var item = labels.items().named(asking.item()).orElseThrow();
        var unit = promises.names().unitOf(item).orElseThrow();
        return new QuoteStated(
                Quotes.identity(name),
                name,
                item,
                labels.sites().named(asking.site()).orElseThrow(),
                new Quantity(asking.amount(), unit),
                asking.date().orElseThrow(),
                promises.until(),
                customer(asking, plan).orElseThrow(),
                promises.by(),
                Standing.IN_USE);
    }

    /** Gives free what was kept, and waits for the plan to do so too: whoever asks next is told of what it frees. */
    Outcome giveFree(Visit visit, PromisesPage.Which form) {
        if (form.quote().isBlank()) {
            return rejected("not-kept");
        }
        return switch (quotes.giveFree(
                new QuoteId(form.quote()), visit.visitor().actor().name())) {
            case Quotes.Outcome.Done done -> {
                boolean isCounted = plans.await(done.at(), PLAN_WAIT);
                yield done(isCounted ? "free" : "free-uncounted", done.quotes());
            }
            case Quotes.Outcome.NotKept _ -> rejected("not-kept");
            case Quotes.Outcome.Unavailable(var reason) -> new Outcome.Rejected(Map.of("", reason));
        };
    }

    private Outcome done(String what, List<QuoteStated> done) {
        QuoteStated first = done.getFirst();
        String many = done.size() == 1 ? "" : "-all";
        return new Outcome.Done(Notice.of(texts.of(
                "promises.done." + what + many,
                done.size() == 1 ? first.name() : done.size(),
                first.due().toString(),
                first.until().toString())));
    }

    private Outcome rejected(String problem, Object... values) {
        return new Outcome.Rejected(Map.of("", texts.of("promises.problem." + problem, values)));
    }
}
