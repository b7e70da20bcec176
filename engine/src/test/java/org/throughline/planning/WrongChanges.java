package org.throughline.planning;

import static org.throughline.planning.RandomModel.AS_OF;

import java.util.List;
import java.util.Random;
import org.throughline.structure.BillOfMaterial;
import org.throughline.structure.BillOfMaterialLine;
import org.throughline.structure.BomType;
import org.throughline.structure.ItemSite;
import org.throughline.structure.LotRule;
import org.throughline.structure.LotSizing;
import org.throughline.structure.Source;
import org.throughline.structure.SupplierItem;
import org.throughline.structure.Validity;
import org.throughline.values.Micros;

/** Changes to a {@link RandomModel} that cannot be taken, or, where they ask for too much, mostly cannot be counted. */
final class WrongChanges {

    private static final String ITEM = "I0";
    private static final String NOWHERE = "nowhere";
    private static final long TOO_MUCH = 9_000_000_000_000L * Micros.ONE;

    private WrongChanges() {}

    static Change any(Random random) {
        return switch (random.nextInt(14)) {
            case 0 -> demand("nothing", "M", Micros.ONE);
            case 1 -> demand(ITEM, NOWHERE, Micros.ONE);
            case 2 -> demand(ITEM, "M", -Micros.ONE);
            case 3 -> new Change.DemandGone("unknown");
            case 4 -> new Change.ReceiptGone("unknown");
            case 5 -> new Change.BomGone("unknown");
            case 6 -> new Change.AllocationsAre("R0", List.of(new Allocation("R0", ITEM, "M", AS_OF, 0)));
            case 7 -> new Change.StockIs(ITEM, NOWHERE, List.of(stock(NOWHERE)));
            case 8 -> itemSite(Source.TRANSFER, LotSizing.LOT_FOR_LOT, -1);
            case 9 -> new Change.SuppliersAre(ITEM, List.of(supplier(), supplier()));
            case 10 -> madeOfItself("");
            case 11 -> madeOfItself("barrel");
            case 12 -> itemSite(Source.BUY, new LotSizing(LotRule.FIXED, 0, 0, 2, 0, 1), 1);
            default -> demand(ITEM, "M", TOO_MUCH);
        };
    }

    private static Change demand(String item, String site, long quantity) {
        return new Change.DemandIs(new Demand(
                "D1", item, site, AS_OF.plusDays(20), quantity, DemandKind.ORDER, "", 10, Demand.ITEM_PRICE));
    }

    private static StockBalance stock(String site) {
        return new StockBalance(ITEM, site, "", "", StockStatus.AVAILABLE, Micros.ONE);
    }

    private static Change itemSite(Source source, LotSizing lots, int leadTimeDays) {
        return new Change.ItemSiteIs(new ItemSite(ITEM, "M", source, leadTimeDays, 0, 0, lots, Micros.ONE, "", ""));
    }

    private static SupplierItem supplier() {
        int open = SupplierItem.AS_ITEM_SITE;
        return new SupplierItem("ACME", ITEM, "", 1, 1, open, open, 0);
    }

    private static Change madeOfItself(String unit) {
        return new Change.BomIs(
                new BillOfMaterial("round", ITEM, "", BomType.PHANTOM, Micros.ONE, "", 2, Validity.ALWAYS),
                List.of(new BillOfMaterialLine("round", ITEM, Micros.ONE, unit, 0, 0, Validity.ALWAYS)));
    }
}
