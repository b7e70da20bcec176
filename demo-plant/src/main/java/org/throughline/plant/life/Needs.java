package org.throughline.plant.life;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.plant.actions.Stock;
import org.throughline.plant.company.Catalogue.Item;
import org.throughline.plant.company.Premises.Site;
import org.throughline.plant.odoo.Row;

/**
 * What a reorder point asks for.
 *
 * @param missing how much brings the forecast up to the maximum
 * @param urgency the lower, the less there is of what there should be
 */
record Needs(Row point, Item item, Site site, BigDecimal missing, BigDecimal urgency) {

    /** What is short, the most urgent first. */
    static List<Needs> of(Shift shift) {
        return shift.rows("stock.warehouse.orderpoint").stream()
                .flatMap(point -> of(shift, point).stream())
                .sorted(Comparator.comparing(Needs::urgency)
                        .thenComparingLong(need -> need.point().id()))
                .toList();
    }

    private static Optional<Needs> of(Shift shift, Row point) {
        long place = point.link("location_id");
        long product = point.link("product_id");
        BigDecimal forecast = BigDecimal.ZERO;
        for (Row quant : shift.transaction().tables().pointing("stock.quant", "product_id", product)) {
            if (quant.link("location_id") == place) {
                forecast = forecast.add(quant.number("quantity"));
            }
        }
        for (Row move : shift.transaction().tables().pointing("stock.move", "product_id", product)) {
            if (!Stock.isOver(move) && move.link("location_dest_id") == place) {
                forecast = forecast.add(move.number("product_uom_qty"));
            } else if (!Stock.isOver(move) && move.link("location_id") == place) {
                forecast = forecast.subtract(move.number("product_uom_qty"));
            }
        }
        forecast = forecast.add(requested(shift, product, place));
        BigDecimal minimum = point.number("product_min_qty");
        if (forecast.compareTo(minimum) >= 0) {
            return Optional.empty();
        }
        Item item = shift.catalogue().item(shift.row("product.product", product).text("default_code"));
        String code = shift.row("stock.warehouse", point.link("warehouse_id")).text("code");
        BigDecimal missing = point.number("product_max_qty").subtract(forecast).setScale(0, RoundingMode.UP);
        Needs need = new Needs(
                point,
                item,
                shift.premises().site(code),
                missing,
                forecast.divide(minimum.max(BigDecimal.ONE), 4, RoundingMode.HALF_UP));
        return Optional.of(need);
    }

    /** What suppliers were asked for and that is not ordered yet. */
    private static BigDecimal requested(Shift shift, long product, long place) {
        return shift.transaction().tables().pointing("purchase.order.line", "product_id", product).stream()
                .filter(line -> {
                    Row order = shift.row("purchase.order", line.link("order_id"));
                    Row type = shift.row("stock.picking.type", order.link("picking_type_id"));
                    return (order.text("state").equals("draft")
                                    || order.text("state").equals("sent"))
                            && type.link("default_location_dest_id") == place;
                })
                .map(line -> line.number("product_uom_qty"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isMade(Shift shift) {
        return item.supplier().isEmpty() && !isTransferred();
    }

    boolean isTransferred() {
        return point.link("route_id") != 0;
    }
}
