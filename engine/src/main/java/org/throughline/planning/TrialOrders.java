package org.throughline.planning;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.throughline.planning.PlanDifference.CausedPromise;
import org.throughline.planning.Quote.Laid;
import org.throughline.planning.Quote.SafetyStockUse;
import org.throughline.structure.ItemSite;

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
    private record Trial(Inquiry inquiry, Draft draft, Laid laid) {

        boolean isOnTimeAndHarmless() {
            return laid.isOnTime()
                    && laid.delayed().isEmpty()
                    && (inquiry.safetyStockToo() || !laid.safetyStock().isTaken());
        }

        int day() {
            return Math.toIntExact(laid.due().toEpochDay());
        }

        int promised() {
            return laid.promised().epochDay();
        }
    }

    /** What was found: a day that does no harm, and the last one before it that was tried and does. */
    private record Offer(Optional<Trial> harmless, Optional<Trial> harmful) {}

    List<Quote> quotes(List<Inquiry> inquiries) {
        return new InquiryChecks(model, worksheet).quotes(inquiries, this::quote);
    }

    private Quote quote(Inquiry inquiry) {
        NodeSheet sheet = sheet(worksheet, inquiry);
        Availability availability = new FreeSupply(worksheet, sheet).availability(inquiry);
        Trial wanted = order(inquiry, Math.toIntExact(inquiry.date().toEpochDay()));
        Offer offer = offer(wanted, List.of(availability.day().epochDay(), dayAfter(sheet.fence)));
        offer.harmless().ifPresent(this::settle);
        return new Quote.Planned(
                inquiry,
                availability,
                wanted.laid(),
                offer.harmless().map(Trial::laid),
                offer.harmful().filter(trial -> trial.day() > wanted.day()).map(Trial::laid));
    }

    private NodeSheet sheet(Worksheet plan, Inquiry inquiry) {
        return plan.at(model.node(inquiry.item(), inquiry.site()));
    }

    /** What is needed after the fence can be supplied anew. */
    private static int dayAfter(int fence) {
        return fence == Days.NEVER ? Days.NEVER : fence + 1;
    }

    private Trial order(Inquiry inquiry, int day) {
        Demand demand = inquiry.dueOn(new PlanDay(day).date());
        Draft draft = draft(List.of(new Change.DemandIs(demand)));
        PlanDifference difference = draft.plan();
        CausedPromise own = promise(demand, difference);
        Laid laid = new Laid(
                demand.dueDate(),
                own.promise().promiseDate(),
                own.cause(),
                safetyStock(inquiry, own.promise(), draft.worksheet),
                difference);
        return new Trial(inquiry, draft, laid);
    }

    private Draft draft(List<Change> changes) {
        return new Draft(ChangeSet.of(changes), model, worksheet);
    }

    private static CausedPromise promise(Demand demand, PlanDifference difference) {
        return difference.promises().stream()
                .map(Different::row)
                .filter(row -> row.promise().demand().equals(demand))
                .findFirst()
                .orElseThrow();
    }

    /** How much of it an order uses from the day on which it is served. */
    private SafetyStockUse safetyStock(Inquiry inquiry, Promise promise, Worksheet after) {
        if (sheet(worksheet, inquiry).terms.safetyStock() == 0) {
            return SafetyStockUse.NONE;
        }
        int due = Math.toIntExact(promise.dueDate().toEpochDay());
        int day = promise.promiseDate().isDate() ? promise.promiseDate().epochDay() : due;
        ProjectedStock otherwise = projected(worksheet, inquiry);
        long used = projected(after, inquiry).lessSafetyStockFrom(day, otherwise);
        return used == 0
                ? SafetyStockUse.NONE
                : new SafetyStockUse(used, isReplaceable(inquiry, promise, otherwise.mostSafetyStockFrom(day)));
    }

    private ProjectedStock projected(Worksheet plan, Inquiry inquiry) {
        NodeSheet sheet = sheet(plan, inquiry);
        try {
            return new ProjectedStock(plan, sheet);
        } catch (ArithmeticException tooLarge) {
            throw OutOfRange.ofBalance(plan, sheet, tooLarge);
        }
    }

    /**
     * Nobody waits for safety stock, so what would replace it may come late for no other reason. It is asked as what
     * somebody waits for: as more of the order.
     */
    private boolean isReplaceable(Inquiry inquiry, Promise promise, long safetyStock) {
        Demand order = promise.demand();
        Demand both = order.withQuantity(order.quantity() + safetyStock);
        if (both.quantity() < 0) {
            return false;
        }
        ItemSite declared = sheet(worksheet, inquiry).terms.row().orElseThrow();
        Change less = new Change.ItemSiteIs(declared.withSafetyStock(declared.safetyStock() - safetyStock));
        PlanDifference difference =
                draft(List.of(new Change.DemandIs(both), less)).plan();
        PlanDay promised = promise(both, difference).promise().promiseDate();
        return promised.compareTo(promise.promiseDate()) <= 0
                && Laid.delayed(difference).isEmpty();
    }

    /**
     * Orders it later until it is on time and does no harm: on the day for which it is promised anyway, when stock and
     * receipts give all of it, when all of it can be supplied anew, or last of all; then on days before the first of
     * these.
     */
    private Offer offer(Trial wanted, List<Integer> likely) {
        NavigableSet<Integer> days = new TreeSet<>(likely);
        days.add(worksheet.horizonEnd);
        Optional<Trial> harmful = Optional.empty();
        Trial tried = wanted;
        for (int left = DAYS_TRIED; !tried.isOnTimeAndHarmless(); left--) {
            harmful = Optional.of(tried);
            days.add(tried.promised());
            Integer day = days.higher(tried.day());
            if (day == null || day > worksheet.horizonEnd || left == 0) {
                return new Offer(Optional.empty(), harmful);
            }
            tried = order(wanted.inquiry(), day);
        }
        return soonest(wanted, harmful, tried);
    }

    /** Halves the days between one that does harm and one that does none, to a day whose day before does harm. */
    private Offer soonest(Trial wanted, Optional<Trial> before, Trial harmless) {
        // Ordered for the wanted day it is promised as soon as it can be, so that no day before that needs to be tried.
        int soonest = wanted.laid().promised().isDate() ? wanted.promised() : wanted.day();
        int last = Math.max(before.map(Trial::day).orElse(soonest - 1), soonest - 1);
        Optional<Trial> harmful = before;
        Trial first = harmless;
        while (first.day() - last > 1) {
            Trial tried = order(first.inquiry(), last + (first.day() - last) / 2);
            if (tried.isOnTimeAndHarmless()) {
                first = tried;
            } else {
                harmful = Optional.of(tried);
                last = tried.day();
            }
        }
        return new Offer(Optional.of(first), harmful);
    }

    private void settle(Trial trial) {
        Draft draft = trial.draft();
        draft.settle(sheets);
        worksheet = worksheet.with(worksheet.ties, draft.worksheet.upward, Worksheet.Sheets.of(sheets));
    }
}
