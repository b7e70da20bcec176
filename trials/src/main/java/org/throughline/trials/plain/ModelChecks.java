package org.throughline.trials.plain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.trials.plain.PlainModel.Bom;
import org.throughline.trials.plain.PlainModel.BomLine;
import org.throughline.trials.plain.PlainModel.ItemSite;
import org.throughline.trials.plain.PlainModel.LotRule;
import org.throughline.trials.plain.PlainModel.Lots;
import org.throughline.trials.plain.PlainModel.Source;

/** Checks what concerns several fields or rows of a model at once (§1). */
final class ModelChecks {

    private final PlainModel model;
    private final Problems problems;

    private ModelChecks(PlainModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    /** Adds the errors of the model. */
    static void check(PlainModel model, Problems problems) {
        ModelChecks checks = new ModelChecks(model, problems);
        model.itemSites().values().forEach(checks::checkItemSite);
        checks.checkOrderNames();
        model.units()
                .contradiction()
                .ifPresent(row -> checks.refuse("uoms.csv", row.line(), "factor", "contradicts the other rows"));
        model.boms().values().forEach(checks::checkUnitOfBom);
        model.bomLines().forEach(checks::checkUnitOfLine);
    }

    private void refuse(String file, int line, String column, String message) {
        problems.add(new ModelProblem(file, line, column, "", message));
    }

    private void checkItemSite(ItemSite row) {
        boolean made = row.source() == Source.MAKE || row.source() == Source.SUBCONTRACT;
        if (!made && row.yield().compareTo(BigDecimal.ONE) != 0) {
            refuse("item_sites.csv", row.line(), "yield", "must be 1 where nothing is made");
        }
        if (row.source() == Source.TRANSFER && row.fromSite().isEmpty()) {
            refuse("item_sites.csv", row.line(), "from_site", "a transfer must say from where");
        }
        if (row.lotRule() == LotRule.FIXED && row.lotSize().isEmpty()) {
            refuse("item_sites.csv", row.line(), "lot_size", "a fixed lot must have a size");
        }
        Stream.concat(
                        Stream.of(NodeRules.lots(row, Optional.empty())),
                        NodeRules.suppliersThatCouldServe(model, row).stream()
                                .map(supplier -> NodeRules.lots(row, Optional.of(supplier))))
                .filter(lots -> !canSplit(lots))
                .findFirst()
                .ifPresent(_ -> refuse("item_sites.csv", row.line(), "lot_max", "must allow lot_min and lot_multiple"));
    }

    /** A lot_max must not be below lot_min and must be a multiple of lot_multiple (§1). */
    private static boolean canSplit(Lots lots) {
        BigDecimal most = lots.maximum().orElse(lots.minimum());
        BigDecimal multiple = lots.maximum().isEmpty() ? most : lots.multiple().orElse(most);
        boolean fits = multiple.signum() == 0 || most.remainder(multiple).signum() == 0;
        return fits && most.compareTo(lots.minimum()) >= 0;
    }

    /** Two nodes whose orders would share a name are an error (§1, §7). */
    private void checkOrderNames() {
        Map<String, Node> nodeOfName = new HashMap<>();
        for (ItemSite row : model.itemSites().values()) {
            NodeRules rules = NodeRules.of(model, row.node());
            String name = row.node().item() + "-" + row.node().site();
            if (rules.makesOrders() && nodeOfName.putIfAbsent(name, row.node()) != null) {
                refuse("item_sites.csv", row.line(), "site", "the orders of two nodes would be named P-" + name);
            }
        }
    }

    private void checkUnitOfBom(Bom bom) {
        bom.unit().ifPresent(unit -> checkPath("boms.csv", bom.line(), List.of(unit, unitOf(bom.parentItem()))));
    }

    private void checkUnitOfLine(BomLine line) {
        line.unit().ifPresent(unit -> checkPath("bom_lines.csv", line.line(), List.of(unit, unitOf(line.component()))));
    }

    private String unitOf(String item) {
        return model.unitOfItem().getOrDefault(item, "");
    }

    private void checkPath(String file, int line, List<String> units) {
        if (model.units().factor(units.getFirst(), units.getLast()).isEmpty()) {
            refuse(file, line, "uom", "no way in uoms.csv leads between " + String.join(" and ", units));
        }
    }
}
