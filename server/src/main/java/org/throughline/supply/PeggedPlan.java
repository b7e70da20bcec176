package org.throughline.supply;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.events.PartnerId;
import org.throughline.planning.Place;
import org.throughline.planning.Plan;
import org.throughline.planning.PlanDay;
import org.throughline.planning.Promise;
import org.throughline.planning.Requirement;
import org.throughline.planning.RequirementKind;
import org.throughline.structure.Source;
import org.throughline.supply.PeggedPlace.Coming;
import org.throughline.supply.PeggedPlace.Use;
import org.throughline.supply.PeggingGraph.Kind;
import org.throughline.supply.PeggingGraph.Party;
import org.throughline.values.Micros;

/** One look at the pegging of a plan: what was asked once is known from then on. For one thread. */
final class PeggedPlan {

    private final Plan plan;
    private final DemandNames demands;
    private final Names<PartnerId> partners;
    private final Map<Place, PeggedPlace> places = new HashMap<>();
    private final Map<String, Optional<Place>> brought = new HashMap<>();
    private final Map<Party, Facts> facts = new HashMap<>();

    /**
     * What there is to say of a supply or need.
     *
     * @param quantity in the unit of the item
     * @param price of one unit of a demand; 0 for all else
     */
    record Facts(
            Source source,
            PartnerId partner,
            BigDecimal quantity,
            PlanDay due,
            PlanDay comes,
            boolean isLate,
            int lateDays,
            BigDecimal price) {}

    /** A released order that brings nothing any more and still waits for components. */
    private static final Facts GONE = new Facts(
            Source.NONE, PartnerId.NONE, BigDecimal.ZERO, PlanDay.NONE, PlanDay.NONE, false, 0, BigDecimal.ZERO);

    PeggedPlan(PlanVersion version, DemandNames demands) {
        plan = version.plan();
        this.demands = demands;
        partners = version.assembly().labels().partners();
    }

    /** The pegging of an item at a site; empty where the plan does not know them together. */
    Optional<PeggedPlace> find(String item, String site) {
        Place place = new Place(item, site);
        if (!places.containsKey(place)) {
            plan.at(item, site).ifPresent(node -> places.put(place, new PeggedPlace(item, site, node)));
        }
        return Optional.ofNullable(places.get(place));
    }

    private Optional<PeggedPlace> at(Party party) {
        return find(party.item(), party.site());
    }

    private Optional<Coming> coming(Party party) {
        return at(party).flatMap(place -> place.supply(party));
    }

    /** The receipt or planned order of this name; empty where the plan has none. */
    Optional<Party> supply(String name) {
        return brought.computeIfAbsent(name, plan::placeOf)
                .flatMap(place -> Stream.of(Kind.RECEIPT, Kind.PLANNED)
                        .map(kind -> new Party(kind, name, place.item(), place.site()))
                        .filter(party -> coming(party).isPresent())
                        .findFirst());
    }

    /** Who gets a supply; nobody gets anything of a need. */
    List<Use> usesOf(Party supply) {
        return at(supply).map(place -> place.usesOf(supply)).orElse(List.of());
    }

    /** What something gets, or lacks: stock needs nothing. */
    List<Use> gainsOf(Party taker) {
        List<Requirement> needs = switch (taker.kind()) {
            case DEMAND -> needsOf(RequirementKind.ORDER, taker);
            case FORECAST -> needsOf(RequirementKind.FORECAST, taker);
            case SAFETY_STOCK -> needsOf(RequirementKind.SAFETY_STOCK, taker);
            case RECEIPT, PLANNED -> plan.needs(taker.name());
            case STOCK, SUBCONTRACT_STOCK, MISSING -> List.of();
        };
        return needs.stream().flatMap(need -> PeggedPlace.usesOf(need).stream()).toList();
    }

    private List<Requirement> needsOf(RequirementKind kind, Party taker) {
        return at(taker).map(place -> place.needsOf(kind, taker.name())).orElse(List.of());
    }

    /** What has a requirement; a released order that brings nothing any more is at no place. */
    Party taker(Requirement requirement) {
        return switch (requirement.kind()) {
            case ORDER -> party(Kind.DEMAND, requirement);
            case FORECAST -> party(Kind.FORECAST, requirement);
            case SAFETY_STOCK -> party(Kind.SAFETY_STOCK, requirement);
            case ALLOCATION, DEPENDENT ->
                supply(requirement.name()).orElseGet(() -> new Party(Kind.RECEIPT, requirement.name(), "", ""));
        };
    }

    private static Party party(Kind kind, Requirement requirement) {
        return new Party(kind, requirement.name(), requirement.item(), requirement.site());
    }

    /** How much of an item at a site a receipt or planned order asks for. */
    BigDecimal asked(Requirement component) {
        return Micros.decimal(needsOf(component.kind(), party(Kind.MISSING, component)).stream()
                .mapToLong(Requirement::quantity)
                .sum());
    }

    Facts factsOf(Party party) {
        Facts known = facts.get(party);
        if (known == null) {
            known = found(party);
            facts.put(party, known);
        }
        return known;
    }

    private Facts found(Party party) {
        return switch (party.kind()) {
            case STOCK, SUBCONTRACT_STOCK, RECEIPT, PLANNED, MISSING ->
                coming(party).map(coming -> supplied(coming, usesOf(party))).orElse(GONE);
            case DEMAND, FORECAST -> demanded(party, demands.promise(party.name()));
            case SAFETY_STOCK -> kept(needsOf(RequirementKind.SAFETY_STOCK, party));
        };
    }

    private Facts supplied(Coming coming, List<Use> uses) {
        return new Facts(
                coming.source(),
                partners.named(coming.supplier()).orElse(PartnerId.NONE),
                Micros.decimal(coming.quantity()),
                coming.due(),
                coming.comes(),
                uses.stream().anyMatch(Use::isLate),
                uses.stream().mapToInt(Use::lateDays).max().orElse(0),
                BigDecimal.ZERO);
    }

    private Facts demanded(Party party, Promise promise) {
        return new Facts(
                Source.NONE,
                party.kind() == Kind.DEMAND ? demands.customer(party.name()) : PartnerId.NONE,
                Micros.decimal(promise.requiredQuantity()),
                PeggedPlace.day(promise.dueDate()),
                promise.promiseDate(),
                promise.isLate(),
                promise.lateDays(),
                demands.price(promise.demand()));
    }

    /** Nobody waits for safety stock; of stock below zero what was taken out is missed. */
    private static Facts kept(List<Requirement> needs) {
        Requirement last = needs.stream()
                .max(Comparator.comparing(Requirement::feasibleDate))
                .orElseThrow();
        return new Facts(
                Source.NONE,
                PartnerId.NONE,
                Micros.decimal(needs.stream().mapToLong(Requirement::quantity).sum()),
                PeggedPlace.day(last.date()),
                last.feasibleDate(),
                PeggedPlace.isLate(last.realDate(), last.feasibleDate()),
                PeggedPlace.lateDays(last.realDate(), last.feasibleDate()),
                BigDecimal.ZERO);
    }
}
