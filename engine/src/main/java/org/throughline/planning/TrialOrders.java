package org.throughline.planning;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.throughline.planning.PlanDifference.CausedPromise;
import org.throughline.planning.Quote.Laid;

/**
 * Answers inquiries by ordering what they ask for in a plan of its own, down through the structure; each answer stands
 * on those before it. The plan that it starts from never learns of it.
 */
final class TrialOrders {

    /** So many days are tried at the most before one is found on which an order does no harm. */
    private static final int DAYS_TRIED = 6;

    private final LiveModel model;
    private final NodeSheet[] sheets;
    private Worksheet worksheet;

    TrialOrders(LiveModel below, Worksheet worksheet, NodeSheet[] sheets) {
        model = below.layer();
        this.sheets = sheets.clone();
        this.worksheet = worksheet.with(worksheet.ties.layer(), worksheet.upward, node -> this.sheets[node]);
    }

    /** An inquiry ordered for a day, and the draft of the plan with it. */
    private record Tried(Inquiry inquiry, Draft draft, Laid laid) {

        boolean isHarmless() {
            return laid.isOnTime()
                    && laid.delayed().isEmpty()
                    && (inquiry.safetyStockToo() || laid.safetyStockUsed().isEmpty());
        }

        int day() {
            return Math.toIntExact(laid.due().toEpochDay());
        }

        int promised() {
            return laid.promised().epochDay();
        }
    }

    List<Quote> quotes(List<Inquiry> inquiries) {
        return new InquiryChecks(model, worksheet).quotes(inquiries, this::quote);
    }

    private Quote quote(Inquiry inquiry) {
        NodeSheet sheet = worksheet.at(model.node(inquiry.item(), inquiry.site()));
        Availability availability = new FreeSupply(worksheet, sheet).availability(inquiry);
        Tried wanted = order(inquiry, Math.toIntExact(inquiry.date().toEpochDay()));
        Optional<Tried> harmless = wanted.isHarmless()
                ? Optional.of(wanted)
                : later(wanted, List.of(wanted.promised(), availability.day().epochDay(), dayAfter(sheet.fence)));
        harmless.ifPresent(this::settle);
        return new Quote.Planned(inquiry, availability, wanted.laid(), harmless.map(Tried::laid));
    }

    /** What is needed after the fence can be supplied anew. */
    private static int dayAfter(int fence) {
        return fence == Days.NEVER ? Days.NEVER : fence + 1;
    }

    private Tried order(Inquiry inquiry, int day) {
        Demand demand = inquiry.dueOn(new PlanDay(day).date());
        Draft draft = new Draft(ChangeSet.of(List.of(new Change.DemandIs(demand))), model, worksheet);
        PlanDifference difference = draft.plan();
        CausedPromise own = difference.promises().stream()
                .map(Different::row)
                .filter(row -> row.promise().demand().equals(demand))
                .findFirst()
                .orElseThrow();
        Laid laid = new Laid(demand.dueDate(), own.promise().promiseDate(), own.cause(), difference);
        return new Tried(inquiry, draft, laid);
    }

    /**
     * Orders it later, so that it does no harm: on the day for which it is promised anyway, when stock and receipts
     * give all of it, or when all of it can be supplied anew; then on days before the first that does none.
     */
    private Optional<Tried> later(Tried wanted, List<Integer> likely) {
        NavigableSet<Integer> days = new TreeSet<>(likely);
        int harmful = wanted.day();
        for (int tries = 0; tries < DAYS_TRIED; tries++) {
            Integer day = days.higher(harmful);
            if (day == null || day > worksheet.horizonEnd) {
                return Optional.empty();
            }
            Tried tried = order(wanted.inquiry(), day);
            if (tried.isHarmless()) {
                // It was promised as soon as it can be, so that no day before that needs to be tried.
                return Optional.of(sooner(Math.max(harmful, wanted.promised() - 1), tried));
            }
            harmful = day;
            days.add(tried.promised());
        }
        return Optional.empty();
    }

    /** Halves the days between one that does harm and one that does none, to a day whose day before does harm. */
    private Tried sooner(int harmful, Tried harmless) {
        Tried first = harmless;
        int last = harmful;
        while (first.day() - last > 1) {
            Tried tried = order(first.inquiry(), last + (first.day() - last) / 2);
            if (tried.isHarmless()) {
                first = tried;
            } else {
                last = tried.day();
            }
        }
        return first;
    }

    private void settle(Tried tried) {
        Draft draft = tried.draft();
        draft.settle(sheets);
        worksheet = worksheet.with(worksheet.ties, draft.worksheet.upward, node -> sheets[node]);
    }
}
