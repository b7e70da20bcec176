package org.throughline.modelfolder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.throughline.planning.Message;
import org.throughline.planning.Peg;
import org.throughline.planning.Plan;
import org.throughline.planning.PlannedOrder;
import org.throughline.planning.Promise;
import org.throughline.values.CodePointOrder;
import org.throughline.values.Micros;

/**
 * A table that a plan is written as: its columns, and its rows in the order of their text.
 *
 * @param name the name of its file without the ending
 */
public record PlanTable(String name, List<String> columns, Function<Plan, List<List<String>>> unsorted) {

    /** The orders that the plan proposes. */
    public static final PlanTable PLANNED_ORDERS = new PlanTable(
            "planned_orders",
            List.of(
                    "order",
                    "item",
                    "site",
                    "source",
                    "quantity",
                    "start_quantity",
                    "release_date",
                    "due_date",
                    "need_date",
                    "receipt_date",
                    "supplier",
                    "from_site",
                    "bom"),
            plan -> plan.plannedOrders().stream().map(PlanTable::row).toList());

    /** Which supply serves which requirement. */
    public static final PlanTable PEGGING = new PlanTable(
            "pegging",
            List.of("item", "site", "supply_kind", "supply", "requirement_kind", "requirement", "quantity"),
            plan -> plan.pegging().stream().map(PlanTable::row).toList());

    /** When each demand will be served. */
    public static final PlanTable DEMANDS = new PlanTable(
            "demands",
            List.of(
                    "demand",
                    "item",
                    "site",
                    "due_date",
                    "quantity",
                    "required_quantity",
                    "promise_date",
                    "late_days",
                    "cause"),
            PlanTable::promises);

    /** What somebody must do or know. */
    public static final PlanTable MESSAGES = new PlanTable(
            "messages",
            List.of("code", "item", "site", "reference", "from_date", "to_date", "quantity", "detail"),
            plan -> plan.messages().stream().map(PlanTable::row).toList());

    /** All of them. */
    public static final List<PlanTable> ALL = List.of(PLANNED_ORDERS, PEGGING, DEMANDS, MESSAGES);

    /** The file that holds the table. */
    public String fileName() {
        return name + ".csv";
    }

    /** The rows as text, sorted by the columns in their order. */
    public List<List<String>> rows(Plan plan) {
        return unsorted.apply(plan).stream().sorted(PlanTable::compare).toList();
    }

    private static int compare(List<String> left, List<String> right) {
        for (int column = 0; column < left.size(); column++) {
            int order = CodePointOrder.compare(left.get(column), right.get(column));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<String> row(PlannedOrder order) {
        return List.of(
                order.order(),
                order.item(),
                order.site(),
                lower(order.source()),
                Micros.format(order.quantity()),
                Micros.format(order.startQuantity()),
                order.releaseDate().toString(),
                order.dueDate().toString(),
                order.needDate().toString(),
                order.receiptDate().text(),
                order.supplier(),
                order.fromSite(),
                order.bom());
    }

    private static List<String> row(Peg peg) {
        return List.of(
                peg.item(),
                peg.site(),
                lower(peg.supplyKind()),
                peg.supply(),
                lower(peg.requirementKind()),
                peg.requirement(),
                Micros.format(peg.quantity()));
    }

    private static List<List<String>> promises(Plan plan) {
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < plan.promises().size(); at++) {
            Promise promise = plan.promises().get(at);
            rows.add(List.of(
                    promise.demand().demand(),
                    promise.demand().item(),
                    promise.demand().site(),
                    promise.demand().dueDate().toString(),
                    Micros.format(promise.demand().quantity()),
                    Micros.format(promise.requiredQuantity()),
                    promise.promiseDate().text(),
                    promise.promiseDate().isDate() ? String.valueOf(promise.lateDays()) : "",
                    String.join(" < ", plan.cause(at))));
        }
        return rows;
    }

    private static List<String> row(Message message) {
        return List.of(
                message.code().text(),
                message.item(),
                message.site(),
                message.reference(),
                message.fromDate().text(),
                message.toDate().text(),
                Micros.format(message.quantity()),
                message.detail());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
