package org.throughline.trials.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.throughline.planning.Change;
import org.throughline.planning.Inquiry;
import org.throughline.planning.LivePlan;
import org.throughline.planning.PlanningModel;
import org.throughline.planning.PlanningOptions;
import org.throughline.planning.Quote;
import org.throughline.structure.ItemSite;
import org.throughline.values.Micros;

/**
 * {@code bin/bench promising}: how many inquiries a live plan of a generated plant answers on one thread, for any of
 * its items: from stock and receipts, one by one and in batches; and by planning, beside one question "what if".
 */
public final class PromisingSpeed {

    private static final int BATCH = 1_000;
    private static final int PLANNED_BATCH = 200;
    private static final int HORIZON_DAYS = 360;
    private static final int USUAL_PRIORITY = 10;

    private final List<ItemSite> places;
    private final LivePlan live;
    private final SplittableRandom random = new SplittableRandom(1);
    private int onTheDay;
    private int answered;

    private PromisingSpeed(PlanningModel model) {
        places = model.itemSites();
        live = LivePlan.of(PlanningSpeed.compiled(model), PlanningOptions.asOf(GeneratedPlant.AS_OF));
    }

    /** Each a number: {@code --items --demands --levels --lines --period --sites --seed --inquiries --orders}. */
    public static void main(String[] words) {
        Locale.setDefault(Locale.ROOT);
        PlanningSpeed.Words options = new PlanningSpeed.Words(List.of(words));
        GeneratedPlant.Size size = PlanningSpeed.size(options);
        System.out.println(Machine.described());
        System.out.println(size);
        PromisingSpeed speed = new PromisingSpeed(GeneratedPlant.of(size));
        int inquiries = options.number("--inquiries", 200_000);
        int orders = options.number("--orders", 1_000);
        speed.measure("available, one by one", inquiries, 1, speed::available);
        speed.measure("available, in batches", inquiries / BATCH, BATCH, speed::available);
        speed.measure("what if", orders, 1, speed::whatIf);
        speed.measure("promised by planning", orders, 1, speed::promised);
        speed.measure("the same, in batches", orders / PLANNED_BATCH, PLANNED_BATCH, speed::promised);
    }

    /** Asks so many batches of one size, a fifth of them before it measures, and prints how long one takes. */
    private void measure(String what, int batches, int size, Consumer<List<Inquiry>> answer) {
        double[] microseconds = new double[batches];
        for (int at = -batches / 5; at < batches; at++) {
            if (at == 0) {
                onTheDay = 0;
                answered = 0;
            }
            List<Inquiry> inquiries =
                    IntStream.range(0, size).mapToObj(this::any).toList();
            long start = System.nanoTime();
            answer.accept(inquiries);
            if (at >= 0) {
                microseconds[at] = (System.nanoTime() - start) / 1e3 / size;
            }
        }
        double mean = Arrays.stream(microseconds).average().orElse(0);
        Arrays.sort(microseconds);
        System.out.printf(
                "%-22s %,10.0f a second; p50 %,.1f, p99 %,.1f, most %,.1f microseconds; %d %% on the wanted day%n",
                what,
                1e6 / mean,
                microseconds[batches / 2],
                microseconds[batches * 99 / 100],
                microseconds[batches - 1],
                answered == 0 ? 0 : 100L * onTheDay / answered);
    }

    private Inquiry any(int number) {
        ItemSite place = places.get(random.nextInt(places.size()));
        return new Inquiry(
                "Q" + number,
                place.item(),
                place.site(),
                GeneratedPlant.AS_OF.plusDays(random.nextInt(HORIZON_DAYS)),
                random.nextInt(1, 20) * Micros.ONE,
                "customer",
                USUAL_PRIORITY,
                false);
    }

    private void available(List<Inquiry> inquiries) {
        live.available(inquiries).forEach(this::count);
    }

    private void promised(List<Inquiry> inquiries) {
        live.promise(inquiries).forEach(this::count);
    }

    private void whatIf(List<Inquiry> inquiries) {
        live.whatIf(inquiries.stream()
                .<Change>map(inquiry -> new Change.DemandIs(inquiry.dueOn(inquiry.date())))
                .toList());
    }

    private void count(Quote quote) {
        answered++;
        if (quote.day().isDate() && quote.day().date().equals(quote.inquiry().date())) {
            onTheDay++;
        }
    }
}
