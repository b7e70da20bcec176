package org.throughline.supply;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.events.ItemFact.SupplierTermDescribed;
import org.throughline.events.PartnerId;
import org.throughline.planning.ModelTable;
import org.throughline.structure.SupplierItem;

/** The rows of {@code suppliers}: who may be asked for what is bought and subcontracted, in turn, and at what terms. */
final class SupplierTable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Ground ground;
    private final Money money;
    private final LeadTimes leadTimes;

    SupplierTable(Ground ground, Money money, LeadTimes leadTimes) {
        this.ground = ground;
        this.money = money;
        this.leadTimes = leadTimes;
    }

    /**
     * The offers for one supply.
     *
     * @param leastLot what a reorder point wants to be ordered at least, in millionths of the item's unit
     */
    List<SupplierItem> rows(Supply supply, long leastLot) {
        List<SupplierItem> rows = new ArrayList<>();
        for (Map.Entry<PartnerId, List<SupplierTermDescribed>> offer :
                supply.offers().entrySet()) {
            SupplierTermDescribed term = offer.getValue().getFirst();
            SupplierItem row = new SupplierItem(
                    ground.partner(offer.getKey()),
                    ground.item(supply.item().item()),
                    ground.site(supply.site().site()),
                    rows.size() + 1,
                    leadTimes.of(supply, term),
                    leastLot(supply, term, leastLot),
                    SupplierItem.AS_ITEM_SITE,
                    price(supply, term));
            rows.add(row);
            if (offer.getValue().size() > 1) {
                ground.findings()
                        .problem(
                                DataProblemCode.PRICE_BREAKS_IGNORED,
                                term.term(),
                                "Supplier (%s) has (%d) prices for item (%s), and only that for the least counts."
                                        .formatted(
                                                row.supplier(), offer.getValue().size(), row.item()));
            }
        }
        return rows;
    }

    /** A supplier's minimum stands before the item-site's, so the greater of the two is given to the supplier. */
    private long leastLot(Supply supply, SupplierTermDescribed term, long leastLot) {
        if (term.minimum().amount().signum() <= 0) {
            return SupplierItem.AS_ITEM_SITE;
        }
        OptionalLong minimum = ground.measures().needed(supply.item().item(), term.minimum(), term.term());
        return minimum.isEmpty() ? SupplierItem.AS_ITEM_SITE : Math.max(minimum.getAsLong(), leastLot);
    }

    private long price(Supply supply, SupplierTermDescribed term) {
        Optional<BigDecimal> perUnit = ground.measures()
                .perItemUnit(term.price(), term.minimum().unit(), supply.item().item());
        if (perUnit.isEmpty()) {
            ground.measures().notConvertible(supply.item(), term.minimum().unit(), term.term());
            mark(supply, term, DataProblemCode.UNIT_NOT_CONVERTIBLE);
            return 0;
        }
        BigDecimal net = perUnit.get()
                .multiply(HUNDRED.subtract(term.discountPercent()))
                .divide(HUNDRED, MathContext.DECIMAL128);
        OptionalLong price = money.micros(net, term.currency(), supply.site().company(), term.term());
        if (price.isEmpty()) {
            mark(supply, term, DataProblemCode.RATE_MISSING);
        }
        return price.orElse(0);
    }

    private void mark(Supply supply, SupplierTermDescribed term, DataProblemCode because) {
        String row = "%s, %s, %s"
                .formatted(
                        ground.partner(term.supplier()),
                        ground.item(supply.item().item()),
                        ground.site(supply.site().site()));
        ground.findings().mark(ModelTable.SUPPLIERS, row, "price", because);
    }
}
