package org.throughline.planning;

import java.util.stream.IntStream;

/** The allocations within the horizon whose receipt is there: each ties the receipt's node to the component's node. */
final class AllocationEdges {

    private final Worksheet sheet;
    private final int[] requirements;

    AllocationEdges(Worksheet sheet) {
        this.sheet = sheet;
        requirements = IntStream.range(0, sheet.requirements.count)
                .filter(requirement -> sheet.requirements.kind(requirement) == RequirementKind.ALLOCATION)
                .filter(requirement -> receiptOf(requirement) >= 0)
                .toArray();
    }

    private int receiptOf(int requirement) {
        Allocation allocation = sheet.allocations.get(sheet.requirements.references[requirement]);
        return sheet.receipts.number(allocation.receipt());
    }

    int size() {
        return requirements.length;
    }

    int requirement(int at) {
        return requirements[at];
    }

    int receipt(int at) {
        return receiptOf(requirements[at]);
    }

    int from(int at) {
        return sheet.receipts.nodes[receipt(at)];
    }

    int to(int at) {
        return sheet.requirements.nodes[requirements[at]];
    }
}
