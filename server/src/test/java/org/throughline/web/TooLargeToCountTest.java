package org.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.demand.DemandSnapshot;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.security.Role;
import org.throughline.supply.DataProblemCode;
import org.throughline.supply.PlantStory;
import tools.jackson.databind.JsonNode;

/** A hub that plans pumps of twenty thousand seals each, and is asked for more of them than anybody can count. */
@ExtendWith(FreshDatabase.class)
class TooLargeToCountTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOO_MANY = "999999999";
    private static final String SEALS = "TL-PLAN-001 What is planned of item (SEAL) at site (WH) is too large to count";

    private final RunningPlant plant;
    private final Browsing browsing;

    TooLargeToCountTest(DatabaseSettings.External settings) {
        plant = new RunningPlant(settings);
        browsing = plant.browsing;
    }

    @BeforeEach
    void describe_the_plant() {
        plant.happen(delivering("4").snapshot(), PlantStory.MORNING);
        plant.logIn("ada", Role.PLANNER);
    }

    private static PlantStory delivering(String pumps) {
        PlantStory story = PlantStory.ofThePumpMaker();
        story.item("PUMP")
                .item("SEAL")
                .partner("Ferro")
                .partner("Acme")
                .made("PUMP", "20000 SEAL")
                .bought("SEAL", "Ferro", 5);
        story.orders.sold("SO-1", "Acme", SalesState.CONFIRMED, pumps + " PUMP");
        story.orders.deliver("out:SO-1", "PUMP", pumps, "2026-03-19", story.orders.line(0));
        return story;
    }

    @AfterEach
    void close() {
        plant.close();
    }

    private String orders() {
        return browsing.get("/plan/supplies.csv?item=item%3ASEAL&site=site%3AWH")
                .body();
    }

    /** SO-1 is about so many pumps now. */
    private void deliver(String pumps) {
        DemandSnapshot said = delivering(pumps).snapshot().demand();
        plant.happen(said.lines().getFirst(), PlantStory.MORNING);
        plant.happen(said.deliveries().getFirst(), PlantStory.MORNING);
    }

    @Test
    void a_need_that_cannot_be_counted_leaves_the_plan_as_it_was_until_it_can() {
        String before = orders();
        assertThat(before).contains("P-SEAL-WH-1", ",80000,");

        deliver(TOO_MANY);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(planning()).isEqualTo("refused"));

        JsonNode problem = browsing.json("/data-health?code=" + DataProblemCode.NEED_OUT_OF_RANGE.code())
                .at("/problems/rows/0");
        assertThat(problem.get("sentence").stringValue())
                .startsWith(SEALS)
                .contains("(19999999980000) would be needed on (2026-03-", "Maybe correct a demand");
        assertThat(problem.toString()).contains("/plan?item=item%3ASEAL", "\"site\":\"WH\"");
        assertThat(orders()).isEqualTo(before);
        assertThat(answer("5").get("day").stringValue())
                .as("the plan before still answers")
                .isNotEmpty();

        deliver("6");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(planning()).isEqualTo("following"));
        assertThat(orders()).contains(",120000,").doesNotContain(",80000,");
    }

    private String planning() {
        return browsing.json("/plan").at("/freshness/planning").stringValue();
    }

    @Test
    void a_scenario_that_cannot_be_counted_says_so() {
        browsing.post("/scenarios/create", "name", "Boom", "note", "", "base", "");
        assertThat(browsing.post(
                                "/scenarios/assume?scenario=1",
                                "kind",
                                "demand-added",
                                "what",
                                "PUMP",
                                "site",
                                "WH",
                                "day",
                                "2026-03-19",
                                "quantity",
                                TOO_MANY,
                                "days",
                                "")
                        .statusCode())
                .isEqualTo(303);

        assertThat(browsing.get("/scenarios?scenario=1").statusCode()).isEqualTo(200);
        assertThat(browsing.get("/scenarios?scenario=1").body()).contains("It cannot be planned", SEALS);
        assertThat(planning()).isEqualTo("following");
    }

    @Test
    void a_promise_that_cannot_be_counted_is_not_given_and_not_kept() {
        JsonNode answer = answer(TOO_MANY);

        assertThat(answer.get("problems")).hasSize(1);
        assertThat(answer.get("problems").get("quantity").stringValue()).startsWith(SEALS);
        assertThat(answer("5").get("problems")).isEmpty();
        assertThat(browsing.post(
                                "/promises/keep",
                                "item",
                                "PUMP",
                                "site",
                                "WH",
                                "quantity",
                                TOO_MANY,
                                "day",
                                "2026-03-19",
                                "customer",
                                "Acme",
                                "until",
                                "2026-03-06")
                        .statusCode())
                .isEqualTo(422);
    }

    private JsonNode answer(String pumps) {
        return browsing.json("/promises?item=PUMP&site=WH&day=2026-03-19&quantity=" + pumps)
                .at("/answers/0");
    }
}
