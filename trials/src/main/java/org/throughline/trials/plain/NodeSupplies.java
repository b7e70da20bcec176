package org.throughline.trials.plain;

import java.math.BigDecimal;
import java.util.List;
import org.throughline.trials.plain.PlainModel.Receipt;
import org.throughline.trials.plain.PlainModel.StockStatus;

/** The supplies of a node before anything is planned: two pools, empty if negative, and its receipts (§3). */
record NodeSupplies(BigDecimal available, BigDecimal subcontractPool, List<Receipt> receipts) {

    /** Returns the supplies of the node; stock with a status other than these two is never netted (§3). */
    static NodeSupplies of(PlainModel model, Node node) {
        List<Receipt> receipts = model.receipts().values().stream()
                .filter(receipt -> receipt.node().equals(node))
                .toList();
        BigDecimal atSubcontractors = stock(model, node, StockStatus.SUBCONTRACT);
        return new NodeSupplies(
                stock(model, node, StockStatus.AVAILABLE), atSubcontractors.max(BigDecimal.ZERO), receipts);
    }

    private static BigDecimal stock(PlainModel model, Node node, StockStatus status) {
        return model.stock().stream()
                .filter(stock -> stock.node().equals(node) && stock.status() == status)
                .map(PlainModel.Stock::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns the stock pool; negative stock is a requirement instead (§3). */
    BigDecimal stockPool() {
        return available.max(BigDecimal.ZERO);
    }
}
