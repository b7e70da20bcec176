package org.throughline.trials.odoo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Creates records in batches, as many at once as Odoo manages in a few seconds. Of a batch that Odoo refuses each half
 * is tried, until the one record is found that it refuses.
 */
final class Writing {

    private static final int FIRST = 10;
    private static final int MOST = 500;
    private static final double SECONDS = 3;

    private final OdooDoor odoo;
    private final PrintStream out;
    private final Map<String, Object> context;
    private final long begun = System.nanoTime();

    Writing(OdooDoor odoo, PrintStream out) {
        // Without tracking no message is written beside each record.
        this(odoo, out, new LinkedHashMap<>(Map.of("lang", "en_US", "tz", "UTC", "tracking_disable", true)));
    }

    private Writing(OdooDoor odoo, PrintStream out, Map<String, Object> context) {
        this.odoo = odoo;
        this.out = out;
        this.context = context;
    }

    /** From now on in the name of this company only. */
    void actFor(long company) {
        context.put("allowed_company_ids", List.of(company));
    }

    /** The same, with quantities of stock as what was counted. */
    Writing counting() {
        Map<String, Object> counting = new LinkedHashMap<>(context);
        counting.put("inventory_mode", true);
        return new Writing(odoo, out, counting);
    }

    /** Seconds since the beginning. */
    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Asks once, in this context. */
    JsonNode ask(String model, String method, Map<String, Object> arguments) {
        Map<String, Object> all = new LinkedHashMap<>(arguments);
        all.put("context", context);
        return odoo.ask(model, method, all).content();
    }

    /**
     * Creates a record of each, and returns their numbers in the same order.
     *
     * @throws OdooRefusal with the values of the record that Odoo refuses
     */
    <T> List<Long> create(String model, List<T> things, Function<T, Map<String, Object>> values) {
        List<Long> numbers = new ArrayList<>(things.size());
        tell(
                model,
                "create",
                things.size(),
                () -> each(
                        things,
                        part -> numbers.addAll(
                                created(model, part.stream().map(values).toList()))));
        return numbers;
    }

    private List<Long> created(String model, List<Map<String, Object>> values) {
        try {
            return ask(model, "create", Map.of("vals_list", values))
                    .valueStream()
                    .map(JsonNode::longValue)
                    .toList();
        } catch (OdooRefusal refusal) {
            if (values.size() == 1) {
                throw refusal;
            }
            int half = values.size() / 2;
            List<Long> numbers = new ArrayList<>(created(model, values.subList(0, half)));
            numbers.addAll(created(model, values.subList(half, values.size())));
            return numbers;
        }
    }

    /** Does with the records what a button does. */
    void act(String model, String method, List<Long> numbers) {
        tell(model, method, numbers.size(), () -> each(numbers, part -> ask(model, method, Map.of("ids", part))));
    }

    /** Reads along in parts. */
    void each(String model, List<Long> numbers, Consumer<List<Long>> step) {
        tell(model, "read", numbers.size(), () -> each(numbers, step));
    }

    /**
     * What answered well need not have happened: a button may have opened a question that nobody saw.
     *
     * @throws OdooRefusal where not all records are in one of these states
     */
    void expect(String model, List<Long> numbers, List<String> states) {
        int there = ask(
                        model,
                        "search_count",
                        Map.of("domain", List.of(List.of("id", "in", numbers), List.of("state", "in", states))))
                .asInt(0);
        if (there != numbers.size()) {
            throw new OdooRefusal(
                    model, "of (%d) only (%d) are in one of the states %s".formatted(numbers.size(), there, states));
        }
    }

    /** Commands by which Odoo creates what belongs to a record together with it. */
    static <T> List<Object> children(List<T> things, Function<T, Map<String, Object>> values) {
        return things.stream()
                .<Object>map(thing -> List.of(0, 0, values.apply(thing)))
                .toList();
    }

    /** Parts that grow or shrink so that each takes a few seconds. */
    private static <T> void each(List<T> things, Consumer<List<T>> step) {
        int size = FIRST;
        int from = 0;
        while (from < things.size()) {
            int upTo = Math.min(things.size(), from + size);
            long begun = System.nanoTime();
            step.accept(things.subList(from, upTo));
            double took = (System.nanoTime() - begun) / 1e9;
            double fitting = (upTo - from) * SECONDS / Math.max(0.01, took);
            size = (int) Math.clamp(fitting, 1, Math.min(MOST, 3.0 * size));
            from = upTo;
        }
    }

    private void tell(String model, String what, int records, Runnable work) {
        long from = System.nanoTime();
        work.run();
        out.printf("%-28s %-24s %6d %7.1f s%n", model, what, records, (System.nanoTime() - from) / 1e9);
    }
}
