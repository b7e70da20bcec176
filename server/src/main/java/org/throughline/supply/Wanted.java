package org.throughline.supply;

import java.util.List;
import org.throughline.planning.Allocation;
import org.throughline.planning.Demand;

/**
 * What orders want beyond what is set aside for them, with the way back to them.
 *
 * @param allocations the rows of {@code allocations}
 * @param demands the rows of {@code demands}
 */
record Wanted(Links links, List<Allocation> allocations, List<Demand> demands) {

    /** All that it stands on. */
    record Basis(OpenOrders open, Given given) {}

    static Wanted of(Basis basis) {
        List<AllocationLink> owed = basis.open().owed().links(basis.given());
        OpenDemand demand = basis.open().demand();
        return new Wanted(
                new Links(basis.open().links(), demand.links(basis.given()), owed),
                basis.open().owed().rows(owed),
                demand.rows(basis.given()));
    }
}
