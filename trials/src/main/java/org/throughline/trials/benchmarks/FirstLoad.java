package org.throughline.trials.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.throughline.trials.hub.StartedHub;
import org.throughline.trials.odoo.OdooCommand;
import org.throughline.trials.odoo.OdooDoor;
import org.throughline.trials.odoo.Words;

/**
 * {@code bin/bench first-load}: how long it takes only to ask an Odoo for everything that the hub reads, and how long
 * the hub takes to have read, booked and planned it, one after the other.
 */
public final class FirstLoad {

    private static final OdooCommand COMMAND = new OdooCommand(
            Set.of("--odoo", "--database", "--key-file", "--pairs"),
            Set.of(),
            "Maybe: bin/bench first-load --odoo URL --database NAME --key-file FILE [--pairs 1]");

    private FirstLoad() {}

    /** Prints each pair in seconds, and the medians of what the hub took of the seconds of plain reading. */
    public static void main(String[] arguments) {
        COMMAND.run(arguments, FirstLoad::measure);
    }

    private static void measure(OdooDoor odoo, Words words) {
        int pairs = words.number("--pairs", 1, 1);
        StartedHub.Settings settings = OdooCommand.hub(words);
        System.out.println("The hub is built and its start rehearsed, where that was not done yet ...");
        StartedHub.rehearse(settings);
        List<Pair> all = new ArrayList<>();
        for (int number = 1; number <= pairs; number++) {
            PlainReads.Result plain = new PlainReads(odoo, PlainReads.Manner.PLAIN).run();
            if (number == 1) {
                tell(plain);
            }
            PlainReads.Result together = new PlainReads(odoo, PlainReads.Manner.TOGETHER).run();
            Pair pair = new Pair(plain, together, HubLoad.of(settings));
            pair.tell(number);
            all.add(pair);
        }
        System.out.printf(
                "median of %d: the hub has loaded in %.2f times the seconds of plain reading"
                        + " (%.2f of two questions at once), and planned in %.2f%n",
                pairs, median(all, Pair::loaded), median(all, Pair::loadedOfTogether), median(all, Pair::planned));
    }

    /** Reading one question after the other, as many at one time as the hub has, and the hub: in this order. */
    private record Pair(PlainReads.Result plain, PlainReads.Result together, HubLoad hub) {

        double loaded() {
            return hub.loaded() / plain.seconds();
        }

        double loadedOfTogether() {
            return hub.loaded() / together.seconds();
        }

        double planned() {
            return hub.planned() / plain.seconds();
        }

        void tell(int number) {
            System.out.printf(
                    "pair %d: plain %.2f s (%d rows, %.1f MB, %d questions), two questions at once %.2f s;"
                            + " hub loaded %.2f s after its first question, %.2f s after its start,"
                            + " planned %.2f s after the former; hub / plain %.2f (%.2f) and %.2f%n",
                    number,
                    plain.seconds(),
                    plain.rows(),
                    plain.bytes() / 1e6,
                    plain.questions(),
                    together.seconds(),
                    hub.loaded(),
                    hub.begun() + hub.loaded(),
                    hub.planned(),
                    loaded(),
                    loadedOfTogether(),
                    planned());
            System.out.printf(
                    "        %s; from its start on the hub used %.1f s of processor, its PostgreSQL %.1f s; load of the"
                            + " machine %s%n",
                    hub.plan(), hub.processor().hub(), hub.processor().database(), ProcessorTime.load());
        }
    }

    private static void tell(PlainReads.Result plain) {
        plain.tables()
                .forEach(table -> System.out.printf(
                        "%-26s %-26s %7d rows %9d bytes %4d questions %6.2f s%n",
                        table.name(), table.model(), table.rows(), table.bytes(), table.questions(), table.seconds()));
        if (!plain.resting().isEmpty()) {
            System.out.printf("not read, for want of a module: %s%n", plain.resting());
        }
    }

    private static double median(List<Pair> pairs, ToDoubleFunction<Pair> value) {
        double[] sorted = pairs.stream().mapToDouble(value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
