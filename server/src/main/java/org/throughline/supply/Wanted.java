package org.throughline.supply;

import java.util.List;
import java.util.Set;
import org.throughline.events.MoveId;
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
        private Given before = Given.NOTHING;

        Wanted of(Labels labels, OpenOrders open, Given given) {
            Set<MoveId> others = given.otherThan(before);
            before = given;
            Stale<OpenDemand.Asked> isOther =
                    Stale.naming(others, asked -> asked.link().move());
            List<OpenDemand.Asked> asked = open.demand().all();
            List<AllocationLink> left = owed.of(
                    Nothing.NOTHING,
                    open.owed().owed(),
                    Stale.naming(others, AllocationLink::move),
                    link -> link.reserving(given.to(link.move()), given.toSend(link.move())));
            return new Wanted(
                    new Links(
                            open.links(),
                            links.of(
                                    Nothing.NOTHING,
                                    asked,
                                    isOther,
                                    each -> each.link()
                                            .reserving(given.to(each.link().move()))),
                            left),
                    allocations.of(labels, left, link -> OwedComponents.row(labels, link)),
                    demands.of(
                            Nothing.NOTHING,
                            asked,
                            isOther,
                            each -> each.without(given.to(each.link().move()))));
        }
    }
}
