package org.throughline.plant.company;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the company makes, from what, by whom and how often. */
public final class Catalogue {

    /**
     * An item.
     *
     * @param family what its variants have in common
     * @param attributes what makes it differ from them
     * @param price what customers pay; zero if it is not sold
     * @param supplier who delivers or coats it; empty if it is made in the house
     * @param pack how many come in the unit that is bought; one if it is bought by its own unit
     * @param soldADay how many are sold on an average day
     */
    public record Item(
            String code,
            String name,
            String family,
            List<String> attributes,
            String category,
            String unit,
            String tracking,
            BigDecimal cost,
            BigDecimal price,
            String supplier,
            String site,
            int pack,
            int soldADay) {}

    /** One component of what makes an item, or each item of a family. */
    public record BillLine(String component, BigDecimal quantity, List<String> onlyFor) {

        /** Whether the line is for a variant: of each attribute that it names, the variant has one of the values. */
        boolean isFor(Item item) {
            Set<String> open = new HashSet<>();
            onlyFor.forEach(value -> open.add(value.substring(0, value.indexOf(':'))));
            onlyFor.stream()
                    .filter(item.attributes()::contains)
                    .forEach(value -> open.remove(value.substring(0, value.indexOf(':'))));
            return open.isEmpty();
        }
    }

    /** How an item, or each item of a family, is made. */
    public record Bill(String makes, String kind, int days, String subcontractor, List<BillLine> lines) {}

    /** One step of making. */
    public record Step(String workCenter, String name, BigDecimal minutes) {}

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Bill> bills = new LinkedHashMap<>();
    private final Map<String, BigDecimal> use = new LinkedHashMap<>();

    private Catalogue() {}

    /** The company's catalogue, read from its sheets. */
    public static Catalogue read() {
        Catalogue catalogue = new Catalogue();
        Sheet.read("items.csv").lines().stream()
                .map(Catalogue::item)
                .forEach(item -> catalogue.items.put(item.code(), item));
        for (Sheet.Line line : Sheet.read("bills.csv").lines()) {
            Bill bill = catalogue.bills.computeIfAbsent(
                    line.text("makes"),
                    makes -> new Bill(
                            makes,
                            line.text("kind"),
                            line.whole("days"),
                            line.text("subcontractor"),
                            new ArrayList<>()));
            bill.lines().add(new BillLine(line.text("component"), line.number("quantity"), line.list("only_for")));
        }
        catalogue.items.values().stream()
                .filter(item -> item.soldADay() > 0)
                .forEach(item -> catalogue.use(item, BigDecimal.valueOf(item.soldADay())));
        return catalogue;
    }

    private static Item item(Sheet.Line line) {
        return new Item(
                line.text("code"),
                line.text("name"),
                line.text("family"),
                line.list("attributes"),
                line.text("category"),
                line.text("unit"),
                line.text("tracking"),
                line.number("cost"),
                line.number("price"),
                line.text("supplier"),
                line.text("site"),
                Math.max(1, line.whole("pack")),
                line.whole("sold_a_day"));
    }

    /** An item's use, and with it that of whatever it is made of. */
    private void use(Item item, BigDecimal aDay) {
        use.merge(item.code(), aDay, BigDecimal::add);
        Bill bill = billOf(item);
        if (bill != null) {
            bill.lines().stream()
                    .filter(line -> line.isFor(item))
                    .forEach(
                            line -> use(item(line.component()), aDay.multiply(line.quantity(), MathContext.DECIMAL64)));
        }
    }

    public List<Item> items() {
        return List.copyOf(items.values());
    }

    public Item item(String code) {
        return Objects.requireNonNull(items.get(code), code);
    }

    public List<Bill> bills() {
        return List.copyOf(bills.values());
    }

    /** How an item is made, by its own bill or that of its family; null if it is bought. */
    @Nullable
    Bill billOf(Item item) {
        Bill own = bills.get(item.code());
        return own == null ? bills.get(item.family()) : own;
    }

    /** How much of an item is needed on an average day, in its unit. */
    public BigDecimal useADay(String code) {
        return use.getOrDefault(code, BigDecimal.ZERO);
    }
}
