package org.throughline.trials.models;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes item_sites and suppliers; their lot sizes always fit each other, and transfers never run in a circle. */
final class RandomNodes {

    private static final String MULTIPLES_OF_EVERY_MAXIMUM = "1 2 2.5 4 5 10 20";

    private final Plant plant;
    private final Dice dice;
    private final ModelTables tables;
    private final Set<String> orderNames = new HashSet<>();

    RandomNodes(Plant plant, ModelTables tables) {
        this.plant = plant;
        this.dice = plant.dice();
        this.tables = tables;
    }

    /** Writes the files. */
    void write() {
        for (int index = 0; index < plant.items().size(); index++) {
            String item = plant.items().get(index);
            List<String> sites = dice.shuffled(plant.sites());
            for (int position = 0; position < sites.size(); position++) {
                // Two nodes whose orders would share a name are refused, so that the second gets no row.
                if (!dice.percent(percentWithoutRow(item)) && orderNames.add(item + "-" + sites.get(position))) {
                    writeNode(index, sites, position);
                }
            }
            writeSuppliers(item);
        }
    }

    /** A phantom is mostly without row, which spoils nothing. */
    private int percentWithoutRow(String item) {
        return plant.phantoms().contains(item) ? 50 : plant.percentSourceless();
    }

    private void writeNode(int index, List<String> sites, int position) {
        String item = plant.items().get(index);
        String source = source(item, position > 0);
        boolean made = source.equals("make") || source.equals("subcontract");
        String maximum = dice.percent(20) ? maximum(index) : "";
        String rule = dice.word("_ _ lot_for_lot lot_for_lot fixed period period");
        String fixedSize = dice.percent(70) ? Integer.toString(dice.between(2, 40)) : dice.quantity();
        tables.itemSites()
                .add(
                        "item",
                        item,
                        "site",
                        sites.get(position),
                        "source",
                        source,
                        "lead_time_days",
                        dice.word("_ 0 1 2 3 4 5 6 8 10 12 20 40"),
                        "safety_stock",
                        dice.percent(35) ? dice.quantity() : dice.word("_ 0"),
                        "safety_lead_time_days",
                        dice.word("_ _ _ _ 0 1 2 4"),
                        "lot_rule",
                        rule,
                        "lot_size",
                        rule.equals("fixed") || dice.percent(3) ? fixedSize : "",
                        "period_days",
                        rule.equals("period") ? dice.word("_ 1 2 3 7 14 30") : dice.word("_ _ _ 5"),
                        "lot_min",
                        dice.word(maximum.isEmpty() ? "_ _ _ _ 0 3 12.5 24 0.5" : "_ _ 0 5 20"),
                        "lot_multiple",
                        dice.word(multiples(maximum)),
                        "lot_max",
                        maximum,
                        "yield",
                        made ? dice.word("_ _ _ 1 0.97 .9 0.333333 0.5") : dice.word("_ _ _ 1"),
                        "from_site",
                        source.equals("transfer") ? sites.get(dice.below(position)) : "",
                        "planner",
                        dice.sometimes(10, "J. \"Q\" Doe, Sr."));
    }

    private static String multiples(String maximum) {
        String fitting = "_ _ _ _ " + MULTIPLES_OF_EVERY_MAXIMUM;
        return maximum.isEmpty() ? fitting + " 0.3 7 0.000003" : fitting;
    }

    /** The maximum grows with the depth of the item, so that a model does not come to thousands of orders. */
    private String maximum(int index) {
        return dice.word(index < 3 ? "20 40 100" : "200 1000 20000");
    }

    private String source(String item, boolean mayTransfer) {
        if (dice.percent(plant.percentSourceless())) {
            return "none";
        }
        if (mayTransfer && dice.percent(35)) {
            return "transfer";
        }
        if (plant.itemsToSubcontract().contains(item)) {
            return dice.word("make make subcontract subcontract subcontract buy");
        }
        if (plant.itemsWithBom().contains(item)) {
            return dice.word("make make make make make make make subcontract buy unplanned");
        }
        return dice.word("buy buy buy buy buy buy buy buy subcontract make unplanned");
    }

    private void writeSuppliers(String item) {
        Set<String> keys = new HashSet<>();
        int count = dice.percent(45) ? dice.between(1, 4) : 0;
        for (int number = 0; number < count; number++) {
            String supplier = dice.pick(List.of("ACME", "BOLT", "acme", "Ünal, Co", "\uD835\uDC00", "\uFF21"));
            String site = dice.sometimes(40, dice.pick(plant.sites()));
            if (keys.add(supplier + "/" + site)) {
                tables.suppliers()
                        .add(
                                "supplier", supplier,
                                "item", item,
                                "site", site,
                                "priority", dice.word("_ _ 1 1 2 0"),
                                "lead_time_days", dice.word("_ _ 0 1 3 7 15 30"),
                                "lot_min", dice.word("_ _ _ 0 5 20"),
                                "lot_multiple", dice.word("_ _ " + MULTIPLES_OF_EVERY_MAXIMUM),
                                "price", dice.word("_ 1 1.0 2.50 10 9"));
            }
        }
    }
}
