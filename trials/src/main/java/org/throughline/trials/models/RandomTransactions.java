package org.throughline.trials.models;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes stock, receipts, allocations, demands and history. */
final class RandomTransactions {

    private final Plant plant;
    private final Dice dice;
    private final ModelTables tables;
    private final List<String> receipts = new ArrayList<>();

    RandomTransactions(Plant plant, ModelTables tables) {
        this.plant = plant;
        this.dice = plant.dice();
        this.tables = tables;
    }

    /** Writes the files. */
    void write() {
        int size = plant.size();
        for (int count = dice.below(size * 2 + 2); count > 0; count--) {
            writeStock();
        }
        writeReceipts(dice.below(size + 3));
        for (int count = receipts.isEmpty() ? 0 : dice.below(size + 2); count > 0; count--) {
            writeAllocation();
        }
        writeDemands(1 + dice.below(size * 2 + 3));
        for (int count = dice.below(4); count > 0; count--) {
            List<String> node = plant.anyNode();
            tables.history()
                    .add(
                            "item", node.getFirst(),
                            "site", node.getLast(),
                            "date", plant.day(-dice.between(1, 300)),
                            "quantity", dice.quantity());
        }
    }

    private void writeStock() {
        List<String> node = plant.anyNode();
        boolean negative = dice.percent(12);
        String quantity = dice.percent(4) ? dice.word("0 -0 0.0") : (negative ? "-" : "") + dice.quantity();
        tables.stock()
                .add(
                        "item", node.getFirst(),
                        "site", node.getLast(),
                        "location", dice.sometimes(20, "L," + dice.below(3)),
                        "lot", dice.sometimes(20, "lot " + dice.below(9)),
                        "status",
                                dice.word("_ _ available available available subcontract subcontract blocked"
                                        + " quality_hold in_transit"),
                        "quantity", quantity);
    }

    private void writeReceipts(int count) {
        Set<String> names = new HashSet<>();
        for (int number = 1; number <= count; number++) {
            List<String> node = plant.anyNode();
            String name = dice.percent(3)
                    ? "P-" + node.getFirst() + "-" + node.getLast() + "-1"
                    : dice.word("R R R PO- r D \uFF32 \uD835\uDC11") + dice.between(1, 30);
            if (names.add(name)) {
                receipts.add(name);
                tables.receipts()
                        .add(
                                "receipt", name,
                                "item", node.getFirst(),
                                "site", node.getLast(),
                                "due_date", plant.anyDay(),
                                "quantity", dice.quantity(),
                                "kind", dice.word("_ purchase production production transfer subcontract subcontract"),
                                "firm", dice.word("_ _ no yes yes"),
                                "supplier", dice.sometimes(15, "ACME"));
            }
        }
    }

    /** Rework is an allocation that leads back to its own receipt; a receipt that is gone leaves a requirement. */
    private void writeAllocation() {
        List<String> node = plant.anyNode();
        String receipt = dice.percent(8) ? "GONE" : dice.pick(receipts);
        String day = plant.anyDay();
        int times = dice.percent(10) ? 2 : 1;
        for (int time = 0; time < times; time++) {
            tables.allocations()
                    .add(
                            "receipt", receipt,
                            "item", node.getFirst(),
                            "site", node.getLast(),
                            "need_date", day,
                            "quantity", dice.quantity());
        }
    }

    /** Forecasts often stand in a week in which there are orders too, which consume them. */
    private void writeDemands(int count) {
        Set<String> names = new HashSet<>();
        List<String> node = List.of(plant.product(), plant.sites().getFirst());
        int week = 0;
        for (int number = 1; number <= count; number++) {
            boolean sameWeek = number > 1 && dice.percent(30);
            if (!sameWeek) {
                node = dice.percent(65) ? List.of(plant.product(), dice.pick(plant.sites())) : plant.anyNode();
                week = dice.percent(80)
                        ? dice.between(-12, Math.min(plant.options().horizonDays(), 60))
                        : plant.options().horizonDays() + dice.between(-6, 6);
            }
            String name = dice.word("D D D d SO- R \uFF24 \uD835\uDC03") + dice.between(1, 200);
            if (names.add(name)) {
                tables.demands()
                        .add(
                                "demand", name,
                                "item", node.getFirst(),
                                "site", node.getLast(),
                                "due_date", plant.day(week + dice.between(0, 4)),
                                "quantity", dice.quantity(),
                                "kind", dice.word("_ order order forecast forecast"),
                                "customer", dice.sometimes(15, "Smith, \"Jr\""),
                                "priority", dice.word("_ _ _ 10 1 5 20 0"),
                                "unit_price", dice.sometimes(15, "12.5"));
            }
        }
    }
}
