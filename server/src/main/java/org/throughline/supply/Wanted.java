package org.throughline.supply;

import java.util.List;
import java.util.Set;
import org.throughline.events.ItemId;
import org.throughline.planning.Allocation;
import org.throughline.planning.Demand;
import org.throughline.supply.KeptEach.Nothing;

/**
 * What orders want beyond what is set aside for them, with the way back to them.
 *
 * @param allocations the rows of {@code allocations}
 * @param demands the rows of {@code demands}
 */
record Wanted(Links links, List<Allocation> allocations, List<Demand> demands) {

    /** Takes off what is set aside, and keeps what is left as long as neither is different. */
    static final class Keeper {

        private final KeptEach<Nothing, OpenDemand.Asked, DemandLink> links = new KeptEach<>();
        private final KeptSome<Nothing, OpenDemand.Asked, Demand> demands = new KeptSome<>();
        private final KeptEach<Nothing, AllocationLink, AllocationLink> owed = new KeptEach<>();
        private final KeptSome<Labels, AllocationLink, Allocation> allocations = new KeptSome<>();

        /**
         * What is wanted now.
         *
         * @param others the items of which something else is set aside than the last time
         */
        Wanted of(Labels labels, OpenOrders open, ReservedData reserved, Set<ItemId> others) {
            Stale<OpenDemand.Asked> isOther =
                    Stale.naming(others, asked -> asked.link().item());
            List<OpenDemand.Asked> asked = open.demand().all();
            List<AllocationLink> left = owed.of(
                    Nothing.NOTHING,
                    open.owed().owed(),
                    Stale.naming(others, AllocationLink::item),
                    link -> left(link, reserved.of(link.item())));
            return new Wanted(
                    new Links(
                            open.links(),
                            links.of(
                                    Nothing.NOTHING,
                                    asked,
                                    isOther,
                                    each -> each.link().reserving(given(reserved, each.link()))),
                            left),
                    allocations.of(labels, left, link -> OwedComponents.row(labels, link)),
                    demands.of(Nothing.NOTHING, asked, isOther, each -> each.without(given(reserved, each.link()))));
        }

        private static AllocationLink left(AllocationLink link, Given given) {
            return link.reserving(given.to(link.move()), given.toSend(link.move()));
        }

        private static long given(ReservedData reserved, DemandLink link) {
            return reserved.of(link.item()).to(link.move());
        }
    }
}
