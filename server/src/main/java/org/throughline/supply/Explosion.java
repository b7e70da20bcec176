package org.throughline.supply;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.ItemFact.BillLineDescribed;
import org.throughline.events.ItemFact.BillOfMaterialDescribed;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemId;
import org.throughline.values.Fraction;

/**
 * What an order will take or bring once it is confirmed: the lines of its bill of material, kits among them seen
 * through, each component once.
 *
 * <p>Source: {@code mrp.bom.explode} of Odoo 19, which rounds each line up to the smallest amount of its unit; here
 * amounts stay exact. What is wrong with a bill is told where its rows are made, and such a line is left out here too.
 */
final class Explosion {

    /**
     * So much of an item by a bill.
     *
     * @param amount in the unit of the item
     */
    record Batch(ItemDescribed item, BillOfMaterialDescribed bill, Fraction amount) {}

    private final Ground ground;
    private final BillsOfMaterial bills;
    private final SiteDescribed site;
    private final Set<ItemId> within = new HashSet<>();
    private final Map<ItemId, Fraction> components = new LinkedHashMap<>();

    private Explosion(Ground ground, BillsOfMaterial bills, SiteDescribed site) {
        this.ground = ground;
        this.bills = bills;
        this.site = site;
    }

    /** How much of each component the batch takes at the site, in the unit of the component. */
    static Map<ItemId, Fraction> of(Ground ground, BillsOfMaterial bills, SiteDescribed site, Batch batch) {
        Explosion explosion = new Explosion(ground, bills, site);
        explosion.add(batch);
        return explosion.components;
    }

    /** A bill that leads back to itself is refused elsewhere; here it is not gone round again. */
    private void add(Batch batch) {
        BillOfMaterialDescribed bill = batch.bill();
        if (bill.output().amount().signum() <= 0 || !within.add(batch.item().item())) {
            return;
        }
        ground.measures()
                .factor(batch.item().unit(), bill.output().unit())
                .map(batch.amount()::times)
                .map(amount -> amount.over(Fraction.of(bill.output().amount())))
                .ifPresent(times -> bills.linesFor(bill, batch.item()).forEach(line -> add(line, times)));
        within.remove(batch.item().item());
    }

    private void add(BillLineDescribed line, Fraction times) {
        if (line.quantity().amount().signum() > 0 && ground.speaksOf(line.component())) {
            ground.books()
                    .item(line.component())
                    .ifPresent(component -> ground.measures()
                            .factor(line.quantity().unit(), component.unit())
                            .map(Fraction.of(line.quantity().amount()).times(times)::times)
                            .ifPresent(amount -> add(component, amount)));
        }
    }

    private void add(ItemDescribed component, Fraction amount) {
        bills.kit(component, site)
                .ifPresentOrElse(
                        kit -> add(new Batch(component, kit, amount)),
                        () -> components.merge(component.item(), amount, Fraction::plus));
    }
}
