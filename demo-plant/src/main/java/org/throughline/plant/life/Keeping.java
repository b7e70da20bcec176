package org.throughline.plant.life;

import java.math.BigDecimal;
import java.util.List;
import org.throughline.plant.actions.Pickings.Load;
import org.throughline.plant.actions.Pickings.Way;
import org.throughline.plant.company.Premises.Place;
import org.throughline.plant.company.Premises.Site;
import org.throughline.plant.odoo.Row;

/** What goes on among the shelves. */
final class Keeping {

    private Keeping() {}

    private static Site site(Shift shift) {
        return shift.premises().site(shift.chance().of(0.75) ? "GHENT" : "PORTO");
    }

    /** What lies free in a place, of items that are not told apart by number. */
    private static List<Row> free(Shift shift, long place) {
        return shift.rows("stock.quant").stream()
                .filter(quant -> quant.link("location_id") == place && quant.link("lot_id") == 0)
                .filter(quant -> quant.number("available_quantity").compareTo(BigDecimal.TWO) > 0)
                .toList();
    }

    /** Somebody counts and finds a little more or less. */
    static void count(Shift shift) {
        Site site = site(shift);
        List<Row> some = free(shift, site.stock());
        if (!some.isEmpty()) {
            long product = shift.chance().oneOf(some).link("product_id");
            BigDecimal difference = BigDecimal.valueOf(shift.chance().of(0.6) ? -1 : 1);
            shift.stock()
                    .count(product, site.stock(), difference, shift.premises().place(Place.ADJUSTMENT));
        }
    }

    /** Quality puts goods aside, or lets them go again, or gives them up. */
    static void hold(Shift shift) {
        Site site = site(shift);
        List<Row> held = free(shift, site.hold());
        if (!held.isEmpty() && shift.chance().of(0.6)) {
            Row quant = shift.chance().oneOf(held);
            long product = quant.link("product_id");
            shift.pickings()
                    .carry(
                            new Way(site, "internal", site.hold(), site.stock()),
                            new Load(product, quant.number("available_quantity")),
                            "Released by quality");
            return;
        }
        List<Row> some = free(shift, site.stock());
        if (!some.isEmpty()) {
            Row quant = shift.chance().oneOf(some);
            BigDecimal part = quant.number("available_quantity")
                    .min(BigDecimal.valueOf(shift.chance().between(3, 12)));
            shift.pickings()
                    .carry(
                            new Way(site, "internal", site.stock(), site.hold()),
                            new Load(quant.link("product_id"), part),
                            "Held by quality");
        }
    }

    /** What Odoo does at night: quants of one place and lot become one. */
    static void tidy(Shift shift) {
        shift.stock().tidyQuants();
    }
}
