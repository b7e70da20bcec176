package org.throughline.itempages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.pages.Cell;
import org.throughline.pages.Table;
import org.throughline.pages.Table.Column;
import org.throughline.planning.PlanDay;
import org.throughline.supply.Worklist;
import org.throughline.values.Micros;

/** The tables of the page of the plan, as people sort them and take them along. */
final class PlanTables {

    private PlanTables() {}

    /** The messages of the plan. */
    static final Table<Worklist.Entry> MESSAGES = new Table<>(List.of(
            new Column<>(
                    "code",
                    "plan.column.code",
                    entry -> Cell.of(entry.head().code().text())),
            new Column<>(
                    "item", "plan.column.item", entry -> Cell.of(entry.head().item())),
            new Column<>(
                    "description",
                    "plan.column.description",
                    entry -> Cell.of(entry.item().description())),
            new Column<>(
                    "site", "plan.column.site", entry -> Cell.of(entry.head().site())),
            new Column<>("planner", "plan.filter.planner", entry -> Cell.of(entry.planner())),
            new Column<>(
                    "reference",
                    "plan.column.reference",
                    entry -> Cell.of(entry.head().reference())),
            new Column<>("from", "plan.column.from", entry -> day(entry.head().fromDate())),
            new Column<>("to", "plan.column.to", entry -> day(entry.head().toDate())),
            new Column<>(
                    "quantity",
                    "plan.column.quantity",
                    entry -> Cell.of(Micros.decimal(entry.head().quantity()))),
            new Column<>(
                    "unit", "plan.column.unit", entry -> Cell.of(entry.item().uom())),
            new Column<>("sentence", "plan.column.sentence", entry -> Cell.of(entry.sentence())),
            new Column<>(
                    "defaults",
                    "plan.column.defaults",
                    entry -> Cell.of(Defaulted.of(entry.marks(), "").spoken()))));

    private static Cell day(PlanDay day) {
        return day.isDate() ? new Cell.Day(day.date()) : new Cell.Nothing();
    }

    /** The weeks of the record; what comes behind the last has no day. */
    static final Table<PlanItem.Week> RECORD = new Table<>(List.of(
            new Column<>(
                    "monday",
                    "plan.column.monday",
                    week -> week.monday().<Cell>map(Cell.Day::new).orElseGet(Cell.Nothing::new)),
            new Column<>("gross", "plan.row.gross", week -> Cell.of(week.gross())),
            new Column<>("scheduled", "plan.row.scheduled", week -> Cell.of(week.scheduled())),
            new Column<>("planned", "plan.row.planned", week -> Cell.of(week.planned())),
            new Column<>("projected", "plan.row.projected", week -> Cell.of(week.projected())),
            new Column<>("released", "plan.row.released", week -> Cell.of(week.released()))));

    /**
     * What somebody gets of a supply.
     *
     * @param to who gets it; empty where nobody needs it
     */
    record Share(
            PlanItem.Supply supply, BigDecimal quantity, String to, String needed, List<PlanItem.Customer> customers) {

        static Stream<Share> of(PlanItem.Supply supply) {
            Stream<Share> used = supply.uses().stream()
                    .map(use -> new Share(supply, use.quantity(), use.name(), use.date(), use.customers()));
            return supply.free().signum() == 0
                    ? used
                    : Stream.concat(used, Stream.of(new Share(supply, supply.free(), "", "", List.of())));
        }
    }

    /** Who gets what comes, one row for each share. */
    static final Table<Share> SUPPLIES = new Table<>(List.of(
            new Column<>(
                    "kind",
                    "plan.column.kind",
                    share -> Cell.of(word(
                            share.supply().receipt().isPresent()
                                    ? share.supply().receipt().get()
                                    : share.supply().kind()))),
            new Column<>(
                    "supply",
                    "plan.column.supply",
                    share -> Cell.of(share.supply().name())),
            new Column<>(
                    "due", "plan.column.due", share -> Cell.day(share.supply().due())),
            new Column<>(
                    "comes",
                    "plan.column.comes",
                    share -> Cell.day(share.supply().comes())),
            new Column<>(
                    "quantity",
                    "plan.column.quantity",
                    share -> Cell.of(share.supply().quantity())),
            new Column<>("gets", "plan.column.gets", share -> Cell.of(share.quantity())),
            new Column<>("to", "plan.column.who", share -> Cell.of(share.to())),
            new Column<>("needed", "plan.column.needed", share -> Cell.day(share.needed())),
            new Column<>("customers", "plan.column.customers", share -> Cell.of(customers(share.customers())))));

    /**
     * What a need gets from one supply.
     *
     * @param from empty where nothing covers it
     */
    record Covered(PlanItem.Need need, BigDecimal quantity, String from, String comes) {

        static Stream<Covered> of(PlanItem.Need need) {
            Stream<Covered> covered = need.covers().stream()
                    .map(cover -> new Covered(need, cover.quantity(), cover.supply(), cover.comes()));
            return need.uncovered().signum() == 0
                    ? covered
                    : Stream.concat(covered, Stream.of(new Covered(need, need.uncovered(), "", "")));
        }
    }

    /** Where each need is covered from, one row for each cover. */
    static final Table<Covered> NEEDS = new Table<>(List.of(
            new Column<>(
                    "kind", "plan.column.kind", row -> Cell.of(word(row.need().kind()))),
            new Column<>("need", "plan.column.need", row -> Cell.of(row.need().name())),
            new Column<>(
                    "needed", "plan.column.needed", row -> Cell.day(row.need().date())),
            new Column<>(
                    "there", "plan.column.there", row -> Cell.day(row.need().feasible())),
            new Column<>(
                    "quantity",
                    "plan.column.quantity",
                    row -> Cell.of(row.need().quantity())),
            new Column<>("gets", "plan.column.gets", row -> Cell.of(row.quantity())),
            new Column<>("from", "plan.column.covers", row -> Cell.of(row.from())),
            new Column<>("comes", "plan.column.comes", row -> Cell.day(row.comes())),
            new Column<>(
                    "customers",
                    "plan.column.customers",
                    row -> Cell.of(customers(row.need().customers())))));

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String customers(List<PlanItem.Customer> customers) {
        return customers.stream()
                .map(customer -> (customer.demand() + " " + customer.customer().name()).strip())
                .collect(Collectors.joining("; "));
    }
}
