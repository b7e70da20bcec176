package org.throughline.supply;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.planning.Allocation;
import org.throughline.planning.Demand;

/**
 * What orders want beyond what is set aside for them, with the way back to them.
 *
 * @param allocations the rows of {@code allocations}
 * @param demands the rows of {@code demands}
 */
record Wanted(Links links, List<Allocation> allocations, List<Demand> demands) {

    /** Takes off what is set aside, and keeps what is left as long as neither is different. */
    static final class Keeper {

        private final KeptEach<Given, OpenDemand.Asked, DemandLink> links = new KeptEach<>();
        private final KeptEach<Given, OpenDemand.Asked, Optional<Demand>> demands = new KeptEach<>();
        private final KeptEach<Given, AllocationLink, AllocationLink> owed = new KeptEach<>();
        private final KeptEach<Labels, AllocationLink, Optional<Allocation>> allocations = new KeptEach<>();

        Wanted of(Labels labels, OpenOrders open, Given given) {
            List<OpenDemand.Asked> asked = open.demand().all();
            List<AllocationLink> left = owed.of(
                    given,
                    open.owed().owed(),
                    link -> link.reserving(given.to(link.move()), given.toSend(link.move())));
            return new Wanted(
                    new Links(
                            open.links(),
                            links.of(
                                    given,
                                    asked,
                                    each -> each.link()
                                            .reserving(given.to(each.link().move()))),
                            left),
                    present(allocations.of(labels, left, link -> OwedComponents.row(labels, link))),
                    present(demands.of(
                            given,
                            asked,
                            each -> each.without(given.to(each.link().move())))));
        }

        private static <T> List<T> present(List<Optional<T>> rows) {
            return rows.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableList());
        }
    }
}
