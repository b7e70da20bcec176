package org.throughline.planning;

import java.util.Arrays;
import org.throughline.structure.LotSizing;
import org.throughline.structure.Source;
import org.throughline.structure.SupplierItem;
import org.throughline.values.Micros;

/**
 * What item-sites and suppliers say of each node, in columns; filled by {@link NetworkBuilder}. Nodes stand in the
 * text order of item and site.
 */
final class NodeTable {

    static final int NOWHERE = -1;

    final int[] items;
    final int[] sites;
    final Source[] sources;
    /** Whether an item-site row says how the node is supplied. */
    final boolean[] declared;
    /** The lead time of the chosen supplier where it has one, else of the item-site. */
    final int[] leadTimes;

    final long[] safetyStocks;
    final int[] safetyLeadTimes;
    final LotSizing[] lotSizings;
    final long[] yields;
    final int[] fromNodes;
    final String[] suppliers;
    /** The nodes of item i are itemStarts[i] up to but not with itemStarts[i + 1]. */
    private final int[] itemStarts;

    NodeTable(int[] items, int[] sites, int itemCount) {
        this.items = items;
        this.sites = sites;
        int size = items.length;
        itemStarts = new int[itemCount + 1];
        for (int item : items) {
            itemStarts[item + 1]++;
        }
        for (int item = 0; item < itemCount; item++) {
            itemStarts[item + 1] += itemStarts[item];
        }
        sources = new Source[size];
        Arrays.fill(sources, Source.NONE);
        declared = new boolean[size];
        leadTimes = new int[size];
        safetyStocks = new long[size];
        safetyLeadTimes = new int[size];
        lotSizings = new LotSizing[size];
        Arrays.fill(lotSizings, LotSizing.LOT_FOR_LOT);
        yields = new long[size];
        Arrays.fill(yields, Micros.ONE);
        fromNodes = new int[size];
        Arrays.fill(fromNodes, NOWHERE);
        suppliers = new String[size];
        Arrays.fill(suppliers, "");
    }

    int size() {
        return items.length;
    }

    /** The node of an item at a site, or {@link #NOWHERE}. */
    int node(int item, int site) {
        for (int node = itemStarts[item]; node < itemStarts[item + 1]; node++) {
            if (sites[node] == site) {
                return node;
            }
        }
        return NOWHERE;
    }

    /** What the chosen supplier says stands before the item-site's. */
    void choose(int node, SupplierItem supplier) {
        suppliers[node] = supplier.supplier();
        if (supplier.leadTimeDays() != SupplierItem.AS_ITEM_SITE) {
            leadTimes[node] = supplier.leadTimeDays();
        }
        lotSizings[node] = supplier.lotSizing(lotSizings[node]);
    }
}
