package org.throughline.supply;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Event;
import org.throughline.events.FactId;
import org.throughline.events.PlanFact;
import org.throughline.events.Source;
import org.throughline.events.Subject;
import org.throughline.events.Vocabulary;
import org.throughline.journal.Appending;
import org.throughline.journal.Journal;
import org.throughline.planning.Plan;

/** Compares each plan with the one that stands, keeps what differs, and tells the journal, all in one transaction. */
final class PlanKeeper {

    private static final int MILLISECOND_PLACES = 3;

    /**
     * A plan that was made and not kept yet.
     *
     * @param inputs why it may differ from the one that stands
     * @param reading how long its books were read
     * @param planning how long it took from there
     */
    record Made(
            BookReader.Reading.Complete read,
            Instant at,
            Assembly assembly,
            Plan plan,
            InputChanges inputs,
            Duration reading,
            Duration planning) {}

    private final Jdbi jdbi;
    private final Journal journal;
    private final Limits limits;
    private @Nullable StandingRows standing;

    PlanKeeper(Jdbi jdbi, Journal journal, Limits limits) {
        this.jdbi = jdbi;
        this.journal = journal;
        this.limits = limits;
    }

    /** The number of the plan as it stands now; where it says nothing new, that of the one before. */
    int keep(Made made) {
        StandingRows before = standing;
        Labels labels = made.assembly().labels();
        StandingRows rows =
                before == null ? StandingRows.of(made.plan(), labels) : before.followedBy(made.plan(), labels);
        int number = jdbi.inTransaction(transaction -> {
            SqlPlans plans = new SqlPlans(transaction);
            PlanDifference difference =
                    before == null ? PlanDifference.between(plans.standing(), rows.all()) : rows.since(before);
            return keep(plans, made, rows, difference);
        });
        standing = rows;
        return number;
    }

    private int keep(SqlPlans plans, Made made, StandingRows rows, PlanDifference difference) {
        int newest = plans.newest();
        if (difference.isEmpty() && newest > 0) {
            return newest;
        }
        List<PlanChange> changes =
                difference.changes(made.inputs(), made.assembly().labels());
        PlanRecord plan = record(newest + 1, made, rows.counts(), changes.size());
        plans.keep(plan, difference, changes.stream().limit(limits.changesMax()).toList());
        tell(plans.transaction(), plan);
        return plan.version();
    }

    private static PlanRecord record(int version, Made made, StandingRows.Counts counts, int changes) {
        return new PlanRecord(
                version,
                made.read().at().value(),
                made.assembly().asOf(),
                made.at(),
                counts.orders(),
                counts.lateDemands(),
                counts.messages(),
                changes,
                seconds(made.reading()),
                seconds(made.planning()));
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), MILLISECOND_PLACES);
    }

    private void tell(Handle transaction, PlanRecord plan) {
        PlanFact.PlanChanged changed = new PlanFact.PlanChanged(
                plan.version(), plan.asOf(), plan.orders(), plan.lateDemands(), plan.changes());
        Appending appending = journal.append(
                transaction,
                List.of(new Event(
                        new FactId("throughline:plan:" + plan.version()),
                        new Source("throughline/supply"),
                        Vocabulary.typeOf(changed),
                        new Subject("plan"),
                        plan.madeAt(),
                        Vocabulary.payload(changed))));
        switch (appending) {
            case Appending.Appended _ -> {}
            case Appending.Contradicted contradicted ->
                throw new IllegalStateException(
                        "The journal knows another plan %d: %s. Maybe an older backup was restored."
                                .formatted(plan.version(), contradicted.contradictions()));
            case Appending.Unavailable(var _, var reason, var _) -> throw new IllegalStateException(reason);
        }
    }
}
