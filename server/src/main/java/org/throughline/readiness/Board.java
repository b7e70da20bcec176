package org.throughline.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.events.OrderId;
import org.throughline.journal.Position;

/**
 * All open manufacturing orders at one moment, the first to start first.
 *
 * @param plan the number of the plan on which it stands
 * @param position every fact up to here is in it
 * @param madeAt when the books behind it were read
 */
public record Board(int plan, Position position, Instant madeAt, LocalDate asOf, List<OrderReadiness> orders) {

    /** One order. */
    public Optional<OrderReadiness> of(OrderId order) {
        return orders.stream()
                .filter(readiness -> readiness.order().order().equals(order))
                .findFirst();
    }
}
