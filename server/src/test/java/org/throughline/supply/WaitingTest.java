package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.events.ProductionFact.ProductionState;
import org.throughline.planning.Message;
import org.throughline.planning.MessageCode;
import org.throughline.planning.MessageHead;
import org.throughline.planning.Plan;
import org.throughline.planning.Requirement;
import org.throughline.planning.RequirementKind;

/** Needs are followed up to the customers, and messages become lists of work. */
class WaitingTest {

    private final PlantStory story = PlantStory.ofThePumpMaker()
            .item("STATION-2")
            .item("PUMP")
            .item("SEAL")
            .partner("Nordwind")
            .made("STATION-2", "1 PUMP")
            .made("PUMP", "2 SEAL")
            .bought("SEAL", "Ferro", 5);
    private final OrderStory orders = story.orders;

    @Test
    void a_need_of_planned_orders_is_for_the_customer_at_the_end_of_the_chain() {
        sold("SO-1", "4 STATION-2", "2026-03-04");

        assertThat(waitingForSeals()).containsExactly("SO-1");
    }

    @Test
    void a_need_of_a_manufacturing_order_is_for_whoever_its_product_is_for() {
        orders.produce("MO-1", "4 PUMP", ProductionState.CONFIRMED, "2026-03-04")
                .output("make:1", "MO-1", "PUMP", "4", false)
                .component("use:1", "MO-1", "SEAL", "8", "2026-03-04");
        sold("SO-1", "3 PUMP", "2026-03-04");

        assertThat(waitingForSeals()).containsExactly("SO-1");
    }

    @Test
    void nobody_waits_for_safety_stock() {
        story.reorder("SEAL", PlantStory.SHELF, "5", "5");

        assertThat(waitingForSeals()).isEmpty();
    }

    @Test
    void who_is_served_by_a_supply_is_the_same_as_in_the_whole_pegging() {
        sold("SO-1", "4 STATION-2", "2026-03-04");
        sold("SO-2", "2 PUMP", "2026-03-20");
        Plan plan = PlanVersions.of(story).plan();

        assertThat(plan.plannedOrders())
                .hasSizeGreaterThan(3)
                .allSatisfy(order -> assertThat(plan.served(order.order()))
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(plan.pegging().stream()
                                .filter(peg -> peg.supply().equals(order.order()))
                                .toList()));
        assertThat(plan.served("P-PUMP-WH-99")).isEmpty();
        assertThat(plan.served("P-")).isEmpty();
    }

    @Test
    void heads_of_messages_say_the_same_as_the_messages() {
        sold("SO-1", "4 STATION-2", "2026-03-04");
        Plan plan = PlanVersions.of(story).plan();

        assertThat(plan.messageHeads())
                .isNotEmpty()
                .containsExactlyElementsOf(
                        plan.messages().stream().map(WaitingTest::head).toList());
    }

    @Test
    void a_worklist_is_filtered_and_counted_in_whatever_order() {
        sold("SO-1", "4 STATION-2", "2026-03-04");
        Worklist worklist = new Worklist(PlanVersions.of(story));

        Worklist.Part all = Worklist.part(worklist.entries(), filter(Optional.empty(), ""));
        Worklist.Part late = Worklist.part(worklist.entries(), filter(Optional.of(MessageCode.LATE), ""));
        Worklist.Part seals = Worklist.part(worklist.entries(), filter(Optional.empty(), " seal "));

        assertThat(all.entries()).isEqualTo(worklist.entries());
        assertThat(all.counts().values().stream().mapToInt(count -> count).sum())
                .isEqualTo(all.entries().size());
        assertThat(all.counts()).containsEntry(MessageCode.LATE, late.entries().size());
        assertThat(late.counts()).isEqualTo(all.counts());
        assertThat(late.entries()).extracting(entry -> entry.head().code()).containsOnly(MessageCode.LATE);
        assertThat(seals.entries())
                .isNotEmpty()
                .extracting(entry -> entry.head().item())
                .containsOnly("SEAL");
        assertThat(Worklist.part(all.entries().reversed(), filter(Optional.empty(), ""))
                        .entries())
                .isEqualTo(all.entries().reversed());
        assertThat(worklist.of("SEAL", "WH")).isEqualTo(seals.entries());
        assertThat(worklist.sites()).containsExactly("WH");
    }

    private static Worklist.Filter filter(Optional<MessageCode> code, String text) {
        return new Worklist.Filter(code, "", "", text);
    }

    private static MessageHead head(Message message) {
        return new MessageHead(
                message.code(),
                message.item(),
                message.site(),
                message.reference(),
                message.fromDate(),
                message.toDate(),
                message.quantity());
    }

    private List<String> waitingForSeals() {
        PlanVersion version = PlanVersions.of(story);
        Waiting waiting = new Waiting(version);
        List<Requirement> needs = version.plan().at("SEAL", "WH").orElseThrow().requirements();
        assertThat(needs).isNotEmpty();
        return needs.stream()
                .filter(need -> need.kind() != RequirementKind.ORDER)
                .flatMap(need -> waiting.of(need.kind(), need.name()).stream())
                .map(DemandLink::demand)
                .distinct()
                .toList();
    }

    private void sold(String order, String what, String due) {
        String[] words = what.split(" ", 2);
        orders.sold(order, "Nordwind", SalesState.CONFIRMED, what)
                .deliver("out:" + order, words[1], words[0], due, orders.line(orders.salesLines.size() - 1));
    }
}
