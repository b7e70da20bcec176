package org.throughline.tradepages;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.throughline.demand.Quotes;
import org.throughline.events.DemandFact.QuoteStated;
import org.throughline.events.PartnerId;
import org.throughline.events.Quantity;
import org.throughline.events.QuoteId;
import org.throughline.events.Standing;
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
    private final Texts texts;
    private final ReentrantLock turn = new ReentrantLock();
    /** Where the promise that was kept last stands in the journal. */
    private Position newest = Position.START;

    PromiseKeeper(Plans plans, Quotes quotes, Texts texts) {
        this.plans = plans;
        this.quotes = quotes;
        this.texts = texts;
    }

    /** What is to be kept, for whom and until when, where that is sound. */
    private record Sound(Asking asking, PlanVersion plan, PartnerId customer, LocalDate until) {}

    /** The plan may have moved on since it was asked: it is asked again, for the day that was promised. */
    Outcome keep(Visit visit, PromisesPage.Keeping form) {
        Optional<PlanVersion> plan = plans.current();
        if (plan.isEmpty()) {
            return rejected("no-plan");
        }
        Map<String, String> problems = new HashMap<>();
        Optional<PartnerId> customer = customer(form.customer().strip(), plan.get());
        if (customer.isEmpty()) {
            problems.put("customer", texts.of("promises.problem.customer"));
        }
        Optional<LocalDate> until = new Asking("", "", "1", form.until(), "")
                .date()
                .filter(day -> !day.isBefore(plan.get().assembly().asOf()));
        if (until.isEmpty()) {
            problems.put("until", texts.of("promises.problem.until"));
        }
        if (!problems.isEmpty()) {
            return new Outcome.Rejected(problems);
        }
        Asking asking = new Asking(form.item(), form.site(), form.quantity(), form.day(), form.customer());
        return inTurn(new Sound(asking, plan.get(), customer.orElseThrow(), until.orElseThrow()), visit);
    }

    private static Optional<PartnerId> customer(String name, PlanVersion plan) {
        return name.isEmpty()
                ? Optional.of(PartnerId.NONE)
                : plan.assembly().labels().partners().named(name);
    }

    private Outcome inTurn(Sound sound, Visit visit) {
        turn.lock();
        try {
            return plans.await(newest, PLAN_WAIT) ? askAndKeep(sound, visit) : rejected("not-counted");
        } finally {
            turn.unlock();
        }
    }

    private Outcome askAndKeep(Sound sound, Visit visit) {
        PromiseAnswer answer =
                new PromiseAnswers(plans, texts).of(List.of(sound.asking())).getFirst();
        if (!answer.problems().isEmpty()) {
            return new Outcome.Rejected(
                    Map.of("", String.join(" ", answer.problems().values())));
        }
        if (answer.day().isEmpty()) {
            return rejected("never-now");
        }
        if (!answer.day().equals(sound.asking().day())) {
            return rejected("later-now", answer.day());
        }
        return switch (quotes.keep(quote(sound, visit))) {
            case Quotes.Outcome.Done done -> {
                newest = done.at();
                yield done(plans.await(newest, PLAN_WAIT) ? "keep" : "keep-uncounted", done.quote());
            }
            case Quotes.Outcome.NotKept _ -> rejected("not-kept");
            case Quotes.Outcome.Unavailable(var reason) -> new Outcome.Rejected(Map.of("", reason));
        };
    }

    private QuoteStated quote(Sound sound, Visit visit) {
        String name = quotes.name();
        Asking asking = sound.asking();
        var labels = sound.plan().assembly().labels();
        var item = labels.items().named(asking.item()).orElseThrow();
        var unit = sound.plan().books().items().items().stream()
                .filter(known -> known.item().equals(item))
                .findFirst()
                .orElseThrow()
                .unit();
        return new QuoteStated(
                Quotes.identity(name),
                name,
                item,
                labels.sites().named(asking.site()).orElseThrow(),
                new Quantity(asking.amount(), unit),
                asking.date().orElseThrow(),
                sound.until(),
                sound.customer(),
                visit.visitor().actor().name(),
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
                yield done(isCounted ? "free" : "free-uncounted", done.quote());
            }
            case Quotes.Outcome.NotKept _ -> rejected("not-kept");
            case Quotes.Outcome.Unavailable(var reason) -> new Outcome.Rejected(Map.of("", reason));
        };
    }

    private Outcome done(String what, QuoteStated quote) {
        return new Outcome.Done(Notice.of(texts.of(
                "promises.done." + what,
                quote.name(),
                quote.due().toString(),
                quote.until().toString())));
    }

    private Outcome rejected(String problem, Object... values) {
        return new Outcome.Rejected(Map.of("", texts.of("promises.problem." + problem, values)));
    }
}
