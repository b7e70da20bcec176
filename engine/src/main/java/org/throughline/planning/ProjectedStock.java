package org.throughline.planning;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What will lie of one node on each day if nobody acts, planned orders counted in (projected available balance), so far
 * as it is safety stock.
 */
final class ProjectedStock {

    /** From each day on that is named, in millionths. */
    private final NavigableMap<Integer, Long> safetyStock = new TreeMap<>();

    ProjectedStock(Worksheet worksheet, NodeSheet sheet) {
        long lies = 0;
        for (Map.Entry<Integer, Long> change :
                changes(worksheet, sheet).headMap(Days.NEVER).entrySet()) {
            lies = Math.addExact(lies, change.getValue());
            safetyStock.put(change.getKey(), Math.clamp(lies, 0, sheet.terms.safetyStock()));
        }
    }

    /** By how much it grows or falls on a day; below zero where something is needed before it is there. */
    private static NavigableMap<Integer, Long> changes(Worksheet worksheet, NodeSheet sheet) {
        NavigableMap<Integer, Long> changes = new TreeMap<>();
        changes.put(worksheet.asOf, Math.max(0, sheet.facts.stock()));
        for (int receipt = 0; receipt < sheet.dated.receipts().length; receipt++) {
            changes.merge(sheet.dated.receipts()[receipt], sheet.receipts.quantities()[receipt], Math::addExact);
        }
        for (int order = 0; order < sheet.orderCount(); order++) {
            changes.merge(sheet.dated.order(order), sheet.netted.orders.quantity(order), Math::addExact);
        }
        Netted.Needs needs = sheet.netted.needs;
        for (int requirement = 0; requirement < needs.count(); requirement++) {
            if (needs.reference(requirement) != Netted.SAFETY_STOCK) {
                changes.merge(needs.date(requirement), -needs.quantity(requirement), Math::addExact);
            }
        }
        return changes;
    }

    private long safetyStockOn(int day) {
        Map.Entry<Integer, Long> last = safetyStock.floorEntry(day);
        return last == null ? 0 : last.getValue();
    }

    /** How much of the safety stock lies there on a day or later, at the most; in millionths. */
    long mostSafetyStockFrom(int day) {
        return safetyStock.tailMap(day).values().stream().reduce(safetyStockOn(day), Math::max);
    }

    /** By how much less of it lies there than otherwise, on the worst day from a day on; in millionths. */
    long lessSafetyStockFrom(int day, ProjectedStock otherwise) {
        long less = lessSafetyStockOn(day, otherwise);
        for (int later : safetyStock.tailMap(day).keySet()) {
            less = Math.max(less, lessSafetyStockOn(later, otherwise));
        }
        for (int later : otherwise.safetyStock.tailMap(day).keySet()) {
            less = Math.max(less, lessSafetyStockOn(later, otherwise));
        }
        return Math.max(0, less);
    }

    private long lessSafetyStockOn(int day, ProjectedStock otherwise) {
        return otherwise.safetyStockOn(day) - safetyStockOn(day);
    }
}
