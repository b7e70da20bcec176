package org.throughline.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.events.OrderId;
import org.throughline.events.ProductionFact.ProductionState;
import org.throughline.supply.PlanVersions;
import org.throughline.supply.PlantStory;

/** What is written into the story of an order, and when nothing is. */
class ChapterTest {

    private static final OrderId ORDER = new OrderId("production:MO-1");

    private final PlantStory story = PlantStory.ofThePumpMaker()
            .item("PUMP")
            .item("SEAL")
            .partner("Ferro")
            .made("PUMP", "2 SEAL")
            .bought("SEAL", "Ferro", 5);

    @Test
    void that_other_proposed_orders_came_before_its_own_is_nothing_new() {
        fourPumps("MO-1", "2026-03-20");
        Chapter before = chapter();
        fourPumps("MO-0", "2026-03-16");

        assertThat(before.because()).isEqualTo("SEAL at WH");
        assertThat(chapter().saysTheSame(before)).isTrue();
    }

    @Test
    void that_it_waits_for_something_else_is() {
        fourPumps("MO-1", "2026-03-11");
        Chapter before = chapter();
        story.item("GLUE").routed("GLUE");
        story.orders.component("use:GLUE", "MO-1", "GLUE", "1", "2026-03-11");

        assertThat(chapter().because()).isEqualTo("no GLUE at WH");
        assertThat(chapter().saysTheSame(before)).isFalse();
    }

    private void fourPumps(String name, String start) {
        story.orders
                .produce(name, "4 PUMP", ProductionState.CONFIRMED, start)
                .output("make:" + name, name, "PUMP", "4", false)
                .component("use:" + name, name, "SEAL", "8", start);
    }

    private Chapter chapter() {
        Board board = new Judgements().board(PlanVersions.of(story));
        return board.of(ORDER).orElseThrow().chapter(board);
    }
}
