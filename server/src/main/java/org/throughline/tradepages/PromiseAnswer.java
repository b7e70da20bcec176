package org.throughline.tradepages;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.throughline.itempages.Defaulted;
import org.throughline.pages.Spoken;
import org.throughline.planning.SupplyKind;
import org.throughline.structure.Source;

/**
 * What can be promised to somebody who asks.
 *
 * @param problems what is wrong with the question, by field; then nothing else is said. The empty name stands for all
 *     of it
 * @param remarks what is to be known of the question, by field, though it is answered
 * @param day the day for which all of it can be promised without making anybody later; empty where none was found
 * @param stock what stock and what is ordered already give
 * @param plan what planning all of it gives
 * @param defaulted what the plan of the item rests on that the data does not say
 */
public record PromiseAnswer(
        Asking asking,
        Map<String, String> problems,
        Map<String, String> remarks,
        String day,
        Optional<FromStock> stock,
        Optional<Planned> plan,
        Defaulted defaulted) {

    /** Copies the problems and remarks; they stay in one order, in which people read them. */
    public PromiseAnswer {
        problems = Collections.unmodifiableMap(new TreeMap<>(problems));
        remarks = Collections.unmodifiableMap(new TreeMap<>(remarks));
    }

    /** The same, with remarks on the question. */
    PromiseAnswer remarking(Map<String, String> more) {
        return new PromiseAnswer(asking, problems, more, day, stock, plan, defaulted);
    }

    /**
     * Available to promise.
     *
     * @param onDay all that can be promised for the wanted day
     * @param day the first day on which all of it is there; empty where it never is
     * @param from where it comes from then
     * @param parts what there would be sooner in parts
     */
    public record FromStock(BigDecimal onDay, String day, List<Share> from, List<Part> parts) {

        /** Copies the lists. */
        public FromStock {
            from = List.copyOf(from);
            parts = List.copyOf(parts);
        }
    }

    /** What one supply gives. */
    public record Share(SupplyKind kind, String supply, String supplier, String day, BigDecimal quantity) {

        /** The kind as texts write it. */
        public String word() {
            return Spoken.of(kind);
        }

        /** Whether its name says more than its kind does. */
        public boolean hasName() {
            return kind == SupplyKind.RECEIPT;
        }
    }

    /** So much on a day. */
    public record Part(String day, BigDecimal quantity) {}

    /**
     * Capable to promise.
     *
     * @param asWanted what would be, were it ordered for the wanted day
     * @param sooner the same for the last day before the promised one that was tried and cannot be promised: why it is
     *     not promised sooner; empty where the wanted day tells it
     * @param safetyStockForAWhile by how much less safety stock lies there from the promised day until it is replaced,
     *     for which nobody waits
     * @param orders what would have to be bought and made for it, on the day for which it can be promised; the first
     *     of these
     * @param ordersTotal how many there are
     */
    public record Planned(
            Laid asWanted,
            Optional<Laid> sooner,
            BigDecimal safetyStockForAWhile,
            List<Order> orders,
            int ordersTotal) {

        /** Copies the list. */
        public Planned {
            orders = List.copyOf(orders);
        }
    }

    /**
     * What would be, were it ordered for a day.
     *
     * @param comes when all of it would be there; empty where never
     * @param cause the chain of supplies that holds it; empty where it is on time
     * @param delayed whom it would make later
     * @param safetyStockTaken by how much less safety stock would lie there, which cannot be replaced in time
     */
    public record Laid(String day, String comes, List<String> cause, List<Delay> delayed, BigDecimal safetyStockTaken) {

        /** Copies the lists. */
        public Laid {
            cause = List.copyOf(cause);
            delayed = List.copyOf(delayed);
        }
    }

    /** Somebody who would be served later; empty where never. */
    public record Delay(String demand, String customer, String before, String after) {}

    /**
     * What would have to be ordered of an item at a site beyond what is proposed already.
     *
     * @param quantity so much more
     * @param release when the first order that would be new or otherwise is released
     * @param due when that should come
     * @param defaulted what it rests on that the data does not say
     */
    public record Order(
            String item,
            String site,
            Source source,
            String supplier,
            BigDecimal quantity,
            String release,
            String due,
            Defaulted defaulted) {

        /** How it is supplied, as texts write it. */
        public String word() {
            return Spoken.of(source);
        }
    }
}
