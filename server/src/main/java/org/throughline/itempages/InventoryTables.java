package org.throughline.itempages;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.throughline.pages.Cell;
import org.throughline.pages.Table;
import org.throughline.pages.Table.Column;

/** The tables of the page of the inventory, as people sort them and take them along. */
final class InventoryTables {

    private InventoryTables() {}

    /** How items stand at sites; what is not known stays empty, because unknown is not zero. */
    static final Table<InventoryPage.Line> POSITIONS = new Table<>(List.of(
            new Column<>("item", "inventory.item", line -> Cell.of(line.item().name())),
            new Column<>("description", "inventory.description", line -> Cell.of(line.description())),
            new Column<>("site", "inventory.site", line -> Cell.of(line.site().name())),
            figure("on-hand", StockFigures::onHand),
            figure("reserved", StockFigures::reserved),
            figure("held", StockFigures::qualityHold),
            figure("in-transit", StockFigures::inTransit),
            figure("at-subcontractor", StockFigures::atSubcontractor),
            figure("available", StockFigures::available),
            new Column<>("unit", "inventory.unit", line -> Cell.of(line.unit())),
            new Column<>(
                    "unknown",
                    "inventory.why-unknown",
                    line -> Cell.of(line.stock().unknown())),
            new Column<>("trouble", "inventory.trouble", line -> Cell.of(line.disagreements()))));

    /** What lies where, ours and others'. */
    static final Table<StockOfItem.Balance> LOTS = new Table<>(List.of(
            new Column<>("place", "inventory.place", balance -> Cell.of(balance.place())),
            new Column<>("lot", "inventory.lot", balance -> Cell.of(balance.lot())),
            new Column<>("owner", "inventory.owner", balance -> Cell.of(balance.owner())),
            new Column<>("quantity", "inventory.quantity", balance -> Cell.of(balance.quantity()))));

    /** What is set aside. */
    static final Table<StockOfItem.Reservation> RESERVATIONS = new Table<>(List.of(
            new Column<>("for", "inventory.for", row -> Cell.of(row.forOrder())),
            new Column<>("place", "inventory.place", row -> Cell.of(row.place())),
            new Column<>("lot", "inventory.lot", row -> Cell.of(row.lot())),
            new Column<>("quantity", "inventory.quantity", row -> Cell.of(row.quantity()))));

    /** What moved. */
    static final Table<StockOfItem.Move> MOVEMENTS = new Table<>(List.of(
            new Column<>("at", "inventory.at", move -> new Cell.Time(move.at())),
            new Column<>("document", "inventory.document", move -> Cell.of(move.document())),
            new Column<>("from", "inventory.from", move -> Cell.of(move.from())),
            new Column<>("to", "inventory.to", move -> Cell.of(move.to())),
            new Column<>("lot", "inventory.lot", move -> Cell.of(move.lot())),
            new Column<>("quantity", "inventory.quantity", move -> Cell.of(move.quantity()))));

    private static Column<InventoryPage.Line> figure(String name, Function<StockFigures, BigDecimal> figure) {
        return new Column<>(
                name,
                "inventory." + name,
                line -> line.stock().isKnown() ? Cell.of(figure.apply(line.stock())) : new Cell.Nothing());
    }
}
