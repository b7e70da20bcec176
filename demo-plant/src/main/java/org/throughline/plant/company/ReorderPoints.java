package org.throughline.plant.company;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import org.throughline.plant.company.Catalogue.Bill;
import org.throughline.plant.company.Catalogue.Item;
import org.throughline.plant.company.Premises.Site;
import org.throughline.plant.odoo.Fields;
import org.throughline.plant.odoo.Transaction;

/** Writes when and up to what each item is replenished, from what is used of it and how long it takes to come. */
final class ReorderPoints {

    private final Transaction transaction;
    private final Catalogue catalogue;
    private final Premises premises;
    private final Map<String, Long> numbers;

    ReorderPoints(Transaction transaction, Catalogue catalogue, Premises premises, Map<String, Long> numbers) {
        this.transaction = transaction;
        this.catalogue = catalogue;
        this.premises = premises;
        this.numbers = numbers;
    }

    private long number(String name) {
        return Objects.requireNonNull(numbers.get(name), name);
    }

    private boolean isPhantom(Item item) {
        Bill bill = catalogue.billOf(item);
        return bill != null && bill.kind().equals("phantom");
    }

    /** Items that are used have one where they come from; welded frames have one in Ghent too, filled from Porto. */
    void enter(Item item) {
        BigDecimal use = catalogue.useADay(item.code());
        if (use.signum() == 0 || isPhantom(item)) {
            return;
        }
        int days = Replenishment.leadTimeDays(item, catalogue);
        point(item, premises.site(item.site()), use, days + Replenishment.safetyDays(item, catalogue), 0);
        if (item.code().startsWith("RF-")) {
            point(item, premises.site("GHENT"), use, 5, number("route Ghent: Supply Product from Porto"));
        }
    }

    private void point(Item item, Site site, BigDecimal use, int days, long route) {
        BigDecimal minimum = use.multiply(BigDecimal.valueOf(days)).setScale(0, RoundingMode.UP);
        BigDecimal more = use.multiply(BigDecimal.valueOf(Replenishment.coverDays(item, catalogue)));
        String name = "OP/%s/%s".formatted(site.code(), item.code());
        transaction.create(
                "stock.warehouse.orderpoint",
                Fields.of("name", name)
                        .with("display_name", name)
                        .with("product_id", number("product " + item.code()))
                        .with("warehouse_id", site.id())
                        .with("location_id", site.stock())
                        .with("product_min_qty", minimum)
                        .with("product_max_qty", minimum.add(more.setScale(0, RoundingMode.UP)))
                        .with("replenishment_uom_id", item.pack() > 1 ? number("unit Pack of 100") : 0L)
                        .with("route_id", route)
                        .with("trigger", "manual")
                        .with("active", true)
                        .with("company_id", Premises.COMPANY)
                        .map());
    }
}
