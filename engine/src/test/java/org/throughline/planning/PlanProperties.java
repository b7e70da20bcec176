package org.throughline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.throughline.planning.RandomModel.Shape;
import org.throughline.structure.ItemSite;
import org.throughline.structure.LotSizing;
import org.throughline.structure.Source;
import org.throughline.values.Micros;

/** What holds of every plan, whatever the model. */
class PlanProperties {

    private static final int TRIES = 150;
    private static final int MODELS_LOOKED_AT = 200;

    /** A node, named by its item and site. */
    record Node(String item, String site) implements Comparable<Node> {

        @Override
        public int compareTo(Node other) {
            return Comparator.comparing(Node::item).thenComparing(Node::site).compare(this, other);
        }
    }

    /** One supply of a node. */
    record Supply(Node node, SupplyKind kind, String name) {}

    @Property(tries = TRIES)
    void the_order_of_rows_never_changes_a_plan(@ForAll("models") PlanningModel model, @ForAll long seed) {
        PlanningModel shuffled = RandomModel.shuffled(model, new Random(seed));
        assertThat(Said.by(plan(shuffled))).isEqualTo(Said.by(plan(model)));
    }

    @Property(tries = TRIES)
    void planning_twice_gives_the_same_plan(@ForAll("models") PlanningModel model) {
        CompiledModel compiled = compiled(model);
        Said first = Said.by(compiled.plan(RandomModel.OPTIONS));
        compiled.plan(PlanningOptions.asOf(RandomModel.AS_OF.plusDays(17)));
        assertThat(Said.by(compiled.plan(RandomModel.OPTIONS))).isEqualTo(first);
    }

    /** Stock, receipts and planned orders of a node are what is pegged and what is left over; no supply gives twice. */
    @Property(tries = TRIES)
    void what_is_supplied_is_what_is_pegged_and_what_is_left(@ForAll("models") PlanningModel model) {
        Plan plan = plan(model);
        Map<Supply, Long> left = supplies(model, plan);
        for (Peg peg : plan.pegging()) {
            Supply supply = new Supply(new Node(peg.item(), peg.site()), peg.supplyKind(), peg.supply());
            assertThat(peg.quantity()).as("%s", peg).isPositive();
            assertThat(left).containsKey(supply);
            assertThat(left.merge(supply, -peg.quantity(), Long::sum))
                    .as("left of %s", supply)
                    .isNotNegative();
        }
        Map<Node, Long> leftOfNode = new TreeMap<>();
        left.forEach((supply, quantity) -> {
            if (supply.kind() != SupplyKind.SUBCONTRACT_STOCK) {
                leftOfNode.merge(supply.node(), quantity, Long::sum);
            }
        });
        for (Requirement requirement : plan.requirements()) {
            if (requirement.uncovered() > 0) {
                Node node = new Node(requirement.item(), requirement.site());
                assertThat(leftOfNode.getOrDefault(node, 0L))
                        .as("left at %s beside what is missing", node)
                        .isZero();
            }
        }
    }

    @Property(tries = TRIES)
    void the_covers_of_a_requirement_are_its_quantity_less_what_is_missing(@ForAll("models") PlanningModel model) {
        Plan plan = plan(model);
        for (Requirement requirement : plan.requirements()) {
            long covered =
                    requirement.covers().stream().mapToLong(Cover::quantity).sum();
            if (sourceOf(model, requirement.item(), requirement.site()) == Source.UNPLANNED) {
                assertThat(requirement.covers()).isEmpty();
                assertThat(requirement.uncovered()).isZero();
            } else {
                assertThat(covered).as("%s", requirement).isEqualTo(requirement.quantity() - requirement.uncovered());
            }
        }
        List<String> pegs = plan.pegging().stream()
                .map(peg -> "%s %s %s %d".formatted(peg.item(), peg.requirement(), peg.supply(), peg.quantity()))
                .sorted()
                .toList();
        assertThat(plan.requirements().stream()
                        .flatMap(requirement -> requirement.covers().stream()
                                .map(cover -> "%s %s %s %d"
                                        .formatted(
                                                requirement.item(),
                                                requirement.name(),
                                                cover.supply(),
                                                cover.quantity())))
                        .sorted()
                        .toList())
                .isEqualTo(pegs);
    }

    /** Netting passes over less than 0.00001 of each requirement; more is never missing where it can be got. */
    @Property(tries = TRIES)
    void what_can_be_ordered_is_never_missing(@ForAll("models") PlanningModel model) {
        Map<Node, Long> missing = new TreeMap<>();
        for (Requirement requirement : plan(model).requirements()) {
            long beyond = requirement.uncovered() - (Micros.TOLERANCE - 1);
            missing.merge(new Node(requirement.item(), requirement.site()), beyond, Long::sum);
        }
        missing.forEach((node, beyond) -> {
            Source source = sourceOf(model, node.item(), node.site());
            if (source != Source.NONE && source != Source.UNPLANNED) {
                assertThat(beyond).as("missing at %s", node).isNotPositive();
            }
        });
    }

    /**
     * Every planned quantity has a reason. A planned unit that serves nobody is the surplus of the last lot of its
     * node, or pegging gave its place to a receipt that netting could not use because of its date: so nothing planned
     * is left over at a node without lot rules and without receipts.
     */
    @Property(tries = TRIES)
    void a_planned_quantity_serves_somebody_or_is_the_surplus_of_a_lot(@ForAll("models") PlanningModel model) {
        Plan plan = plan(model);
        Map<Node, Long> left = new TreeMap<>();
        plan.plannedOrders()
                .forEach(order -> left.merge(new Node(order.item(), order.site()), order.quantity(), Long::sum));
        plan.pegging().stream()
                .filter(peg -> peg.supplyKind() == SupplyKind.PLANNED)
                .forEach(peg -> left.merge(new Node(peg.item(), peg.site()), -peg.quantity(), Long::sum));
        Map<Node, Long> received = new TreeMap<>();
        model.receipts()
                .forEach(receipt ->
                        received.merge(new Node(receipt.item(), receipt.site()), receipt.quantity(), Long::sum));
        for (ItemSite itemSite : model.itemSites()) {
            Node node = new Node(itemSite.item(), itemSite.site());
            LotSizing lot = itemSite.lotSizing();
            long surplus = lot.size() + 2 * lot.minimum() + lot.multiple();
            assertThat(left.getOrDefault(node, 0L))
                    .as("planned at %s for nobody", node)
                    .isLessThanOrEqualTo(surplus + received.getOrDefault(node, 0L));
        }
    }

    @Property(tries = TRIES)
    void nothing_is_released_before_the_day_of_the_plan(@ForAll("models") PlanningModel model) {
        for (PlannedOrder order : plan(model).plannedOrders()) {
            assertThat(order.releaseDate()).as("%s", order).isAfterOrEqualTo(RandomModel.AS_OF);
            assertThat(order.dueDate()).isBeforeOrEqualTo(order.needDate());
            assertThat(order.startQuantity()).isGreaterThanOrEqualTo(order.quantity());
            if (order.receiptDate().isDate()) {
                assertThat(order.receiptDate().date()).isAfterOrEqualTo(order.releaseDate());
            }
        }
    }

    @Property(tries = TRIES)
    void a_requirement_is_feasible_when_its_last_cover_is_there(@ForAll("models") PlanningModel model) {
        PlanDay asOf = new PlanDay(Math.toIntExact(RandomModel.AS_OF.toEpochDay()));
        for (Requirement requirement : plan(model).requirements()) {
            PlanDay last = requirement.covers().stream()
                    .map(Cover::feasibleDate)
                    .max(Comparator.naturalOrder())
                    .orElse(asOf);
            boolean never = requirement.uncovered() >= Micros.TOLERANCE;
            assertThat(requirement.feasibleDate()).as("%s", requirement).isEqualTo(never ? PlanDay.NEVER : last);
        }
    }

    @Property(tries = TRIES)
    void a_demand_is_promised_for_no_day_before_its_covers_or_its_due_date(@ForAll("models") PlanningModel model) {
        Plan plan = plan(model);
        Map<String, Requirement> demands = plan.requirements().stream()
                .filter(requirement ->
                        requirement.kind() == RequirementKind.ORDER || requirement.kind() == RequirementKind.FORECAST)
                .collect(Collectors.toMap(Requirement::name, requirement -> requirement));
        for (int at = 0; at < plan.promises().size(); at++) {
            Promise promise = plan.promises().get(at);
            Requirement requirement = demands.get(promise.demand().demand());
            assertThat(requirement).isNotNull();
            if (requirement == null || requirement.quantity() == 0) {
                continue;
            }
            assertThat(promise.promiseDate()).isGreaterThanOrEqualTo(requirement.feasibleDate());
            for (Cover cover : requirement.covers()) {
                assertThat(promise.promiseDate()).isGreaterThanOrEqualTo(cover.feasibleDate());
            }
            if (promise.promiseDate().isDate()) {
                assertThat(promise.promiseDate().date()).isAfterOrEqualTo(promise.dueDate());
            }
            if (!promise.isLate()) {
                assertThat(plan.cause(at)).isEmpty();
            } else if (requirement.uncovered() < Micros.TOLERANCE
                    && !requirement.covers().isEmpty()) {
                assertThat(plan.cause(at)).as("%s", promise).isNotEmpty();
            }
        }
    }

    /** A cause is a chain of supplies: it begins at a cover of the requirement and each link is known to the plan. */
    @Property(tries = TRIES)
    void a_cause_begins_at_a_cover_and_names_only_supplies_that_are_there(@ForAll("models") PlanningModel model) {
        Plan plan = plan(model);
        TreeSet<String> known = new TreeSet<>(List.of("stock", "subcontract_stock"));
        plan.plannedOrders().forEach(order -> known.add(order.order()));
        model.receipts().forEach(receipt -> known.add(receipt.receipt()));
        for (Requirement requirement : plan.requirements()) {
            assertThat(known).containsAll(requirement.cause());
            if (!requirement.cause().isEmpty()) {
                assertThat(requirement.covers())
                        .extracting(Cover::supply)
                        .contains(requirement.cause().getFirst());
            }
        }
    }

    /**
     * More available stock of any node never plans more at any node, where orders are lot for lot without minimum,
     * multiple or maximum and nothing is rounded. With lots it does not hold: a smaller order may be raised to a lot
     * that another window would have shared.
     */
    @Property(tries = TRIES)
    void more_stock_never_plans_more(
            @ForAll("exactModels") PlanningModel model,
            @ForAll @IntRange(max = 7) int item,
            @ForAll boolean first,
            @ForAll @IntRange(min = 1, max = 40) int units) {
        StockBalance more =
                new StockBalance("I" + item, first ? "M" : "N", "", "MORE", StockStatus.AVAILABLE, units * Micros.ONE);
        Map<Node, Long> before = planned(plan(model));
        Map<Node, Long> after = planned(plan(RandomModel.withStock(model, more)));
        after.forEach((node, quantity) -> assertThat(quantity)
                .as("planned at %s with %s", node, more)
                .isLessThanOrEqualTo(before.getOrDefault(node, 0L)));
    }

    @Property(tries = TRIES)
    void a_receipt_gets_at_most_one_advice(@ForAll("models") PlanningModel model) {
        Map<String, Long> advice = plan(model).messages().stream()
                .filter(message -> switch (message.code()) {
                    case EXPEDITE, EXPEDITE_SAFETY, DEFER, CANCEL, EXCESS -> true;
                    case RELEASE, PAST_DUE, RECEIPT_LATE, LATE, LATE_SAFETY, DEMAND_LATE, NO_SOURCE, NO_BOM -> false;
                })
                .collect(Collectors.groupingBy(Message::reference, Collectors.counting()));
        assertThat(advice.values()).allMatch(count -> count == 1);
    }

    @Example
    void the_random_models_meet_every_message_supply_and_requirement() {
        Set<MessageCode> codes = EnumSet.noneOf(MessageCode.class);
        Set<SupplyKind> supplies = EnumSet.noneOf(SupplyKind.class);
        Set<RequirementKind> requirements = EnumSet.noneOf(RequirementKind.class);
        int orders = 0;
        for (int seed = 0; seed < MODELS_LOOKED_AT; seed++) {
            Random random = new Random(seed);
            Plan plan = plan(RandomModel.of(random, new Shape(random.nextBoolean(), random.nextBoolean())));
            plan.messages().forEach(message -> codes.add(message.code()));
            plan.pegging().forEach(peg -> supplies.add(peg.supplyKind()));
            plan.requirements().forEach(requirement -> requirements.add(requirement.kind()));
            orders += plan.plannedOrders().size();
        }
        assertThat(codes).containsExactlyInAnyOrder(MessageCode.values());
        assertThat(supplies).containsExactlyInAnyOrder(SupplyKind.values());
        assertThat(requirements).containsExactlyInAnyOrder(RequirementKind.values());
        assertThat(orders / MODELS_LOOKED_AT).as("planned orders of a model").isGreaterThan(10);
    }

    @Provide
    Arbitrary<PlanningModel> models() {
        return Arbitraries.randomValue(
                random -> RandomModel.of(random, new Shape(random.nextBoolean(), random.nextBoolean())));
    }

    @Provide
    Arbitrary<PlanningModel> exactModels() {
        return Arbitraries.randomValue(random -> RandomModel.of(random, new Shape(false, false)));
    }

    private static Map<Supply, Long> supplies(PlanningModel model, Plan plan) {
        Map<Supply, Long> supplies = new HashMap<>();
        for (StockBalance balance : model.stock()) {
            Node node = new Node(balance.item(), balance.site());
            switch (balance.status()) {
                case AVAILABLE ->
                    supplies.merge(new Supply(node, SupplyKind.STOCK, "stock"), balance.quantity(), Long::sum);
                case SUBCONTRACT ->
                    supplies.merge(
                            new Supply(node, SupplyKind.SUBCONTRACT_STOCK, "subcontract_stock"),
                            balance.quantity(),
                            Long::sum);
                case QUALITY_HOLD, IN_TRANSIT, BLOCKED -> {
                    // Nobody may count on it.
                }
            }
        }
        supplies.replaceAll((supply, quantity) -> Math.max(0, quantity));
        model.receipts()
                .forEach(receipt -> supplies.put(
                        new Supply(new Node(receipt.item(), receipt.site()), SupplyKind.RECEIPT, receipt.receipt()),
                        receipt.quantity()));
        plan.plannedOrders()
                .forEach(order -> supplies.put(
                        new Supply(new Node(order.item(), order.site()), SupplyKind.PLANNED, order.order()),
                        order.quantity()));
        return supplies;
    }

    private static Map<Node, Long> planned(Plan plan) {
        Map<Node, Long> planned = new TreeMap<>();
        plan.plannedOrders()
                .forEach(order -> planned.merge(new Node(order.item(), order.site()), order.quantity(), Long::sum));
        return planned;
    }

    private static Source sourceOf(PlanningModel model, String item, String site) {
        return model.itemSites().stream()
                .filter(row -> row.item().equals(item) && row.site().equals(site))
                .map(ItemSite::source)
                .findFirst()
                .orElse(Source.NONE);
    }

    private static Plan plan(PlanningModel model) {
        return compiled(model).plan(RandomModel.OPTIONS);
    }

    private static CompiledModel compiled(PlanningModel model) {
        return switch (Compilation.of(model)) {
            case Compilation.Compiled sound -> sound.model();
            case Compilation.Refused refused ->
                throw new AssertionError("A sound model was refused: " + refused.problems());
        };
    }
}
