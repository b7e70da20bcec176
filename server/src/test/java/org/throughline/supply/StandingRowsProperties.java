package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.throughline.planning.Inspection;
import org.throughline.planning.Peg;
import org.throughline.planning.PlannedOrder;
import org.throughline.planning.RequirementKind;
import org.throughline.planning.SupplyKind;

/** What holds of the rows of plans that follow each other. */
class StandingRowsProperties {

    private static final int TRIES = 10;
    private static final int PLANS = 10;
    private static final int SEQUENCES_LOOKED_AT = 20;

    private static Labels labels(PlanVersion plan) {
        return plan.assembly().labels();
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
    void rows_that_follow_plans_are_the_rows_made_of_each_plan_from_scratch(@ForAll long first) {
        Seeds.from(first, TRIES).forEach(seed -> rowsAsFromScratch(seed));
    }

    private static void rowsAsFromScratch(long seed) {
        PlanVersion first = PlanVersions.following(seed, 1).getFirst();
        StandingRows rows = new StandingRows(first.plan(), labels(first), List.of());
        for (PlanVersion plan : PlanVersions.following(seed, PLANS)) {
            rows = rows.followedBy(plan.plan(), labels(plan));

            assertThat(rows.all()).isEqualTo(PlanRows.of(plan.plan(), labels(plan)));
        }
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
    void what_differs_between_rows_that_follow_is_what_differs_between_all_rows(@ForAll long first) {
        Seeds.from(first, TRIES).forEach(seed -> differsAsAllRows(seed));
    }

    private static void differsAsAllRows(long seed) {
        List<PlanVersion> plans = PlanVersions.following(seed, PLANS);
        StandingRows before = StandingRows.of(plans.getFirst().plan(), labels(plans.getFirst()));
        for (PlanVersion plan : plans) {
            StandingRows after = before.followedBy(plan.plan(), labels(plan));
            PlanDifference differs = after.since(before);
            PlanDifference all = PlanDifference.between(before.all(), after.all());

            assertThat(differs.orders()).isEqualTo(all.orders());
            assertThat(differs.promises()).isEqualTo(all.promises());
            assertThat(differs.messages()).isEqualTo(all.messages());
            before = after;
        }
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
    void an_order_serves_what_stands_at_the_end_of_its_pegging(@ForAll long first) {
        Seeds.from(first, TRIES).forEach(seed -> servesTheEnd(seed));
    }

    private static void servesTheEnd(long seed) {
        for (PlanVersion version : PlanVersions.following(seed, 2)) {
            Map<String, Peg> first = new HashMap<>();
            version.plan().pegging().stream()
                    .filter(peg -> peg.supplyKind() == SupplyKind.PLANNED)
                    .forEach(peg -> first.putIfAbsent(peg.supply(), peg));
            Inspection inspection = version.plan().inspect();
            for (PlannedOrder order : version.plan().plannedOrders()) {
                assertThat(inspection.serves(order.order())).contains(end(order.order(), first));
            }
        }
    }

    private static String end(String order, Map<String, Peg> first) {
        Peg peg = first.get(order);
        if (peg == null) {
            return "";
        }
        return peg.requirementKind() == RequirementKind.DEPENDENT ? end(peg.requirement(), first) : peg.requirement();
    }

    @Example
    void most_rows_are_kept_and_some_are_made_again() {
        Set<Boolean> kept = new HashSet<>();
        for (long seed = 0; seed < SEQUENCES_LOOKED_AT; seed++) {
            List<PlanVersion> plans = PlanVersions.following(seed, PLANS);
            StandingRows before = StandingRows.of(plans.getFirst().plan(), labels(plans.getFirst()));
            for (PlanVersion plan : plans) {
                StandingRows after = before.followedBy(plan.plan(), labels(plan));
                Set<StandingRows.Told> known = new HashSet<>(before.told());
                after.told().stream()
                        .filter(told -> !told.rows().equals(PlanRows.none()))
                        .forEach(told -> kept.add(known.contains(told)));
                before = after;
            }
        }

        assertThat(kept).containsExactlyInAnyOrder(true, false);
    }
}
