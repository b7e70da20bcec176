package org.throughline.scenario;

import static org.throughline.scenario.Clauses.after;
import static org.throughline.scenario.Clauses.phrase;
import static org.throughline.scenario.Clauses.quantity;
import static org.throughline.scenario.Clauses.word;

import org.throughline.scenario.Tables.Row;

/** Reads the lines that say what is going on: stock, receipts, allocations, demands and history. */
final class TransactionLines {

    private static final Clauses STOCK = new Clauses(
            "a status (\"available\", \"quality_hold\", \"in_transit\", \"subcontract\", \"blocked\"), \"at LOCATION\","
                    + " \"lot LOT\" or \", ITEM N\"",
            phrase("available", "status", "available"),
            phrase("quality_hold", "status", "quality_hold"),
            phrase("in_transit", "status", "in_transit"),
            phrase("subcontract", "status", "subcontract"),
            phrase("blocked", "status", "blocked"),
            after("at", "location", word("a location")),
            after("lot", "lot", word("a lot")));

    private static final Clauses RECEIPT = new Clauses(
            "a kind (\"purchase\", \"production\", \"transfer\", \"subcontract\"), \"firm\" or \"supplier NAME\"",
            phrase("purchase", "kind", "purchase"),
            phrase("production", "kind", "production"),
            phrase("transfer", "kind", "transfer"),
            phrase("subcontract", "kind", "subcontract"),
            phrase("firm", "firm", "yes"),
            after("supplier", "supplier", word("a supplier")));

    private static final Clauses DEMAND = new Clauses(
            "\"customer NAME\", \"priority N\" or \"price N\"",
            after("customer", "customer", word("a customer")),
            after("priority", "priority", words -> words.number("a priority")),
            after("price", "unit_price", quantity()));

    private final Tables tables;
    private final Items items;

    TransactionLines(Tables tables, Items items) {
        this.tables = tables;
        this.items = items;
    }

    /** Reads the rest of a line; false where the keyword is none of these. */
    boolean read(String keyword, Words words) {
        switch (keyword) {
            case "stock" -> stock(words);
            case "receipt" -> RECEIPT.read(words, dated("receipts", "receipt", words, "due", "due_date"));
            case "allocation" -> dated("allocations", "receipt", words, "needed", "need_date");
            case "demand" -> demand("order", words);
            case "forecast" -> demand("forecast", words);
            case "history" -> history(words);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void stock(Words words) {
        do {
            Row row = tables.add("stock");
            items.node(words, row);
            row.with("quantity", words.number("a quantity"));
            STOCK.read(words, row, ",");
        } while (words.take(","));
    }

    private void demand(String kind, Words words) {
        DEMAND.read(words, dated("demands", "demand", words, "due", "due_date").with("kind", kind));
    }

    private void history(Words words) {
        Row row = tables.add("history");
        items.node(words, row);
        row.with("quantity", words.number("a quantity"));
        words.must("on");
        row.with("date", words.date());
    }

    /** Takes {@code REFERENCE ITEM QUANTITY due DATE}. */
    private Row dated(String table, String reference, Words words, String opening, String column) {
        Row row = tables.add(table).with(reference, words.word("a reference"));
        items.node(words, row);
        row.with("quantity", words.number("a quantity"));
        words.must(opening);
        return row.with(column, words.date());
    }
}
