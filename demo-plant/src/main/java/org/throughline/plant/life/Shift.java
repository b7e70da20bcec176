package org.throughline.plant.life;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.throughline.plant.actions.Pickings;
import org.throughline.plant.actions.Production;
import org.throughline.plant.actions.Purchasing;
import org.throughline.plant.actions.Sales;
import org.throughline.plant.actions.Stock;
import org.throughline.plant.company.Catalogue;
import org.throughline.plant.company.Premises;
import org.throughline.plant.odoo.Row;
import org.throughline.plant.odoo.Transaction;

/** What somebody at work has at hand for one click: the records, chance, and what can be done. */
record Shift(Transaction transaction, Premises premises, Catalogue catalogue, Chance chance) {

    Instant now() {
        return transaction.began();
    }

    Instant in(Duration time) {
        return now().plus(time);
    }

    Collection<Row> rows(String model) {
        return transaction.tables().rows(model);
    }

    Row row(String model, long id) {
        return transaction.tables().row(model, id);
    }

    /** The records that fulfil a condition, those first whose time is earliest. */
    List<Row> earliest(String model, String time, Predicate<Row> condition) {
        return rows(model).stream()
                .filter(condition)
                .sorted(Comparator.comparing((Row row) -> row.instant(time)).thenComparingLong(Row::id))
                .toList();
    }

    Stock stock() {
        return new Stock(transaction);
    }

    Pickings pickings() {
        return new Pickings(transaction, premises);
    }

    Sales sales() {
        return new Sales(transaction, premises, catalogue);
    }

    Purchasing purchasing() {
        return new Purchasing(transaction, premises, catalogue);
    }

    Production production() {
        return new Production(transaction, premises, catalogue);
    }
}
