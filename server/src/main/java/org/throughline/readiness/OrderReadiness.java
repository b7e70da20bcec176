package org.throughline.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.throughline.events.ProductionFact.ProductionOrderStated;
import org.throughline.events.SiteReference;

/**
 * Whether a manufacturing order can start, why, and who waits.
 *
 * @param site where it is made; none where its papers do not say
 * @param start the day on which it is meant to start, by the clock of the site
 * @param components the one that holds it longest first
 * @param chain what holds it, from what it waits for down to the last; empty where nothing does
 * @param customers whom it serves, the first due first; empty where it is made for stock
 * @param awaited by its name in the plan, each supply that a component waits for
 * @param brings what it has still to bring, by its names in the plan: something may hang on it; empty where the plan
 *     counts on nothing
 */
public record OrderReadiness(
        ProductionOrderStated order,
        SiteReference site,
        LocalDate start,
        Verdict verdict,
        List<ComponentReadiness> components,
        List<Provision> chain,
        List<WorkOrderReadiness> workOrders,
        List<WaitingDemand> customers,
        Map<String, Provision> awaited,
        List<String> brings) {

    /** Every word that a verdict may be, the best first. */
    public static final List<String> WORDS = List.of("ready", "waiting", "late", "short", "unknown");

    /** What holds it, from what it waits for down to the last, by their lasting names; empty where nothing does. */
    public List<String> cause() {
        return chain.stream().map(Provision::lastingName).toList();
    }

    /** What is to be said of it from this board on. */
    Chapter chapter(Board board) {
        String until = switch (verdict) {
            case Verdict.Waiting(var day, var _) -> day.toString();
            case Verdict.Ready _, Verdict.Lacking _, Verdict.Unknown _ -> "";
        };
        return new Chapter(
                order.order(), board.plan(), board.madeAt(), verdict.word(), until, String.join(" < ", cause()));
    }
}
