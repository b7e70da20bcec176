package org.throughline.planning;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What will lie of one node on each day if nobody acts, planned orders counted in (projected available balance); below
 * zero where something is needed before it is there.
 */
final class ProjectedStock {

    private final long safetyStock;
    /** By how much it grows or falls on a day, in millionths. */
    private final NavigableMap<Integer, Long> changes = new TreeMap<>();

    ProjectedStock(Worksheet worksheet, NodeSheet sheet) {
        safetyStock = sheet.terms.safetyStock();
        change(worksheet.asOf, Math.max(0, sheet.facts.stock()));
        for (int receipt = 0; receipt < sheet.dated.receipts().length; receipt++) {
            change(sheet.dated.receipts()[receipt], sheet.receipts.quantities()[receipt]);
        }
        for (int order = 0; order < sheet.orderCount(); order++) {
            change(sheet.dated.order(order), sheet.netted.orders.quantity(order));
        }
        Netted.Needs needs = sheet.netted.needs;
        for (int requirement = 0; requirement < needs.count(); requirement++) {
            if (needs.reference(requirement) != Netted.SAFETY_STOCK) {
                change(needs.date(requirement), -needs.quantity(requirement));
            }
        }
    }

    private void change(int day, long quantity) {
        changes.merge(day, quantity, Math::addExact);
    }

    /** How much of the safety stock lies there on a day and later, at the least; in millionths. */
    long safetyStockFrom(int day) {
        long lies = 0;
        long least = Long.MAX_VALUE;
        for (Map.Entry<Integer, Long> change : changes.headMap(Days.NEVER).entrySet()) {
            if (change.getKey() > day) {
                least = Math.min(least, lies);
            }
            lies = Math.addExact(lies, change.getValue());
        }
        return Math.clamp(Math.min(least, lies), 0, safetyStock);
    }
}
