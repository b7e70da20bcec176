package org.throughline.itempages;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.throughline.events.Moment;
import org.throughline.events.OrderId;
import org.throughline.exchange.ExchangeStatus;
import org.throughline.readiness.Boards;
import org.throughline.readiness.Chapter;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.PlanningState;

/** What pages look at, without rooms behind it. */
public final class Outlooks {

    private Outlooks() {}

    /** Nothing was read and nothing was planned. */
    public static Outlook empty(InstantSource clock) {
        return new Outlook(
                Optional::empty,
                PlanningState.Starting::new,
                Optional::empty,
                _ -> List.of(),
                () -> new ExchangeStatus(List.of(), false, Moment.NONE),
                clock,
                new PerPlan<>(PlanLines::new));
    }

    /** This plan stands; of the order such a chapter is told. */
    public static Outlook of(PlanVersion plan, InstantSource clock, Chapter... chapters) {
        return new Outlook(
                () -> Optional.of(plan),
                PlanningState.Following::new,
                () -> Optional.of(Boards.of(plan)),
                order -> story(order, List.of(chapters)),
                () -> new ExchangeStatus(List.of(), true, Moment.NONE),
                clock,
                new PerPlan<>(PlanLines::new));
    }

    private static List<Chapter> story(OrderId order, List<Chapter> chapters) {
        return chapters.stream()
                .filter(chapter -> chapter.order().equals(order))
                .toList();
    }
}
