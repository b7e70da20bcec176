package org.throughline.todaypages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.pages.Cell;
import org.throughline.pages.Table;
import org.throughline.pages.Table.Column;

/** The tables of the page of readiness, as people sort them and take them along. */
final class ReadinessTables {

    private ReadinessTables() {}

    /** Manufacturing orders. */
    static final Table<OrderCard> ORDERS = new Table<>(List.of(
            new Column<>("order", "readiness.order", order -> Cell.of(order.name())),
            new Column<>("start", "readiness.start", order -> new Cell.Day(order.start())),
            new Column<>("state", "readiness.state", order -> Cell.of(order.state())),
            new Column<>("until", "readiness.until", order -> day(order.until())),
            new Column<>("begun", "readiness.begun", order -> Cell.of(order.begun() ? "yes" : "")),
            new Column<>("held", "readiness.held", order -> Cell.of(held(order))),
            new Column<>("quantity", "readiness.quantity", order -> Cell.of(order.quantity())),
            new Column<>("unit", "readiness.unit", order -> Cell.of(order.unit())),
            new Column<>("item", "readiness.item", order -> Cell.of(order.item().code())),
            new Column<>(
                    "name", "readiness.item-name", order -> Cell.of(order.item().name())),
            new Column<>("site", "readiness.site", order -> Cell.of(order.site())),
            new Column<>("customers", "readiness.customers", order -> Cell.of(String.join("; ", order.customers())))));

    /**
     * What a component gets of one supply.
     *
     * @param from in words; empty where nothing covers it in the plan
     */
    record Part(OrderSheet.ComponentLine line, Optional<BigDecimal> quantity, String from, Optional<LocalDate> day) {

        static Stream<Part> of(OrderSheet.ComponentLine line) {
            return line.covers().isEmpty()
                    ? Stream.of(new Part(line, Optional.empty(), "", Optional.empty()))
                    : line.covers().stream()
                            .map(cover -> new Part(
                                    line,
                                    Optional.of(cover.quantity()),
                                    cover.provision()
                                            .map(ProvisionLook::name)
                                            .filter(name -> !name.isEmpty())
                                            .orElse(cover.from()),
                                    cover.day()));
        }
    }

    /** The components of an order, one row for each supply that covers one. */
    static final Table<Part> COMPONENTS = new Table<>(List.of(
            new Column<>(
                    "component",
                    "readiness.component",
                    part -> Cell.of(part.line().item().code())),
            new Column<>(
                    "name",
                    "readiness.item-name",
                    part -> Cell.of(part.line().item().name())),
            new Column<>(
                    "unit", "readiness.unit", part -> Cell.of(part.line().item().unit())),
            new Column<>("state", "readiness.state", part -> Cell.of(part.line().state())),
            new Column<>(
                    "needed", "readiness.needs", part -> Cell.of(part.line().needed())),
            new Column<>(
                    "issued", "readiness.issued", part -> Cell.of(part.line().issued())),
            new Column<>(
                    "reserved",
                    "readiness.reserved",
                    part -> Cell.of(part.line().reserved())),
            new Column<>(
                    "gets",
                    "readiness.gets",
                    part -> part.quantity().map(Cell::of).orElseGet(Cell.Nothing::new)),
            new Column<>("from", "readiness.from", part -> Cell.of(part.from())),
            new Column<>("when", "readiness.when", part -> day(part.day())),
            new Column<>(
                    "defaults",
                    "readiness.defaults",
                    part -> Cell.of(part.line().defaulted().spoken()))));

    /** The item that holds it in the end, and what brings it. */
    private static String held(OrderCard order) {
        return order.held()
                .map(held -> (held.item().code() + " " + held.name()).strip())
                .orElse("");
    }

    private static Cell day(Optional<LocalDate> day) {
        return day.<Cell>map(Cell.Day::new).orElseGet(Cell.Nothing::new);
    }
}
