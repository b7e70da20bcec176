package org.throughline.trials.models;

import java.util.List;
import java.util.Optional;

/** Writes items, sites, calendars and BOMs; a component always stands after its parent, so that no circle arises. */
final class RandomStructure {

    private final Plant plant;
    private final Dice dice;
    private final ModelTables tables;

    RandomStructure(Plant plant, ModelTables tables) {
        this.plant = plant;
        this.dice = plant.dice();
        this.tables = tables;
    }

    /** Writes the files. */
    void write() {
        Units.write(tables.uoms(), dice);
        for (String item : plant.items()) {
            plant.units().put(item, Units.any(dice));
            tables.items()
                    .add(
                            "item", item,
                            "description",
                                    dice.sometimes(20, dice.pick(List.of("a, b", "say \"so\"", "two\nlines", "x"))),
                            "uom", plant.units().getOrDefault(item, "EA"),
                            "unit_cost", dice.sometimes(50, Integer.toString(dice.below(90))),
                            "unit_price", dice.sometimes(50, dice.between(1, 300) + ".25"));
        }
        writeCalendars();
        for (String site : plant.sites()) {
            tables.sites()
                    .add(
                            "site", site,
                            "description", dice.sometimes(10, "Plant, " + site),
                            "company", dice.sometimes(10, "Own"),
                            "calendar", dice.word("_ _ week six odd"));
        }
        for (int parent = 0; parent < plant.items().size() - 1; parent++) {
            if (dice.percent(80)) {
                writeBoms(parent);
            }
        }
    }

    /** Exceptions close and open single days, and sometimes the plant for weeks, from before as_of on. */
    private void writeCalendars() {
        tables.calendars().add("calendar", "week", "working_days", "mon tue wed thu fri");
        tables.calendars().add("calendar", "six", "working_days", "mon tue wed thu fri sat");
        tables.calendars().add("calendar", "odd", "working_days", dice.word("sun wed") + " tue");
        for (String calendar : List.of("week", "six", "odd")) {
            int begin = dice.between(-6, 25);
            int length = dice.percent(30) ? dice.between(3, 15) : 0;
            for (int day = begin; day < begin + length; day++) {
                writeException(calendar, day, "no");
            }
            for (int count = dice.below(4); count > 0; count--) {
                int single = dice.between(-10, 30);
                if (single < begin || single >= begin + length) {
                    writeException(calendar, single, dice.word("yes no"));
                }
            }
        }
    }

    private void writeException(String calendar, int day, String working) {
        boolean isThere = tables.calendarExceptions().rows().stream()
                .anyMatch(row -> row.containsValue(calendar) && row.containsValue(plant.day(day)));
        if (!isThere) {
            tables.calendarExceptions().add("calendar", calendar, "date", plant.day(day), "working", working);
        }
    }

    private void writeBoms(int parent) {
        String item = plant.items().get(parent);
        boolean phantom = dice.percent(25);
        String types = phantom
                ? "phantom phantom phantom phantom normal subcontract"
                : "normal normal normal _ _ _ subcontract subcontract phantom";
        int count = dice.percent(60) ? 1 : dice.between(2, 3);
        for (int number = 0; number < count; number++) {
            String bom = dice.percent(5) ? item + ",\"" + number : "B" + parent + "-" + number;
            String type = dice.word(types);
            String unit = dice.percent(70) ? "" : Units.like(unitOf(item), dice);
            String site = dice.sometimes(35, dice.pick(plant.sites()));
            List<String> validity = plant.validity(25);
            tables.boms()
                    .add(
                            "bom", bom,
                            "parent_item", item,
                            "site", site,
                            "type", type,
                            "output_quantity", outputQuantity(item, unit),
                            "uom", unit,
                            "priority", dice.word("_ _ _ 1 2 5"),
                            "effective_from", validity.getFirst(),
                            "effective_to", validity.getLast());
            plant.itemsWithBom().add(item);
            if (type.equals("phantom") && site.isEmpty()) {
                plant.phantoms().add(item);
            }
            if (type.equals("subcontract")) {
                plant.itemsToSubcontract().add(item);
            }
            writeLines(bom, parent);
        }
    }

    private void writeLines(String bom, int parent) {
        // Deep structures use less of everything, so that quantities do not grow beyond all measure.
        String quantities = parent < 4 ? "1 1 1 2 2 3 0.5 0.25 1.5 0.333333 0.1" : "1 1 0.5 0.25 0.5 0.333333 0.1 2";
        int count = dice.percent(4) ? 0 : dice.between(1, 4);
        Optional<String> before = Optional.empty();
        for (int number = 0; number < count; number++) {
            String component = before.filter(_ -> dice.percent(8)).orElse(component(parent));
            before = Optional.of(component);
            String unit = dice.percent(60) ? "" : Units.like(unitOf(component), dice);
            List<String> validity = plant.validity(15);
            tables.bomLines()
                    .add(
                            "bom", bom,
                            "component", component,
                            "quantity", inUnit(dice.word(quantities), component, unit),
                            "uom", unit,
                            "scrap", dice.word("_ _ _ _ 0 0.05 .1 0.5 0.000001"),
                            "offset_days", dice.word("_ _ _ 0 1 2 5"),
                            "effective_from", validity.getFirst(),
                            "effective_to", validity.getLast());
        }
    }

    /** Half of the components are among the last items, so that many parents compete for the same. */
    private String component(int parent) {
        List<String> later = plant.items().subList(parent + 1, plant.items().size());
        int shared = Math.max(1, later.size() / 3);
        return dice.percent(50) ? dice.pick(later) : dice.pick(later.subList(later.size() - shared, later.size()));
    }

    private String outputQuantity(String item, String unit) {
        return unit.isEmpty() ? dice.word("_ _ 1 2 2 3 10 0.5") : inUnit(dice.word("1 1 2 2 3 10 0.5"), item, unit);
    }

    private String unitOf(String item) {
        return plant.units().getOrDefault(item, "EA");
    }

    private String inUnit(String quantity, String item, String unit) {
        return unit.isEmpty() ? quantity : Units.converted(quantity, List.of(unitOf(item), unit));
    }
}
