package org.throughline.itempages;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.throughline.events.OrderId;
import org.throughline.exchange.Exchange;
import org.throughline.exchange.ExchangeStatus;
import org.throughline.readiness.Board;
import org.throughline.readiness.Chapter;
import org.throughline.readiness.Readiness;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.PlanningState;
import org.throughline.supply.Plans;

/**
 * What pages about orders look at.
 *
 * @param plan the plan that stands; empty until the first is made
 * @param planning how planning goes
 * @param board which orders can start; empty until the first plan is judged
 * @param story how it came that an order can start or cannot
 * @param exchange how fresh the facts are
 * @param clock what time it is
 * @param lines what the names of a plan lead to
 */
public record Outlook(
        Supplier<Optional<PlanVersion>> plan,
        Supplier<PlanningState> planning,
        Supplier<Optional<Board>> board,
        Function<OrderId, List<Chapter>> story,
        Supplier<ExchangeStatus> exchange,
        InstantSource clock,
        PerPlan<PlanLines> lines) {

    /** Of these rooms. */
    public static Outlook of(Plans plans, Readiness readiness, Exchange exchange, InstantSource clock) {
        return new Outlook(
                plans::current,
                plans::state,
                readiness::board,
                readiness::story,
                exchange::status,
                clock,
                new PerPlan<>(PlanLines::new));
    }

    /**
     * A plan with what it means for the orders that are open.
     *
     * @param plan gives things their names; it may be newer than the board for a moment
     * @param names what people call the things of the plan
     */
    public record Judged(PlanVersion plan, Board board, PlanNames names) {}

    /** The newest plan that was judged. */
    public Optional<Judged> judged() {
        return plan.get()
                .flatMap(version -> board.get()
                        .map(judgement ->
                                new Judged(version, judgement, lines.of(version).names())));
    }
}
