package org.throughline.trials.models;

import java.util.LinkedHashMap;
import java.util.Map;

/** Makes random valid models; the same seed and size make the same model on every machine. */
public final class RandomModels {

    /** The tables of a model before they are written, and the plant they are about. */
    record Draft(Plant plant, ModelTables tables) {}

    private RandomModels() {}

    /** Returns the model of the seed; the size is about the number of items, and one is the least. */
    public static RandomModel of(long seed, int size) {
        Draft draft = draft(seed, size);
        Dice dice = draft.plant().dice();
        Map<String, String> files = new LinkedHashMap<>();
        for (TableBuilder table : draft.tables().all()) {
            if (!table.rows().isEmpty() || dice.percent(40)) {
                files.put(table.fileName(), table.text(dice));
            }
        }
        return new RandomModel(files, draft.plant().options());
    }

    /** Returns the model of the seed, of a size that varies with it: mostly a few items, now and then many. */
    public static RandomModel of(long seed) {
        return of(seed, sizeOf(seed));
    }

    static int sizeOf(long seed) {
        Dice dice = new Dice(seed ^ 0x5DEECE66DL);
        return dice.percent(20) ? dice.between(1, 3) : dice.percent(90) ? dice.between(3, 15) : dice.between(16, 40);
    }

    static Draft draft(long seed, int size) {
        Plant plant = new Plant(seed, size);
        ModelTables tables = ModelTables.empty();
        new RandomStructure(plant, tables).write();
        new RandomNodes(plant, tables).write();
        new RandomTransactions(plant, tables).write();
        tables.all().forEach(table -> table.leaveOutColumns(plant.dice()));
        return new Draft(plant, tables);
    }
}
