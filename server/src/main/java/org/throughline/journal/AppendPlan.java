package org.throughline.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Decides what to write for actions that are handed in together: which facts are new and where they stand, which are
 * known, which contradict. Pure: it looks at nothing but its arguments.
 *
 * @param rows what is to be inserted, in order
 * @param contradicting facts to be kept apart
 * @param outcomes one per action, in order
 * @param head position of the newest fact after the rows are inserted
 */
record AppendPlan(List<Row> rows, List<Fact> contradicting, List<Appending> outcomes, long head) {

    /** A fact that is in the journal or on its way: where, and with which content, which is seldom asked for. */
    record Known(long position, Supplier<String> digest) {}

    /** A fact to be inserted. */
    record Row(long position, long actionEnd, Fact fact) {}

    /** The rows as the journal holds them from now on. */
    List<RecordedEvent> recorded(Instant at) {
        return rows.stream()
                .map(row -> new RecordedEvent(
                        new Position(row.position()),
                        new Position(row.actionEnd()),
                        at,
                        row.fact().event()))
                .toList();
    }

    static AppendPlan of(long head, Map<String, Known> known, List<List<Fact>> actions) {
        AppendPlan plan = new AppendPlan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), head);
        Map<String, Known> seen = new HashMap<>(known);
        long reached = head;
        for (List<Fact> action : actions) {
            reached = plan.add(action, seen, reached);
        }
        return new AppendPlan(plan.rows, plan.contradicting, plan.outcomes, reached);
    }

    /** Adds one action, all or nothing; returns the head after it. */
    private long add(List<Fact> action, Map<String, Known> seen, long head) {
        Map<String, Known> own = new HashMap<>();
        List<Fact> fresh = new ArrayList<>();
        List<Appending.Receipt> receipts = new ArrayList<>();
        List<Appending.Contradiction> contradictions = new ArrayList<>();
        for (Fact fact : action) {
            Known before = own.getOrDefault(fact.id(), seen.get(fact.id()));
            if (before == null) {
                fresh.add(fact);
                long position = head + fresh.size();
                own.put(fact.id(), new Known(position, fact::digest));
                receipts.add(new Appending.Receipt(fact.event().id(), new Position(position), true));
            } else if (before.digest().get().equals(fact.digest())) {
                receipts.add(new Appending.Receipt(fact.event().id(), new Position(before.position()), false));
            } else {
                // Against a fact of the same refused action there is no place to name.
                Position place = own.containsKey(fact.id()) ? Position.START : new Position(before.position());
                contradictions.add(new Appending.Contradiction(fact.event().id(), place));
                contradicting.add(fact);
            }
        }
        if (!contradictions.isEmpty()) {
            outcomes.add(new Appending.Contradicted(contradictions));
            return head;
        }
        seen.putAll(own);
        long end = head + fresh.size();
        long position = head;
        for (Fact fact : fresh) {
            position++;
            rows.add(new Row(position, end, fact));
        }
        outcomes.add(new Appending.Appended(receipts, highest(receipts)));
        return end;
    }

    private static Position highest(List<Appending.Receipt> receipts) {
        return receipts.stream()
                .map(Appending.Receipt::position)
                .max(Position::compareTo)
                .orElse(Position.START);
    }
}
