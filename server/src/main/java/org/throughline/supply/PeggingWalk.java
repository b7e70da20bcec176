package org.throughline.supply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.throughline.supply.PeggedPlace.Use;
import org.throughline.supply.PeggingGraph.Edge;
import org.throughline.supply.PeggingGraph.Party;
import org.throughline.values.Micros;

/** Pegging followed one way from what was chosen, as far as it goes. */
final class PeggingWalk {

    private static final int PLACES = 6;

    private final PeggedPlan plan;
    private final PeggingStep step;
    private final int reachMax;
    private final Set<Party> chosen;
    private final Set<Party> seen;
    private final Map<Party, List<Edge>> edges = new HashMap<>();
    private final Map<Party, Worth> worths = new HashMap<>();
    private final Map<Party, Integer> lateDays = new HashMap<>();
    private final Shares<Party> shares;
    private boolean isWhole = true;

    /** What makes one matter more than another: that somebody waits in vain, and how expensive that is. */
    private record Worth(boolean isLate, BigDecimal money) implements Comparable<Worth> {

        static final Worth NOTHING = new Worth(false, BigDecimal.ZERO);

        @Override
        public int compareTo(Worth other) {
            return isLate == other.isLate ? money.compareTo(other.money) : Boolean.compare(isLate, other.isLate);
        }
    }

    /** How much goes one step further, and whether too late. */
    private record Sum(long quantity, boolean isLate, BigDecimal whole) {

        Sum and(Sum other) {
            return new Sum(Math.addExact(quantity, other.quantity), isLate || other.isLate, whole);
        }
    }

    /**
     * Follows it at once.
     *
     * @param reachMax after so many no further ones are looked at
     */
    PeggingWalk(PeggedPlan plan, PeggingStep step, Collection<Party> chosen, int reachMax) {
        this.plan = plan;
        this.step = step;
        this.reachMax = reachMax;
        this.chosen = Set.copyOf(chosen);
        seen = new HashSet<>(chosen);
        shares = Shares.from(chosen, this::next);
        for (Party party : shares.reached().reversed()) {
            Worth worth = new Worth(isLate(party), moneyOf(party));
            for (Edge edge : edgesOf(party)) {
                Worth behind = worths.getOrDefault(step.far(edge), Worth.NOTHING);
                worth = worth.compareTo(behind) < 0 ? behind : worth;
            }
            worths.put(party, worth);
        }
    }

    private List<Shares.Link<Party>> next(Party near) {
        Map<Party, Sum> sums = new LinkedHashMap<>();
        for (Use use : step.from(near)) {
            Party far = step.far(use);
            if (seen.size() >= reachMax && !seen.contains(far)) {
                isWhole = false;
            } else {
                seen.add(far);
                if (use.isLate()) {
                    lateDays.merge(use.supply(), use.lateDays(), Math::max);
                }
                sums.merge(far, new Sum(use.quantity(), use.isLate(), step.whole(use, far)), Sum::and);
            }
        }
        List<Edge> found = new ArrayList<>();
        List<Shares.Link<Party>> links = new ArrayList<>();
        sums.forEach((far, sum) -> {
            BigDecimal quantity = Micros.decimal(sum.quantity());
            found.add(step.edge(near, far, quantity, sum.isLate()));
            links.add(new Shares.Link<>(far, step.component(near), quantity, sum.whole()));
        });
        edges.put(near, found);
        return links;
    }

    /** All that was reached, the chosen among them. */
    List<Party> reached() {
        return shares.reached();
    }

    boolean hasReached(Party party) {
        return worths.containsKey(party);
    }

    /** Whether nothing was left unseen because there is too much. */
    boolean isWhole() {
        return isWhole;
    }

    /** What lies one step further. */
    List<Edge> edgesOf(Party near) {
        return edges.getOrDefault(near, List.of());
    }

    /** Whether it comes too late for what was chosen, or for what hangs on that: for others it may. */
    boolean isLate(Party party) {
        return hasFactsOfItsOwn(party) ? plan.factsOf(party).isLate() : lateDays.containsKey(party);
    }

    /** By how many days at most; 0 where it never comes. */
    int lateDays(Party party) {
        return hasFactsOfItsOwn(party) ? plan.factsOf(party).lateDays() : lateDays.getOrDefault(party, 0);
    }

    private boolean hasFactsOfItsOwn(Party party) {
        return chosen.contains(party) || PeggingStep.isNeed(party);
    }

    /** So much of it hangs on what was chosen, in the unit of its item. */
    BigDecimal shareOf(Party party) {
        BigDecimal part = shares.of(party);
        BigDecimal share = chosen.contains(party) || PeggingStep.passesOn(party)
                ? part.multiply(plan.factsOf(party).quantity())
                : part;
        return share.setScale(PLACES, RoundingMode.HALF_UP);
    }

    /** The price of that. */
    BigDecimal moneyOf(Party party) {
        return DemandNames.money(shareOf(party), plan.factsOf(party).price());
    }

    /** How many there are one step further that are not among these. */
    int beyond(Party near, Collection<Party> taken) {
        return (int) edgesOf(near).stream()
                .map(step::far)
                .filter(far -> !taken.contains(far))
                .count();
    }

    /** Takes what matters most, each after one that leads to it, until there are so many. */
    void take(Set<Party> taken, int most) {
        PriorityQueue<Party> waiting = new PriorityQueue<>(
                Comparator.<Party, Worth>comparing(party -> worths.getOrDefault(party, Worth.NOTHING))
                        .reversed()
                        .thenComparing(Party.IN_ORDER));
        Set<Party> met = new HashSet<>(chosen);
        waiting.addAll(chosen);
        while (!waiting.isEmpty()) {
            Party party = waiting.remove();
            if (taken.contains(party) || taken.size() < most) {
                taken.add(party);
                edgesOf(party).stream().map(step::far).filter(met::add).forEach(waiting::add);
            }
        }
    }
}
