package org.throughline.planning;

import org.throughline.structure.Source;

/**
 * The fence of a node: the day on which an order released today would come if all its material, down to the bottom,
 * were supplied anew. What is needed after it need not wait for what is there now.
 */
final class Fences {

    private Fences() {}

    /** The fence of a node, from those of the nodes below it. */
    static int of(Worksheet worksheet, int node) {
        NodeSheet sheet = worksheet.at(node);
        Network network = worksheet.network;
        if (sheet.terms.source() == Source.UNPLANNED) {
            return worksheet.asOf;
        }
        if (sheet.terms.source() == Source.NONE) {
            boolean onlyKit =
                    !sheet.terms.isDeclared() && network.structure.hasPhantom(network.items[node], network.sites[node]);
            return onlyKit ? worksheet.asOf : Days.NEVER;
        }
        int start = worksheet.asOf;
        for (int edge = network.children.starts[node]; edge < network.children.starts[node + 1]; edge++) {
            start = Math.max(start, worksheet.at(network.children.targets[edge]).fence);
        }
        if (start == Days.NEVER) {
            return Days.NEVER;
        }
        int received = sheet.terms.leadTimeAfter(sheet.terms.calendar().onOrAfter(start));
        int fence = sheet.terms.calendar().plus(received, sheet.terms.safetyLeadTimeDays());
        for (int receipt = 0; receipt < sheet.receipts.count(); receipt++) {
            if (!sheet.receipts.firm()[receipt]) {
                fence = Math.max(fence, sheet.receipts.arrivals()[receipt]);
            }
        }
        return fence;
    }
}
