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
        this.worksheet = worksheet.with(worksheet.ties.layer(), worksheet.upward, Worksheet.Sheets.of(this.sheets));
    }

    /** An inquiry ordered for a day, and the draft of the plan with it. */
    private record Tried(Inquiry inquiry, Draft draft, Laid laid) {

        boolean isHarmless() {
            return laid.promised().isDate()
                    && laid.delayed().isEmpty()
                    && (inquiry.safetyStockToo() || laid.safetyStockUsed() == 0);
        }

        boolean isOnTimeAndHarmless() {
            return laid.isOnTime() && isHarmless();
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
        Optional<Tried> harmless = wanted.isOnTimeAndHarmless()
                ? Optional.of(wanted)
                : later(wanted, List.of(wanted.promised(), availability.day().epochDay(), dayAfter(sheet.fence)))
                        .or(() -> Optional.of(wanted).filter(Tried::isHarmless));
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
        long used = safetyStockFrom(day, worksheet, inquiry) - safetyStockFrom(day, draft.worksheet, inquiry);
        Laid laid = new Laid(demand.dueDate(), own.promise().promiseDate(), own.cause(), Math.max(0, used), difference);
        return new Tried(inquiry, draft, laid);
    }

    private long safetyStockFrom(int day, Worksheet plan, Inquiry inquiry) {
        NodeSheet sheet = plan.at(model.node(inquiry.item(), inquiry.site()));
        try {
            return sheet.terms.safetyStock() == 0 ? 0 : new ProjectedStock(plan, sheet).safetyStockFrom(day);
        } catch (ArithmeticException tooLarge) {
            throw OutOfRange.ofBalance(plan, sheet, tooLarge);
        }
    }

    /**
     * Orders it later, so that it does no harm: on the day for which it is promised anyway, when stock and receipts
     * give all of it, when all of it can be supplied anew, or last of all; then on days before the first of these.
     */
    private Optional<Tried> later(Tried wanted, List<Integer> likely) {
        NavigableSet<Integer> days = new TreeSet<>(likely);
        days.add(worksheet.horizonEnd);
        int harmful = wanted.day();
        for (int tries = 0; tries < DAYS_TRIED; tries++) {
            Integer day = days.higher(harmful);
            if (day == null || day > worksheet.horizonEnd) {
                return Optional.empty();
            }
            Tried tried = order(wanted.inquiry(), day);
            if (tried.isOnTimeAndHarmless()) {
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
            if (tried.isOnTimeAndHarmless()) {
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
        worksheet = worksheet.with(worksheet.ties, draft.worksheet.upward, Worksheet.Sheets.of(sheets));
    }
}
