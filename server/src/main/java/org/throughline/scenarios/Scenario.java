package org.throughline.scenarios;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question "what if" that has a name.
 *
 * @param base the scenario whose assumptions come before its own, as it stood when this one was read; empty for the
 * live plan alone
 * @param shared whether everybody sees it, or its owner only
 * @param owner who made it and may change it
 * @param discardedAt when it was given up; empty while it is kept
 * @param assumptions what it assumes, in the order in which it was said
 */
public record Scenario(
        ScenarioId id,
        String name,
        String note,
        Optional<Scenario> base,
        boolean shared,
        String owner,
        Instant createdAt,
        Optional<Instant> discardedAt,
        List<Assumed> assumptions) {

    /** Copies the assumptions. */
    public Scenario {
        assumptions = List.copyOf(assumptions);
    }

    /** The scenario and those that it stands on, the lowest first. */
    public List<Scenario> chain() {
        List<Scenario> chain = new ArrayList<>();
        Optional<Scenario> next = Optional.of(this);
        while (next.isPresent()) {
            chain.addFirst(next.get());
            next = next.get().base();
        }
        return chain;
    }

    /** What it assumes under this number, where that says these words still. */
    Optional<Assumed> assumed(int number, String words) {
        return assumptions.stream()
                .filter(each -> each.number() == number && each.words().equals(words))
                .findFirst();
    }

    /** The number of what is assumed next. */
    int nextNumber() {
        return assumptions.isEmpty() ? 1 : assumptions.getLast().number() + 1;
    }

    /** Whether it may be seen. */
    public boolean isVisibleTo(String person) {
        return isKept() && isKnownTo(person);
    }

    /** Whether nobody discarded it. */
    boolean isKept() {
        return discardedAt.isEmpty();
    }

    /** Whether it stands on another one, directly or by those between. */
    boolean standsOn(ScenarioId other) {
        return !id.equals(other) && chain().stream().anyMatch(each -> each.id().equals(other));
    }

    /** Whether it may be seen, or might be before it was discarded. */
    boolean isKnownTo(String person) {
        return shared || owner.equals(person);
    }
}
