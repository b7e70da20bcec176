package org.throughline.modelfolder;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.throughline.planning.CompiledModel;
import org.throughline.planning.Demand;
import org.throughline.planning.MessageCode;
import org.throughline.planning.Plan;
import org.throughline.planning.Promise;
import org.throughline.structure.Item;

/** The size of a model and its plan, what its late demands are worth, and how long it took. */
final class PlanSummary {

    private static final int MICROS_SQUARED = 12;

    private final StringBuilder json = new StringBuilder("{");
    private final CompiledModel model;
    private final Plan plan;
    private long late;
    private BigDecimal lateValue = BigDecimal.ZERO;

    PlanSummary(CompiledModel model, Plan plan) {
        this.model = model;
        this.plan = plan;
        addLateDemands();
        counts();
    }

    private void addLateDemands() {
        Map<String, Long> prices = new HashMap<>();
        for (Item item : model.model().items()) {
            prices.put(item.item(), item.unitPrice());
        }
        for (Promise promise : plan.promises()) {
            if (promise.isLate()) {
                Demand demand = promise.demand();
                long price = demand.unitPrice() == Demand.ITEM_PRICE
                        ? prices.getOrDefault(demand.item(), 0L)
                        : demand.unitPrice();
                late++;
                lateValue = lateValue.add(BigDecimal.valueOf(promise.requiredQuantity())
                        .multiply(BigDecimal.valueOf(price))
                        .movePointLeft(MICROS_SQUARED));
            }
        }
    }

    private void counts() {
        put("as_of", '"' + plan.options().asOf().toString() + '"');
        put("nodes", plan.nodeCount());
        put("bom_lines", model.model().bomLines().size());
        put("demands", plan.promises().size());
        put("late_demands", late);
        put("total_late_value", lateValue.stripTrailingZeros().toPlainString());
        put("planned_orders", plan.plannedOrders().size());
        put("pegs", plan.pegging().size());
        Map<MessageCode, Integer> messages = plan.messageCounts();
        StringBuilder byCode = new StringBuilder();
        for (MessageCode code : MessageCode.values()) {
            byCode.append(byCode.isEmpty() ? "{" : ", ")
                    .append('"')
                    .append(code.text())
                    .append("\": ")
                    .append(messages.getOrDefault(code, 0));
        }
        put("messages", byCode.append('}'));
    }

    private void put(String name, Object value) {
        json.append(json.length() == 1 ? "\n  \"" : ",\n  \"")
                .append(name)
                .append("\": ")
                .append(value);
    }

    void took(String phase, long nanoseconds) {
        put("seconds_to_" + phase, String.format(Locale.ROOT, "%.3f", nanoseconds / 1e9));
    }

    String sentence() {
        return "%d planned orders for %d demands of %d nodes; %d late, worth %s."
                .formatted(
                        plan.plannedOrders().size(),
                        plan.promises().size(),
                        plan.nodeCount(),
                        late,
                        lateValue.stripTrailingZeros().toPlainString());
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("summary.json"), json + "\n}\n", StandardCharsets.UTF_8);
    }
}
