package org.throughline.trials.models;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.trials.plain.PlanOptions;

/** What the files of one random model have in common: the dice, the names, and the days that matter. */
final class Plant {

    /** Names that differ in little, or in an order by code point from any other order, or that must be quoted. */
    private static final List<String> ITEM_NAMES = List.of(
            "A",
            "A1",
            "A10",
            "A2",
            "a",
            "B",
            "B-1",
            "B-10",
            "AB",
            "A B",
            "A,B",
            "A\"B",
            "Ä",
            "\uFF21",
            "\uD835\uDC00",
            "C",
            "C-S1",
            "C_1",
            "C.1",
            "0",
            "00",
            "1",
            "-1",
            "item",
            "stock");

    private static final List<String> SITE_NAMES = List.of("S1", "S2", "S10", "s1", "S-1", "1", "Lüne", "\uD835\uDC00");

    private final Dice dice;
    private final PlanOptions options;
    private final int size;
    private final List<String> items = new ArrayList<>();
    private final List<String> sites = new ArrayList<>();
    private final Map<String, String> units = new HashMap<>();
    private final int percentSourceless;
    private final Set<String> itemsWithBom = new HashSet<>();
    private final Set<String> phantoms = new HashSet<>();
    private final Set<String> itemsToSubcontract = new HashSet<>();

    Plant(long seed, int size) {
        this.dice = new Dice(seed);
        this.size = size;
        LocalDate first = dice.percent(8)
                ? LocalDate.of(2027, 12, 20)
                : dice.percent(8) ? LocalDate.of(2028, 2, 24) : LocalDate.of(2026, 3, 2);
        this.options = new PlanOptions(
                first.plusDays(dice.below(14)),
                dice.pick(List.of(0, 10, 20, 30, 60, 60, 120, 365)),
                dice.pick(List.of(0, 7, 7, 14)),
                dice.pick(List.of(0, 5, 30, 30, 60)),
                dice.pick(List.of(0, 3, 3, 10)));
        this.percentSourceless = dice.pick(List.of(0, 0, 0, 3, 12));
        name(items, ITEM_NAMES, 1 + size, "I");
        name(sites, SITE_NAMES, size < 3 ? 1 + dice.below(2) : dice.between(1, 3), "SITE");
    }

    private void name(List<String> names, List<String> pool, int count, String prefix) {
        if (dice.percent(40)) {
            names.addAll(dice.shuffled(pool).subList(0, Math.min(count, pool.size())));
        }
        for (int number = 1; names.size() < count; number++) {
            names.add(prefix + number);
        }
    }

    /** Returns the dice of the model. */
    Dice dice() {
        return dice;
    }

    /** Returns the options to plan with. */
    PlanOptions options() {
        return options;
    }

    /** Returns the size of the model: about the number of its items. */
    int size() {
        return size;
    }

    /** Returns the items; a component stands after its parents. */
    List<String> items() {
        return items;
    }

    /** Returns the sites. */
    List<String> sites() {
        return sites;
    }

    /** Returns the unit of each item. */
    Map<String, String> units() {
        return units;
    }

    /** Returns how many nodes in a hundred have no source; in most models none, as such a node spoils all above it. */
    int percentSourceless() {
        return percentSourceless;
    }

    /** Returns the items that have a BOM. */
    Set<String> itemsWithBom() {
        return itemsWithBom;
    }

    /** Returns the items that have a phantom BOM for all sites. */
    Set<String> phantoms() {
        return phantoms;
    }

    /** Returns the items that have a BOM for subcontractors. */
    Set<String> itemsToSubcontract() {
        return itemsToSubcontract;
    }

    /** Returns an item, mostly one of the first, which are the products. */
    String product() {
        return items.get(Math.min(dice.below(items.size()), dice.below(items.size())));
    }

    /** Returns an item, mostly one of the last, for which many compete. */
    String part() {
        return items.get(Math.max(dice.below(items.size()), dice.below(items.size())));
    }

    /** Returns an item and a site. */
    List<String> anyNode() {
        String item = dice.percent(50) ? part() : dice.pick(items);
        return List.of(item, dice.percent(60) ? sites.getFirst() : dice.pick(sites));
    }

    /** Returns a day that lies so many days after as_of. */
    String day(int days) {
        return options.asOf().plusDays(days).toString();
    }

    /** Returns a day from somewhat before as_of to somewhat beyond the horizon, mostly in the first weeks. */
    String anyDay() {
        int near = Math.min(options.horizonDays(), 45);
        return day(dice.percent(85) ? dice.between(-12, near) : dice.between(near - 5, options.horizonDays() + 15));
    }

    /** Returns a first day and a last day of validity, either of which may be open. */
    List<String> validity(int percentDated) {
        int from = dice.between(-20, 30);
        int to = from + dice.between(0, 50);
        return List.of(dice.sometimes(percentDated, day(from)), dice.sometimes(percentDated, day(to)));
    }
}
