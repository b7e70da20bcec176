package org.throughline.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.modelfolder.PlanTable;
import org.throughline.planning.Plan;

/** Prints a plan in the language of the scenarios. */
final class PrintedPlan {

    /**
     * A line of the plan.
     *
     * @param detail the sentence of a message, empty for other lines
     */
    record PrintedLine(ExpectedLine line, String detail) {}

    private static final Set<String> MADE = Set.of("make", "subcontract");

    /** The messages in which an empty date means never; in the others it means that there is no second date. */
    private static final Set<String> NEVER = Set.of("receipt_late", "late", "late_safety", "demand_late");

    private final Tables tables;
    private final List<PrintedLine> lines = new ArrayList<>();

    private PrintedPlan(Tables tables) {
        this.tables = tables;
    }

    /** All lines of the plan of a scenario. */
    static List<PrintedLine> of(Plan plan, Tables tables) {
        PrintedPlan printed = new PrintedPlan(tables);
        rows(PlanTable.PLANNED_ORDERS, plan).forEach(printed::order);
        rows(PlanTable.MESSAGES, plan).forEach(printed::message);
        rows(PlanTable.DEMANDS, plan).forEach(printed::promise);
        rows(PlanTable.PEGGING, plan).forEach(printed::peg);
        return printed.lines;
    }

    private static List<Map<String, String>> rows(PlanTable table, Plan plan) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> values : table.rows(plan)) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < values.size(); column++) {
                row.put(table.columns().get(column), values.get(column));
            }
            rows.add(row);
        }
        return rows;
    }

    private void order(Map<String, String> row) {
        List<String> cells = new ArrayList<>(List.of(
                "order",
                value(row, "order"),
                "%s %s %s".formatted(value(row, "source"), node(row), value(row, "quantity")),
                "release " + value(row, "release_date"),
                "due " + value(row, "due_date"),
                "need " + value(row, "need_date"),
                "received " + orNever(value(row, "receipt_date"))));
        if (!value(row, "start_quantity").equals(value(row, "quantity"))) {
            cells.add("start " + value(row, "start_quantity"));
        }
        addNamed(cells, "supplier", value(row, "supplier"));
        addNamed(cells, "from", value(row, "from_site"));
        String bom = value(row, "bom");
        if (bom.isEmpty() && MADE.contains(value(row, "source"))) {
            cells.add("no bom");
        } else if (!bom.equals(StructureLines.usualBom(value(row, "item")))) {
            addNamed(cells, "bom", bom);
        }
        add(Kind.ORDER, cells, "");
    }

    private void message(Map<String, String> row) {
        String code = value(row, "code");
        String to = value(row, "to_date");
        boolean never = to.isEmpty() && NEVER.contains(code);
        String dates = value(row, "from_date") + (never ? " -> never" : to.isEmpty() ? "" : " -> " + to);
        List<String> cells = List.of(code, value(row, "reference"), node(row) + " " + value(row, "quantity"), dates);
        add(code.equals("release") ? Kind.RELEASE : Kind.MESSAGE, cells, value(row, "detail"));
    }

    private void promise(Map<String, String> row) {
        List<String> cells = new ArrayList<>(List.of("promise", value(row, "demand")));
        cells.add(orNever(value(row, "promise_date")));
        addNamed(cells, "", lateness(value(row, "late_days"), value(row, "promise_date")));
        addNamed(cells, "because", value(row, "cause"));
        if (!value(row, "required_quantity").equals(value(row, "quantity"))) {
            cells.add("requires " + value(row, "required_quantity"));
        }
        if (!isInput(row)) {
            cells.add("of %s %s due %s".formatted(node(row), value(row, "quantity"), value(row, "due_date")));
        }
        add(Kind.PROMISE, cells, "");
    }

    private void peg(Map<String, String> row) {
        List<String> cells = List.of(
                "peg",
                node(row) + " " + value(row, "quantity"),
                "from " + once(value(row, "supply_kind"), value(row, "supply")),
                "to " + once(value(row, "requirement_kind"), value(row, "requirement")));
        add(Kind.PEG, cells, "");
    }

    /** A promise repeats the demand it is for; the line shows that only where the plan got it wrong. */
    private boolean isInput(Map<String, String> promise) {
        return tables.rows("demands").stream()
                .filter(demand -> value(demand, "demand").equals(value(promise, "demand")))
                .anyMatch(demand -> value(demand, "item").equals(value(promise, "item"))
                        && value(demand, "site").equals(value(promise, "site"))
                        && value(demand, "due_date").equals(value(promise, "due_date"))
                        && new BigDecimal(value(demand, "quantity"))
                                        .compareTo(new BigDecimal(value(promise, "quantity")))
                                == 0);
    }

    private void add(Kind kind, List<String> cells, String detail) {
        lines.add(new PrintedLine(ExpectedLine.printed(kind, cells), detail));
    }

    private static void addNamed(List<String> cells, String name, String value) {
        if (!value.isEmpty()) {
            cells.add(name.isEmpty() ? value : name + " " + value);
        }
    }

    private static String lateness(String days, String date) {
        return switch (days) {
            case "" -> date.isEmpty() ? "" : "without late days";
            case "0" -> "on time";
            case "1" -> "1 day late";
            default -> days + " days late";
        };
    }

    private static String once(String kind, String name) {
        return kind.equals(name) ? kind : kind + " " + name;
    }

    private static String orNever(String date) {
        return date.isEmpty() ? "never" : date;
    }

    private static String node(Map<String, String> row) {
        return Items.node(value(row, "item"), value(row, "site"));
    }

    private static String value(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
