package org.throughline.tradepages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.itempages.Defaulted;
import org.throughline.itempages.PlanLines;
import org.throughline.pages.Texts;
import org.throughline.planning.Availability;
import org.throughline.planning.Different;
import org.throughline.planning.Inquiry;
import org.throughline.planning.ModelProblem;
import org.throughline.planning.PlanDifference.CausedPromise;
import org.throughline.planning.PlannedOrder;
import org.throughline.planning.Promise;
import org.throughline.planning.Quote;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.Plans;
import org.throughline.supply.Promised;
import org.throughline.values.Micros;

/** Asks the plan what can be promised, and says it for people. */
final class PromiseAnswers {

    private static final int ORDERS_MAX = 50;

    private final Plans plans;
    private final Texts texts;

    PromiseAnswers(Plans plans, Texts texts) {
        this.plans = plans;
        this.texts = texts;
    }

    /** An answer to each by planning, in their order: each as if those before it were kept. */
    List<PromiseAnswer> of(List<Asking> askings) {
        return of(PromiseBasis.PLAN, askings);
    }

    /** An answer to each, in their order: each as if those before it were kept. */
    List<PromiseAnswer> of(PromiseBasis basis, List<Asking> askings) {
        Optional<PlanVersion> stands = plans.current();
        List<Map<String, String>> problems = IntStream.range(0, askings.size())
                .mapToObj(at -> at < basis.askingsMax()
                        ? problems(askings.get(at), stands)
                        : Map.of("", texts.of("promises.problem.too-many", basis.askingsMax())))
                .toList();
        Function<PlanVersion, List<Inquiry>> question = plan -> inquiries(askings, problems, plan);
        Optional<Promised> promised = switch (basis) {
            case PLAN -> plans.promise(question);
            case STOCK -> plans.available(question);
        };
        Optional<PlanLines> lines = promised.map(told -> new PlanLines(told.plan()));
        List<Quote> quotes = promised.map(Promised::quotes).orElse(List.of());
        List<PromiseAnswer> answers = new ArrayList<>();
        int next = 0;
        for (int at = 0; at < askings.size(); at++) {
            if (!problems.get(at).isEmpty()) {
                answers.add(refused(askings.get(at), problems.get(at)));
            } else if (quotes.isEmpty()) {
                answers.add(refused(askings.get(at), Map.of("", texts.of("promises.problem.no-plan"))));
            } else {
                answers.add(answer(askings.get(at), quotes.get(next), lines.orElseThrow())
                        .remarking(askings.get(at)
                                .remarks(texts, promised.orElseThrow().plan())));
                next++;
            }
        }
        return answers;
    }

    private Map<String, String> problems(Asking asking, Optional<PlanVersion> stands) {
        return stands.map(plan -> asking.problems(texts, plan)).orElseGet(() -> asking.problems(texts));
    }

    private static List<Inquiry> inquiries(List<Asking> askings, List<Map<String, String>> problems, PlanVersion plan) {
        List<Inquiry> inquiries = new ArrayList<>();
        for (int at = 0; at < askings.size(); at++) {
            if (problems.get(at).isEmpty()) {
                // No demand is named by the number of a plan.
                inquiries.add(askings.get(at).inquiry("inquiry %d of plan %d".formatted(at + 1, plan.number())));
            }
        }
        return inquiries;
    }

    private static PromiseAnswer refused(Asking asking, Map<String, String> problems) {
        return new PromiseAnswer(asking, problems, Map.of(), "", Optional.empty(), Optional.empty(), Defaulted.NONE);
    }

    private static PromiseAnswer answer(Asking asking, Quote quote, PlanLines lines) {
        return switch (quote) {
            case Quote.Refused refused ->
                refused(
                        asking,
                        refused.problems().stream()
                                .collect(Collectors.toMap(
                                        problem -> Asking.field(problem.column()),
                                        ModelProblem::sentence,
                                        (one, other) -> one + " " + other)));
            case Quote.Available available ->
                new PromiseAnswer(
                        asking,
                        Map.of(),
                        Map.of(),
                        available.day().text(),
                        Optional.of(stock(available.availability())),
                        Optional.empty(),
                        lines.defaulted(asking.item(), asking.site()));
            case Quote.Planned planned ->
                new PromiseAnswer(
                        asking,
                        Map.of(),
                        Map.of(),
                        planned.day().text(),
                        Optional.of(stock(planned.availability())),
                        Optional.of(plan(planned, lines)),
                        lines.defaulted(asking.item(), asking.site()));
        };
    }

    private static PromiseAnswer.FromStock stock(Availability availability) {
        return new PromiseAnswer.FromStock(
                Micros.decimal(availability.onDate()),
                availability.day().text(),
                availability.from().stream()
                        .map(share -> new PromiseAnswer.Share(
                                share.kind(),
                                share.supply(),
                                share.supplier(),
                                share.day().toString(),
                                Micros.decimal(share.quantity())))
                        .toList(),
                availability.parts().stream()
                        .map(part -> new PromiseAnswer.Part(part.day().toString(), Micros.decimal(part.quantity())))
                        .toList());
    }

    private static PromiseAnswer.Planned plan(Quote.Planned planned, PlanLines lines) {
        Quote.Laid laid = planned.harmless().orElseGet(planned::asWanted);
        List<MoreOrders> orders = MoreOrders.of(laid.difference().orders());
        return new PromiseAnswer.Planned(
                laid(planned.asWanted()),
                planned.harmful().map(PromiseAnswers::laid),
                Micros.decimal(planned.harmless()
                        .map(offered -> offered.safetyStock().quantity())
                        .orElse(0L)),
                orders.stream()
                        .limit(ORDERS_MAX)
                        .map(more -> order(more, lines))
                        .toList(),
                orders.size());
    }

    private static PromiseAnswer.Laid laid(Quote.Laid laid) {
        return new PromiseAnswer.Laid(
                laid.due().toString(),
                laid.promised().text(),
                laid.cause(),
                laid.delayed().stream().map(PromiseAnswers::delay).toList(),
                Micros.decimal(laid.safetyStock().isTaken() ? laid.safetyStock().quantity() : 0));
    }

    private static PromiseAnswer.Delay delay(Different<CausedPromise> different) {
        Promise after = different.row().promise();
        return new PromiseAnswer.Delay(
                after.demand().demand(),
                after.demand().customer(),
                different
                        .before()
                        .map(before -> before.promise().promiseDate().text())
                        .orElse(""),
                after.promiseDate().text());
    }

    private static PromiseAnswer.Order order(MoreOrders more, PlanLines lines) {
        PlannedOrder first = more.first();
        return new PromiseAnswer.Order(
                first.item(),
                first.site(),
                first.source(),
                first.supplier(),
                Micros.decimal(more.quantity()),
                first.releaseDate().toString(),
                first.dueDate().toString(),
                lines.defaulted(first.item(), first.site()));
    }
}
