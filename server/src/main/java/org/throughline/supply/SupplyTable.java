package org.throughline.supply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.throughline.events.ItemFact.ReorderPointDescribed;
import org.throughline.events.PersonId;
import org.throughline.events.Quantity;
import org.throughline.events.UnitId;
import org.throughline.planning.ModelTable;
import org.throughline.structure.ItemSite;
import org.throughline.structure.LotRule;
import org.throughline.structure.LotSizing;
import org.throughline.structure.Source;
import org.throughline.values.Micros;

/** The rows of {@code item_sites}: how each site is supplied with each item, and what stock it wants to keep. */
final class SupplyTable {

    private final Ground ground;
    private final ItemPlanners planners;
    private final LeadTimes leadTimes;

    SupplyTable(Ground ground, LeadTimes leadTimes) {
        this.ground = ground;
        planners = ItemPlanners.of(ground.books().snapshot().items());
        this.leadTimes = leadTimes;
    }

    List<ItemSite> rows(List<Supply> supplies) {
        List<ItemSite> rows = new ArrayList<>();
        for (Supply supply : supplies) {
            String item = ground.item(supply.item().item());
            String site = ground.site(supply.site().site());
            rows.add(new ItemSite(
                    item,
                    site,
                    supply.source(),
                    leadTime(supply),
                    safetyStock(supply),
                    0,
                    lots(supply),
                    Micros.ONE,
                    supply.from().map(ground::site).orElse(""),
                    planner(supply)));
            sources(supply, item, site);
        }
        return rows;
    }

    /** Whom the company of the site names. */
    private String planner(Supply supply) {
        PersonId planner = planners.of(supply.item().item(), supply.site().company());
        return planner.equals(PersonId.NONE) ? "" : ground.labels().people().of(planner);
    }

    private void sources(Supply supply, String item, String site) {
        if (supply.source() == Source.NONE) {
            tell(
                    DataProblemCode.NO_ROUTE,
                    supply,
                    "source",
                    "No route brings item (%s) to site (%s). Maybe choose Buy or Manufacture.".formatted(item, site));
        } else if (supply.source() == Source.BUY && supply.offers().isEmpty()) {
            tell(
                    DataProblemCode.ITEM_WITHOUT_VENDOR,
                    supply,
                    "lead_time_days",
                    "Item (%s) is bought for site (%s) and has no supplier. Maybe add a vendor.".formatted(item, site));
        } else if (supply.source() == Source.MAKE && supply.bill().isEmpty()) {
            tell(
                    DataProblemCode.ITEM_WITHOUT_BILL,
                    supply,
                    "lead_time_days",
                    "Item (%s) is made at site (%s) and has no bill of material. Maybe add one.".formatted(item, site));
        }
    }

    private int leadTime(Supply supply) {
        int days = supply.offers().values().stream()
                .findFirst()
                .map(terms -> leadTimes.of(supply, terms.getFirst()))
                .orElseGet(() -> leadTimes.of(supply));
        boolean known = supply.source() == Source.TRANSFER
                || supply.bill().isPresent()
                || !supply.offers().isEmpty();
        if (days == 0 && known) {
            tell(
                    DataProblemCode.ITEM_WITHOUT_LEAD_TIME,
                    supply,
                    "lead_time_days",
                    "The lead time of item (%s) at site (%s) is zero. Maybe enter the days that it takes."
                            .formatted(
                                    ground.item(supply.item().item()),
                                    ground.site(supply.site().site())));
        }
        return days;
    }

    private void tell(DataProblemCode code, Supply supply, String column, String text) {
        String row = ground.item(supply.item().item()) + ", "
                + ground.site(supply.site().site());
        ground.findings().problem(code, supply.item().item(), supply.site().site(), text);
        ground.findings().mark(ModelTable.ITEM_SITES, row, column, code);
    }

    private long safetyStock(Supply supply) {
        return supply.point().map(point -> stock(point, point.minimum())).orElse(0L);
    }

    private LotSizing lots(Supply supply) {
        return new LotSizing(
                LotRule.LOT_FOR_LOT,
                0,
                0,
                leastLot(supply),
                supply.point().map(this::multiple).orElse(0L),
                0);
    }

    /**
     * The stretch from minimum to maximum: replenishing a reorder point takes at least so much, as stock has to fall
     * below the one before it is filled up to the other.
     */
    long leastLot(Supply supply) {
        return supply.point()
                .filter(point -> point.maximum().compareTo(point.minimum()) > 0)
                .map(point -> Math.max(0, stock(point, point.maximum()) - stock(point, point.minimum())))
                .orElse(0L);
    }

    private long stock(ReorderPointDescribed point, BigDecimal level) {
        if (level.signum() < 0) {
            ground.findings()
                    .problem(
                            DataProblemCode.REORDER_POINT_BELOW_ZERO,
                            point.point(),
                            "The reorder point of item (%s) has the level (%s). Maybe it must not be below zero."
                                    .formatted(ground.item(point.item()), level.toPlainString()));
            return 0;
        }
        return ground.measures()
                .micros(level, RoundingMode.CEILING, point.item(), point.point())
                .orElse(0);
    }

    private long multiple(ReorderPointDescribed point) {
        if (point.multiple().value().isEmpty()) {
            return 0;
        }
        Quantity one = new Quantity(BigDecimal.ONE, new UnitId(point.multiple().value()));
        OptionalLong multiple = ground.measures().needed(point.item(), one, point.point());
        return multiple.orElse(0);
    }
}
