package org.throughline.planning;

import org.throughline.structure.Source;

/**
 * The fence of each node: the day on which an order released today would come if all its material, down to the
 * bottom, were supplied anew. What is needed after it need not wait for what is there now.
 */
final class Fences {

    private Fences() {}

    static int[] of(Worksheet sheet) {
        Network network = sheet.network;
        int[] fences = new int[network.size()];
        for (int at = network.size() - 1; at >= 0; at--) {
            int node = network.sequence[at];
            fences[node] = fence(sheet, node, fences);
        }
        return fences;
    }

    private static int fence(Worksheet sheet, int node, int[] fences) {
        Network network = sheet.network;
        if (network.nodes.sources[node] == Source.UNPLANNED) {
            return sheet.asOf;
        }
        if (network.nodes.sources[node] == Source.NONE) {
            boolean onlyKit = !network.nodes.declared[node]
                    && network.structure.hasPhantom(network.nodes.items[node], network.nodes.sites[node]);
            return onlyKit ? sheet.asOf : Days.NEVER;
        }
        int start = sheet.asOf;
        for (int edge = network.childStarts[node]; edge < network.childStarts[node + 1]; edge++) {
            start = Math.max(start, fences[network.children[edge]]);
        }
        if (start == Days.NEVER) {
            return Days.NEVER;
        }
        int received = network.leadTimeAfter(node, network.calendar(node).onOrAfter(start));
        int fence = network.calendar(node).plus(received, network.nodes.safetyLeadTimes[node]);
        for (int receipt = sheet.receipts.nodeStarts[node]; receipt < sheet.receipts.nodeStarts[node + 1]; receipt++) {
            if (!sheet.receipts.firm[receipt]) {
                fence = Math.max(fence, sheet.receipts.arrivals[receipt]);
            }
        }
        return fence;
    }
}
