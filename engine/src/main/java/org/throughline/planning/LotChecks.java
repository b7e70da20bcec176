package org.throughline.planning;

import java.util.List;
import org.throughline.structure.ItemSite;
import org.throughline.structure.LotRule;
import org.throughline.structure.LotSizing;
import org.throughline.structure.Source;
import org.throughline.structure.SupplierItem;
import org.throughline.values.Micros;

/** Finds lot sizing that contradicts itself, also together with what a supplier that could serve says. */
final class LotChecks {

    private final PlanningModel model;
    private final ProblemList problems;

    LotChecks(PlanningModel model, ProblemList problems) {
        this.model = model;
        this.problems = problems;
    }

    void check() {
        SupplierChoice suppliers = new SupplierChoice(model.suppliers());
        for (int row = 0; row < model.itemSites().size(); row++) {
            ItemSite itemSite = model.itemSites().get(row);
            ranges(row, itemSite.lotSizing());
            limits(row, itemSite.lotSizing(), "");
            if (itemSite.source() == Source.BUY || itemSite.source() == Source.SUBCONTRACT) {
                List<SupplierItem> candidates = suppliers.candidates(itemSite.item(), itemSite.site());
                for (SupplierItem supplier : candidates) {
                    limits(
                            row,
                            supplier.lotSizing(itemSite.lotSizing()),
                            " of supplier (%s)".formatted(supplier.supplier()));
                }
            }
        }
        for (int row = 0; row < model.suppliers().size(); row++) {
            SupplierItem supplier = model.suppliers().get(row);
            if (supplier.lotMinimum() != SupplierItem.AS_ITEM_SITE) {
                problems.notBelowZero(ModelTable.SUPPLIERS, row, "lot_min", supplier.lotMinimum());
            }
        }
    }

    private void ranges(int row, LotSizing lot) {
        problems.notBelowZero(ModelTable.ITEM_SITES, row, "lot_min", lot.minimum());
        problems.notBelowZero(ModelTable.ITEM_SITES, row, "lot_size", lot.size());
        problems.notBelowZero(ModelTable.ITEM_SITES, row, "lot_multiple", lot.multiple());
        problems.notBelowZero(ModelTable.ITEM_SITES, row, "lot_max", lot.maximum());
        problems.days(ModelTable.ITEM_SITES, row, "period_days", lot.periodDays());
        if (lot.rule() == LotRule.FIXED && lot.size() == 0) {
            problems.missing(ModelTable.ITEM_SITES, row, "lot_size", "the lot rule (fixed) needs it");
        }
    }

    private void limits(int row, LotSizing lot, String whose) {
        if (lot.maximum() <= 0) {
            return;
        }
        String maximum = Micros.format(lot.maximum());
        if (lot.maximum() < lot.minimum()) {
            problems.lot(
                    ModelTable.ITEM_SITES,
                    row,
                    "lot_max",
                    "the maximum lot (%s) is below the minimum (%s)%s"
                            .formatted(maximum, Micros.format(lot.minimum()), whose),
                    "Raise the maximum or lower the minimum");
        }
        if (lot.multiple() > 0 && lot.maximum() % lot.multiple() != 0) {
            problems.lot(
                    ModelTable.ITEM_SITES,
                    row,
                    "lot_max",
                    "the maximum lot (%s) is no multiple of (%s)%s"
                            .formatted(maximum, Micros.format(lot.multiple()), whose),
                    "Make it one");
        }
    }
}
