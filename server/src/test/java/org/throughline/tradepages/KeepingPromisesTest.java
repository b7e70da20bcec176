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
        assertThat(browsing.json("/promises").get("kept")).hasSize(1);
    }

    @Test
    void whoever_kept_it_or_gave_it_free_sees_at_once_what_the_plan_makes_of_it() {
        assertThat(keepSeals("12").statusCode()).isEqualTo(303);

        JsonNode kept = browsing.json("/promises").get("kept").get(0);
        assertThat(kept.get("counted").booleanValue()).isTrue();
        assertThat(kept.get("comes").stringValue()).isEqualTo("2026-03-03");
        assertThat(keepSeals("1").statusCode()).isEqualTo(422);

        browsing.post("/promises/free", "quote", kept.get("quote").stringValue());
        assertThat(keepSeals("12").statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> keepAll(String until, String... promises) {
        return browsing.post("/promises/keep-all", "ask", String.join("\n", promises), "until", until);
    }

    @Test
    void several_are_kept_at_once_or_none() {
        HttpResponse<String> refused =
                keepAll("2026-03-06", "SEAL; WH; 8; 2026-03-03; Acme", "SEAL; WH; 5; 2026-03-03; ");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "Nothing was kept. SEAL; WH; 5; 3 Mar 2026: The plan has moved on: it can now be promised for");
        assertThat(refused.body()).as("the lines").contains("SEAL; WH; 5; 2026-03-03", "Keep all that can be promised");
        assertThat(browsing.json("/promises").get("kept")).isEmpty();
        assertThat(keepAll("2026-03-06", "SEAL; WH; 8; 2026-03-03; Nobody", "SEAL; WH; 1; 2026-03-03")
                        .body())
                .contains("Nothing was kept. SEAL; WH; 8; 3 Mar 2026; Nobody: The plan knows no customer of this name");
        assertThat(keepAll("2026-03-06").body()).contains("There is nothing to keep");

        assertThat(keepAll("2026-03-06", "SEAL; WH; 8; 2026-03-03; Acme", "SEAL; WH; 4; 2026-03-03; ")
                        .statusCode())
                .isEqualTo(303);
        assertThat(browsing.get("/promises").body()).contains("2 promises are kept until 6 Mar 2026");
        assertThat(browsing.json("/promises").get("kept")).hasSize(2);
    }

    @Test
    void nothing_is_kept_beyond_the_days_on_which_the_plan_looks() {
        for (String until : List.of("+9999999-01-01", "2031-01-01", "2026-03-01", "soon")) {
            assertThat(keepAll(until, "SEAL; WH; 1; 2026-03-03", "SEAL; WH; 1; 2026-03-03")
                            .body())
                    .as(until)
                    .contains("Give the last day on which it is kept: today or later, and not after");
        }
        assertThat(browsing.json("/promises").get("kept")).isEmpty();
    }

    @Test
    void a_batch_is_told_in_short_with_what_can_be_kept_of_it() {
        assertThat(browsing.get("/promises?ask=SEAL;WH;8;2026-03-03;Acme%0ANIX;WH;1;2026-03-03%0ASEAL;WH;4;2026-03-03")
                        .body())
                .contains("In short", "href=\"#answer-2\"", "id=\"answer-2\"", "NIX; WH; 1; 2026-03-03", "not answered")
                .contains("Keep all that can be promised, 2 in number")
                .contains("hidden>SEAL; WH; 8; 2026-03-03; Acme\nSEAL; WH; 4; 2026-03-03; </textarea>");
    }

    @Test
    void why_it_is_not_promised_sooner_is_said_of_the_day_before() {
        String asked = "/promises?item=SEAL&site=WH&quantity=13&day=2026-03-03";

        JsonNode answer = browsing.json(asked).get("answers").get(0);

        assertThat(answer.at("/day").stringValue()).isEqualTo("2026-04-02");
        assertThat(answer.at("/plan/asWanted/delayed/0/demand").stringValue()).isEqualTo("SO-1");
        assertThat(answer.at("/plan/sooner/day").stringValue()).isEqualTo("2026-04-01");
        assertThat(browsing.get(asked).body())
                .contains("so it is not promised for Tue, 3 Mar 2026", "Ordered for Wed, 1 Apr 2026");
    }
}
