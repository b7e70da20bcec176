package org.throughline.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.throughline.planning.Availability.Part;
import org.throughline.planning.Availability.Share;

/**
 * What the stock and the scheduled receipts of one node leave after all that is committed. What is promised for a day
 * is taken from the latest supply that is there then, so that what comes sooner is left to others (cumulative available
 * to promise with look-ahead).
 */
final class FreeSupply {

    private final NodeSheet sheet;
    private final int horizonEnd;
    /** The stock pool, then the receipts that come, by the day they really come. */
    private final int[] supplies;

    private final int[] days;
    /** What is left from the coming of each supply on, at the least, safety stock not kept back; never falls. */
    private final long[] left;

    FreeSupply(Worksheet worksheet, NodeSheet sheet) {
        this.sheet = sheet;
        horizonEnd = worksheet.horizonEnd;
        supplies = supplies(sheet);
        days = Arrays.stream(supplies)
                .map(supply -> worksheet.feasibleDate(sheet, supply))
                .toArray();
        left = new long[supplies.length];
        try {
            balance(new Commitments(sheet));
        } catch (ArithmeticException tooLarge) {
            throw OutOfRange.ofBalance(worksheet, sheet, tooLarge);
        }
    }

    private static int[] supplies(NodeSheet sheet) {
        int[] dates = sheet.dated.receipts();
        int[] receipts = IntStream.range(0, dates.length)
                .filter(receipt -> dates[receipt] != Days.NEVER)
                .toArray();
        MergeSort.sort(receipts, (one, other) -> Integer.compare(dates[one], dates[other]));
        int[] supplies = new int[receipts.length + 1];
        supplies[0] = Covers.STOCK;
        System.arraycopy(receipts, 0, supplies, 1, receipts.length);
        return supplies;
    }

    private void balance(Commitments commitments) {
        long balance = 0;
        for (int at = 0; at < supplies.length; at++) {
            balance = Math.addExact(balance, quantity(supplies[at]));
            int next = at + 1 < days.length ? days[at + 1] : Days.NEVER;
            balance = Math.subtractExact(balance, commitments.before(next));
            left[at] = balance;
        }
        keepLeast(supplies.length - 1);
    }

    private long quantity(int supply) {
        return supply == Covers.STOCK
                ? Math.max(0, sheet.facts.stock())
                : sheet.receipts.quantities()[supply];
    }

    /** Leaves before a supply no more than is left from it on. */
    private void keepLeast(int last) {
        for (int at = last - 1; at >= 0; at--) {
            left[at] = Math.min(left[at], left[at + 1]);
        }
    }

    /** What there is for an inquiry, safety stock kept back unless it asks for that too. */
    Availability availability(Inquiry inquiry) {
        int wanted = Math.toIntExact(inquiry.date().toEpochDay());
        long keptBack = inquiry.safetyStockToo() ? 0 : sheet.terms.safetyStock();
        int day = firstDay(wanted, inquiry.quantity(), keptBack);
        return new Availability(
                available(lastOn(wanted), keptBack),
                new PlanDay(day),
                day == Days.NEVER ? List.of() : shares(day, inquiry.quantity(), keptBack),
                parts(wanted, inquiry.quantity(), keptBack));
    }

    private int lastOn(int day) {
        int last = 0;
        while (last + 1 < days.length && days[last + 1] <= day) {
            last++;
        }
        return last;
    }

    private long available(int at, long keptBack) {
        return at < 0 || left[at] <= keptBack ? 0 : left[at] - keptBack;
    }

    /** The first day of the horizon, not before the wanted one, for which so much can be promised. */
    private int firstDay(int wanted, long quantity, long keptBack) {
        int at = lastOn(wanted);
        while (at < days.length && available(at, keptBack) < quantity) {
            at++;
        }
        return at == days.length || days[at] > horizonEnd ? Days.NEVER : Math.max(wanted, days[at]);
    }

    /** What gives so much on a day for which it can be promised. */
    private List<Share> shares(int day, long quantity, long keptBack) {
        List<Share> shares = new ArrayList<>();
        long missing = quantity;
        for (int at = lastOn(day); missing > 0; at--) {
            long given = Math.min(missing, available(at, keptBack) - available(at - 1, keptBack));
            if (given > 0) {
                shares.addFirst(share(at, given));
                missing -= given;
            }
        }
        return shares;
    }

    private Share share(int at, long quantity) {
        LocalDate day = LocalDate.ofEpochDay(days[at]);
        int supply = supplies[at];
        return supply == Covers.STOCK
                ? new Share(SupplyKind.STOCK, "stock", "", day, quantity)
                : new Share(
                        SupplyKind.RECEIPT,
                        sheet.receipts.name(supply),
                        sheet.receipts.rows()[supply].supplier(),
                        day,
                        quantity);
    }

    private List<Part> parts(int wanted, long quantity, long keptBack) {
        List<Part> parts = new ArrayList<>();
        long given = 0;
        for (int at = lastOn(wanted); at < days.length && days[at] <= horizonEnd && given < quantity; at++) {
            long there = Math.min(quantity, available(at, keptBack));
            if (there > given) {
                parts.add(new Part(LocalDate.ofEpochDay(Math.max(wanted, days[at])), there - given));
                given = there;
            }
        }
        return parts;
    }

    /** Commits so much for a day for which it can be promised. */
    void take(int day, long quantity) {
        int last = lastOn(day);
        for (int at = last; at < left.length; at++) {
            left[at] -= quantity;
        }
        keepLeast(last);
    }

    /** What is committed, in the order of time. */
    private static final class Commitments {

        private final NodeSheet sheet;
        private int next;

        Commitments(NodeSheet sheet) {
            this.sheet = sheet;
        }

        /** What was not asked for yet and is needed before a day. */
        long before(int day) {
            Netted.Needs needs = sheet.netted.needs;
            long committed = 0;
            while (next < needs.count() && (day == Days.NEVER || needs.date(next) < day)) {
                if (isCommitted(needs, next)) {
                    committed = Math.addExact(committed, needs.quantity(next) - fromSubcontractors(next));
                }
                next++;
            }
            return committed;
        }

        private boolean isCommitted(Netted.Needs needs, int requirement) {
            return switch (needs.kind(requirement)) {
                case SAFETY_STOCK -> needs.isNegativeStock(requirement);
                case ORDER, ALLOCATION -> true;
                case FORECAST -> false;
                case DEPENDENT -> sheet.pegged.realDate(requirement) != Days.NONE;
            };
        }

        /** What lies at subcontractors serves only them, and what it serves is not taken from what is free. */
        private long fromSubcontractors(int requirement) {
            if (sheet.facts.subcontractStock() <= 0) {
                return 0;
            }
            Covers covers = sheet.pegged.covers();
            int cover = covers.first(requirement);
            boolean served = cover < covers.end(requirement) && covers.supply(cover) == Covers.SUBCONTRACT_STOCK;
            return served ? covers.quantity(cover, requirement, sheet.netted.needs) : 0;
        }
    }
}
