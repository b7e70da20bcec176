package org.throughline.trials.benchmarks;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.trials.odoo.OdooDoor;
import tools.jackson.databind.JsonNode;

/** Corrects stock in an Odoo, as people do who have counted it. */
final class OdooStock {

    private final OdooDoor odoo;
    private final Map<Long, Long> places = new HashMap<>();

    OdooStock(OdooDoor odoo) {
        this.odoo = odoo;
        JsonNode warehouses = odoo.ask(
                        "stock.warehouse",
                        "search_read",
                        Map.of("domain", List.of(), "fields", List.of("lot_stock_id")))
                .content();
        warehouses.forEach(row -> places.put(
                row.path("id").longValue(), row.path("lot_stock_id").path(0).longValue()));
    }

    /**
     * Finds so much more of an item where a site keeps its stock, or less where it is below zero.
     *
     * @param item such as {@code odoo:product.product:2614}
     * @param site such as {@code odoo:stock.warehouse:1}
     */
    void add(String item, String site, BigDecimal quantity) {
        long place = places.getOrDefault(OdooDoor.number(site), 0L);
        List<List<Object>> here = List.of(
                List.of("product_id", "=", OdooDoor.number(item)),
                List.of("location_id", "=", place),
                List.of("lot_id", "=", false));
        JsonNode balances = odoo.ask(
                        "stock.quant", "search_read", Map.of("domain", here, "fields", List.of("quantity")))
                .content();
        BigDecimal there = balances.valueStream()
                .map(row -> row.path("quantity").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        JsonNode counted = odoo.ask(
                        "stock.quant",
                        "create",
                        Map.of(
                                "vals_list",
                                List.of(Map.of(
                                        "product_id",
                                        OdooDoor.number(item),
                                        "location_id",
                                        place,
                                        "inventory_quantity",
                                        there.add(quantity))),
                                "context",
                                Map.of("inventory_mode", true)))
                .content();
        odoo.ask("stock.quant", "action_apply_inventory", Map.of("ids", counted));
    }
}
