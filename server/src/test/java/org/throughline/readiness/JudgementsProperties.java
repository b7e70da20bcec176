package org.throughline.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.PlanVersions;
import org.throughline.supply.Seeds;

/** What holds of orders that are judged on plans that follow each other. */
class JudgementsProperties {

    private static final int TRIES = 15;
    private static final int PLANS = 12;
    private static final int SEQUENCES_LOOKED_AT = 60;

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
    void judging_what_is_different_is_judging_everything(@ForAll long first) {
        Seeds.from(first, TRIES).forEach(seed -> judgesEverything(seed));
    }

    private static void judgesEverything(long seed) {
        Judgements judgements = new Judgements();
        for (PlanVersion plan : PlanVersions.following(seed, PLANS)) {
            assertThat(judgements.board(plan)).isEqualTo(new Judgements().board(plan));
        }
    }

    /** What becomes of an order from one board to the next. */
    private enum Fate {
        KEPT,
        JUDGED_THE_SAME,
        JUDGED_OTHERWISE
    }

    @Example
    void orders_are_kept_and_judged_again_the_same_and_otherwise() {
        Set<Fate> fates = EnumSet.noneOf(Fate.class);
        for (long seed = 0; seed < SEQUENCES_LOOKED_AT; seed++) {
            Judgements judgements = new Judgements();
            List<PlanVersion> plans = PlanVersions.following(seed, PLANS);
            Board before = judgements.board(plans.getFirst());
            for (PlanVersion plan : plans) {
                Board after = judgements.board(plan);
                fates.addAll(fates(before, after));
                before = after;
            }
        }

        assertThat(fates).containsExactlyInAnyOrder(Fate.values());
    }

    private static Set<Fate> fates(Board before, Board after) {
        Set<OrderReadiness> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(before.orders());
        Set<Fate> fates = EnumSet.noneOf(Fate.class);
        for (OrderReadiness order : after.orders()) {
            if (known.contains(order)) {
                fates.add(Fate.KEPT);
            } else {
                before.of(order.order().order())
                        .ifPresent(
                                other -> fates.add(other.equals(order) ? Fate.JUDGED_THE_SAME : Fate.JUDGED_OTHERWISE));
            }
        }
        return fates;
    }
}
