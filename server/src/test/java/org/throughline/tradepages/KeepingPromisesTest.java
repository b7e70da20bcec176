package org.throughline.tradepages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.security.Role;
import org.throughline.supply.PlantStory;
import org.throughline.web.Browsing;
import org.throughline.web.RunningPlant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeping promises of twenty seals, of which a customer's pumps take eight; fresh ones take thirty days. */
@ExtendWith(FreshDatabase.class)
class KeepingPromisesTest {

    private final RunningPlant plant;
    private final Browsing browsing;

    KeepingPromisesTest(DatabaseSettings.External settings) {
        plant = new RunningPlant(settings);
        browsing = plant.browsing;
    }

    @BeforeEach
    void describe_the_plant() {
        PlantStory story = PlantStory.ofThePumpMaker()
                .item("PUMP")
                .item("SEAL")
                .partner("Ferro")
                .partner("Acme")
                .made("PUMP", "2 SEAL")
                .bought("SEAL", "Ferro", 30)
                .stock("SEAL", "20", PlantStory.SHELF);
        story.orders.sold("SO-1", "Acme", SalesState.CONFIRMED, "4 PUMP");
        story.orders.deliver("out:SO-1", "PUMP", "4", "2026-03-19", story.orders.line(0));
        plant.happen(story.snapshot(), PlantStory.MORNING);
        plant.logIn("ada", Role.PLANNER);
    }

    @AfterEach
    void close() {
        plant.close();
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(browsing.get("/api/v1" + path).body());
    }

    private HttpResponse<String> keepSeals(String quantity) {
        return browsing.post(
                "/promises/keep",
                "item",
                "SEAL",
                "site",
                "WH",
                "quantity",
                quantity,
                "day",
                "2026-03-03",
                "customer",
                "",
                "until",
                "2026-03-06");
    }

    @Test
    void of_several_who_keep_the_last_of_it_at_once_one_is_promised_it() {
        List<HttpResponse<String>> answers =
                IntStream.range(0, 4)
                        .mapToObj(_ -> CompletableFuture.supplyAsync(() -> keepSeals("12")))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers.stream().map(HttpResponse::statusCode)).containsExactlyInAnyOrder(303, 422, 422, 422);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 422).map(HttpResponse::body))
                .allSatisfy(body -> assertThat(body).contains("it can now be promised for"));
        assertThat(json("/promises").get("kept")).hasSize(1);
    }

    @Test
    void whoever_kept_it_or_gave_it_free_sees_at_once_what_the_plan_makes_of_it() {
        assertThat(keepSeals("12").statusCode()).isEqualTo(303);

        JsonNode kept = json("/promises").get("kept").get(0);
        assertThat(kept.get("counted").booleanValue()).isTrue();
        assertThat(kept.get("comes").stringValue()).isEqualTo("2026-03-03");
        assertThat(keepSeals("1").statusCode()).isEqualTo(422);

        browsing.post("/promises/free", "quote", kept.get("quote").stringValue());
        assertThat(keepSeals("12").statusCode()).isEqualTo(303);
    }

    @Test
    void why_it_is_not_promised_sooner_is_said_of_the_day_before() {
        String asked = "/promises?item=SEAL&site=WH&quantity=13&day=2026-03-03";

        JsonNode answer = json(asked).get("answers").get(0);

        assertThat(answer.at("/day").stringValue()).isEqualTo("2026-04-02");
        assertThat(answer.at("/plan/asWanted/delayed/0/demand").stringValue()).isEqualTo("SO-1");
        assertThat(answer.at("/plan/sooner/day").stringValue()).isEqualTo("2026-04-01");
        assertThat(browsing.get(asked).body())
                .contains("so it is not promised for Tue, 3 Mar 2026", "Ordered for Wed, 1 Apr 2026");
    }
}
