package org.throughline.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.events.CurrencyId;
import org.throughline.events.OrderId;
import org.throughline.journal.Position;

/**
 * All open manufacturing orders at one moment, the first to start first.
 *
 * @param plan the number of the plan on which it stands
 * @param position every fact up to here is in it
 * @param madeAt when the books behind it were read
 * @param currency the currency of all money on it
 * @param byOrder the same orders by their identity
 * @param roots what holds those that cannot start in time, the most urgent first
 */
public record Board(
        int plan,
        Position position,
        Instant madeAt,
        LocalDate asOf,
        CurrencyId currency,
        List<OrderReadiness> orders,
        Map<OrderId, OrderReadiness> byOrder,
        List<RootCause> roots) {

    /** One order. */
    public Optional<OrderReadiness> of(OrderId order) {
        return Optional.ofNullable(byOrder.get(order));
    }
}
