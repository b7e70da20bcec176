package org.throughline.planning;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.LongStream;
import org.throughline.values.Micros;

/**
 * Says where quantities left the range of the engine, how much it was and what would be right. All of it is worked out
 * after the event, so that planning itself bears no cost of it.
 */
final class OutOfRange {

    private static final int PLACES = 6;
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final String OF_NEEDS =
            "Maybe correct a demand, a quantity per, a yield or a unit on the way down to it";

    /** A maximum lot so small that it is taken for a slip of the pen. */
    static final class TooManyOrders extends ArithmeticException {

        private static final long serialVersionUID = 1L;

        private final String text;

        TooManyOrders(long most, long lotMaximum, long quantity, int day) {
            super("more than %d orders".formatted(most));
            text = "more than (%d) orders of its maximum lot (%s) would be needed for (%s) on (%s)"
                    .formatted(most, Micros.format(lotMaximum), Micros.format(quantity), date(day));
        }
    }

    private OutOfRange() {}

    /** While a node was netted. */
    static UncountableException ofPlan(Worksheet worksheet, int node, ArithmeticException cause) {
        UncountableException found = cause instanceof TooManyOrders many
                ? of(worksheet.network, node, many.text, "Maybe raise its maximum lot")
                : ofNeeds(worksheet, node);
        found.initCause(cause);
        return found;
    }

    /** While the rows of its stock were added up. */
    static UncountableException ofStock(Network network, int node, StockBalance[] rows) {
        BigInteger available = sum(rows, StockStatus.AVAILABLE);
        BigInteger there = fits(available) ? sum(rows, StockStatus.SUBCONTRACT) : available;
        return of(network, node, "its stock comes to (%s)".formatted(format(there)), "Maybe correct its stock");
    }

    /** While its stock and its receipts were set against what is needed. */
    static UncountableException ofBalance(Worksheet worksheet, NodeSheet sheet, ArithmeticException cause) {
        BigInteger sum =
                sum(LongStream.concat(LongStream.of(sheet.facts.stock()), Arrays.stream(sheet.receipts.quantities())));
        UncountableException found = !fits(sum)
                ? of(
                        worksheet.network,
                        sheet.node,
                        "its stock and its receipts come to (%s)".formatted(format(sum)),
                        "Maybe correct its stock or a receipt")
                : ofNeeds(worksheet, sheet.node);
        found.initCause(cause);
        return found;
    }

    private static UncountableException ofNeeds(Worksheet worksheet, int node) {
        NavigableMap<Integer, BigInteger> needs = new ExactNeeds(worksheet, node).byDay();
        Optional<Map.Entry<Integer, BigInteger>> largest =
                needs.entrySet().stream().filter(need -> !fits(need.getValue())).findFirst();
        if (largest.isPresent()) {
            String text = "(%s) would be needed on (%s)"
                    .formatted(
                            format(largest.get().getValue()), date(largest.get().getKey()));
            return of(worksheet.network, node, text, OF_NEEDS);
        }
        BigInteger sum = BigInteger.ZERO;
        for (Map.Entry<Integer, BigInteger> need : needs.entrySet()) {
            sum = sum.add(need.getValue());
            if (!fits(sum)) {
                String text = "(%s) would be needed by (%s)".formatted(format(sum), date(need.getKey()));
                return of(worksheet.network, node, text, OF_NEEDS);
            }
        }
        return ofLots(worksheet.network, node, needs);
    }

    /** What is needed can be counted, but not what would be ordered for it. */
    private static UncountableException ofLots(Network network, int node, NavigableMap<Integer, BigInteger> needs) {
        String need = needs.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> "(%s) is needed on (%s), and ".formatted(format(most.getValue()), date(most.getKey())))
                .orElse("");
        return of(
                network,
                node,
                need
                        + "its lot sizes and its yield would make an order of more than (%s) of it"
                                .formatted(format(MOST)),
                "Maybe correct its lot sizes or its yield");
    }

    private static UncountableException of(Network network, int node, String what, String advice) {
        Place place = new Place(network.itemName(node), network.siteName(node));
        return new UncountableException(
                place,
                "What is planned of item (%s) at site (%s) is too large to count, at most (%s): %s"
                        .formatted(place.item(), place.site(), format(MOST), what),
                advice);
    }

    private static BigInteger sum(StockBalance[] rows, StockStatus status) {
        return sum(Arrays.stream(rows).filter(row -> row.status() == status).mapToLong(StockBalance::quantity));
    }

    private static boolean fits(BigInteger quantity) {
        return quantity.bitLength() < Long.SIZE;
    }

    private static BigInteger sum(LongStream quantities) {
        return quantities.mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    private static String format(BigInteger micros) {
        return new BigDecimal(micros, PLACES).stripTrailingZeros().toPlainString();
    }
}
