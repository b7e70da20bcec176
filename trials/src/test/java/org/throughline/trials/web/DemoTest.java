package org.throughline.trials.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.trials.hub.HubDoor;
import tools.jackson.databind.JsonNode;

/** The whole way from a company's Odoo to what people see of it, as {@code bin/demo} goes it. */
@ExtendWith(DemoHub.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {

    /** What the hub of the demonstration may take, in bytes. */
    private static final long MEMORY_MAX = 700L << 20;

    private final DemoHub demo;
    private final HubDoor planner;

    DemoTest(DemoHub demo) {
        this.demo = demo;
        planner = HubDoor.open(demo.address("/"), "demo-planner");
    }

    @AfterAll
    void leave() {
        planner.close();
    }

    @Test
    void everything_of_the_company_was_read_and_nothing_refused() {
        List<JsonNode> interfaces = rows(planner.ask("/interfaces").path("interfaces"));

        assertThat(interfaces).hasSizeGreaterThan(30).allSatisfy(each -> {
            assertThat(each.path("parked").asInt()).isZero();
            assertThat(each.path("loaded").asBoolean()).isTrue();
        });
    }

    @Test
    void orders_are_judged_and_one_that_waits_says_what_for() {
        JsonNode waiting = planner.openOrders().stream()
                .filter(row -> !row.path("state").asString().equals("ready"))
                .findFirst()
                .orElseThrow();
        JsonNode sheet = planner.order(
                waiting.path("id").asString(), waiting.path("name").asString());

        assertThat(rows(sheet.path("components"))).isNotEmpty();
        assertThat(rows(sheet.path("chain"))).isNotEmpty();
    }

    @Test
    void every_role_sees_its_first_page_and_no_more_than_its_own() {
        for (String role : List.of("buyer", "production", "quality", "executive", "integrator", "administrator")) {
            try (HubDoor door = HubDoor.open(demo.address("/"), "demo-" + role)) {
                assertThat(door.ask("/today").path("freshness").path("plan").isMissingNode())
                        .isFalse();
            }
        }
        assertThatThrownBy(() -> planner.ask("/connect")).hasMessageContaining("403");
    }

    @Test
    void the_hub_takes_no_more_memory_than_a_small_machine_has() {
        assertThat(demo.peakMemory()).isLessThan(MEMORY_MAX);
    }

    private static List<JsonNode> rows(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
