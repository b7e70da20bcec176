package org.throughline.todaypages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
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

/** What would be if, and when we can deliver: asked of a hub that plans four pumps made of seals of Ferro. */
@ExtendWith(FreshDatabase.class)
class WhatIfPagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningPlant plant;
    private final Browsing browsing;

    WhatIfPagesTest(DatabaseSettings.External settings) {
        plant = new RunningPlant(settings);
        browsing = plant.browsing;
    }

    @BeforeEach
    void describe_the_plant() {
        PlantStory story = PlantStory.ofThePumpMaker()
                .item("PUMP")
                .item("SEAL")
                .partner("Ferro")
                .partner("Acme <b>")
                .partner("Vélo Köln")
                .made("PUMP", "2 SEAL")
                .bought("SEAL", "Ferro", 5)
                .stock("SEAL", "20", PlantStory.SHELF);
        story.orders.sold("SO-1", "Acme <b>", SalesState.CONFIRMED, "4 PUMP");
        story.orders.deliver("out:SO-1", "PUMP", "4", "2026-03-19", story.orders.line(0));
        plant.happen(story.snapshot(), PlantStory.MORNING);
        plant.logIn("ada", Role.PLANNER);
    }

    @AfterEach
    void close() {
        plant.close();
    }

    private void make(String name, String base) {
        assertThat(browsing.post("/scenarios/create", "name", name, "note", "a fire", "base", base)
                        .statusCode())
                .isEqualTo(303);
    }

    private HttpResponse<String> assume(int scenario, String kind, String what, String quantity, String days) {
        return browsing.post(
                "/scenarios/assume?scenario=" + scenario,
                "kind",
                kind,
                "what",
                what,
                "site",
                "WH",
                "day",
                "",
                "quantity",
                quantity,
                "days",
                days);
    }

    private void discard(int scenario) {
        assertThat(browsing.post("/scenarios/discard", "scenario", Integer.toString(scenario), "confirmed", "yes")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_scenario_is_made_and_planned_beside_the_live_plan() {
        make("Seals gone", "");
        assertThat(browsing.post("/scenarios/create", "name", "Seals gone", "note", "", "base", "")
                        .body())
                .contains("Another scenario has this name");
        assertThat(assume(1, "stock-added", "SEAL", "-20", "").statusCode()).isEqualTo(303);

        JsonNode result = browsing.json("/scenarios?scenario=1").get("sheet").get("result");
        assertThat(result.get("live").get("purchases").decimalValue()).isZero();
        assertThat(result.get("figures").get("orders").intValue())
                .isGreaterThan(result.get("live").get("orders").intValue());
        assertThat(browsing.get("/scenarios?scenario=1").body())
                .contains(
                        "Seals gone",
                        "20 SEAL fewer lie at WH",
                        "In figures",
                        "otherwise than in the live plan",
                        "only with Seals gone");
        assertThat(browsing.get("/scenarios").body()).contains("Beside the live plan", "Seals gone");
    }

    @Test
    void scenarios_stand_on_each_other_and_are_compared() {
        make("Seals gone", "");
        assume(1, "stock-added", "SEAL", "-20", "");
        make("And late", "1");
        assume(2, "lead-time", "SEAL", "", "40");

        JsonNode compared =
                browsing.json("/scenarios?scenario=2&with=1").get("sheet").get("result");
        assertThat(compared.get("figures").get("lateDemands").intValue()).isEqualTo(1);
        assertThat(compared.get("compared").get("figures").get("lateDemands").intValue())
                .isZero();
        assertThat(compared.at("/promises/0/demand").stringValue()).isEqualTo("SO-1");
        assertThat(compared.at("/promises/0/due").stringValue()).isEqualTo("2026-03-19");
        assertThat(compared.at("/promises/0/live/turn").stringValue()).isEqualTo("SAME");
        assertThat(compared.at("/promises/0/with/turn").stringValue()).isEqualTo("LATER");
        assertThat(compared.at("/promises/0/with/lateDays").intValue()).isPositive();
        assertThat(compared.at("/promises/0/compared/lateDays").intValue()).isZero();
        assertThat(compared.get("changesTotal").intValue())
                .as("what differs between the two, not from the live plan")
                .isEqualTo(compared.get("changes").size())
                .isPositive();
        assertThat(compared.at("/changes/0/kind").stringValue())
                .as("both buy seals, which the live plan does not")
                .isEqualTo("CHANGED");
        assertThat(browsing.json("/scenarios?scenario=2")
                        .at("/sheet/result/changes/0/kind")
                        .stringValue())
                .isEqualTo("NEW");
        assertThat(browsing.get("/scenarios?scenario=2&with=1").body())
                .contains("otherwise than in Seals gone", "otherwise", "days late", "on time");
        assertThat(browsing.get("/api/v1/scenarios/changes.csv?scenario=2&with=1")
                        .body()
                        .lines())
                .hasSize(1 + compared.get("changesTotal").intValue())
                .first()
                .asString()
                .contains("Day with the scenario", "Day with what it is compared with");
        assertThat(browsing.get("/api/v1/scenarios/changes.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_discarded_is_asked_about_told_and_missed_by_what_stands_on_it() {
        make("Seals gone", "");
        make("And late", "1");

        HttpResponse<String> asked = browsing.post("/scenarios/discard", "scenario", "1");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("Discard Seals gone?", "can no longer be planned then: And late", "Discard it all the same");
        assertThat(browsing.get("/scenarios?scenario=1").body()).doesNotContain("This scenario is gone");
        discard(1);
        assertThat(browsing.json("/scenarios?scenario=1").at("/gone/by").stringValue())
                .isEqualTo("ada");
        assertThat(browsing.get("/scenarios?scenario=1").body())
                .contains("This scenario is gone", "Seals gone was discarded by ada");
        assertThat(browsing.get("/scenarios?scenario=2&with=1").body()).contains("Seals gone was discarded by ada on");
        HttpResponse<String> tooLate = assume(1, "demand-moved", "SO-1 & <more>", "7", "");
        assertThat(tooLate.statusCode()).isEqualTo(422);
        assertThat(tooLate.body())
                .contains("This scenario is gone", "nothing was done with it", "SO-1 &amp; &lt;more&gt;", "<dd>7</dd>");
        assertThat(browsing.get("/scenarios?scenario=77").statusCode()).isEqualTo(404);
        assertThat(browsing.get("/scenarios?scenario=2").body())
                .contains("It cannot be planned", "stands on the scenario (Seals gone), which was discarded");
    }

    @Test
    void what_cannot_be_compared_with_is_said_with_the_reason() {
        make("Seals gone", "");
        make("Below", "");
        make("Above", "2");
        discard(2);

        JsonNode sheet = browsing.json("/scenarios?scenario=1&with=3").get("sheet");
        assertThat(sheet.at("/result/compared").isNull()).isTrue();
        assertThat(sheet.at("/notCompared/name").stringValue()).isEqualTo("Above");
        assertThat(sheet.at("/notCompared/problems/0").stringValue()).contains("(Below), which was discarded");
        assertThat(browsing.get("/scenarios?scenario=1&with=3").body())
                .contains("It is not compared with Above, which cannot be planned", "(Below), which was discarded");
        assertThat(browsing.get("/scenarios?scenario=1&with=77").body())
                .contains("It is not compared with another scenario", "This scenario is gone, or not shared with you");
        assertThat(browsing.json("/scenarios?scenario=1&with=")
                        .at("/sheet/notCompared")
                        .isNull())
                .isTrue();
        assertThat(List.of("3", "2", "77").stream().map(this::statusOfFileComparedWith))
                .as("no file: unsound, discarded, never there")
                .containsOnly(404);
        assertThat(statusOfFileComparedWith("")).isEqualTo(200);
        plant.logIn("bob", Role.PLANNER);
        make("Of Bob", "");
        assertThat(browsing.get("/api/v1/scenarios/changes.csv?scenario=4").statusCode())
                .isEqualTo(200);
        assertThat(browsing.get("/api/v1/scenarios/changes.csv?scenario=4&with=1")
                        .statusCode())
                .as("private")
                .isEqualTo(404);
    }

    private int statusOfFileComparedWith(String other) {
        return browsing.get("/api/v1/scenarios/changes.csv?scenario=1&with=" + other)
                .statusCode();
    }

    @Test
    void the_form_asks_for_what_belongs_to_the_kind_and_knows_the_names() {
        make("Ferro", "");

        assertThat(browsing.get("/scenarios?scenario=1&kind=supplier-lead-time").body())
                .contains("A supplier takes so many days for an item.")
                .contains("id=\"supplier\"", "id=\"days\"", "<option value=\"SEAL\">", "<option value=\"Ferro\">")
                .doesNotContain("id=\"quantity\"", "id=\"day\"", "id=\"site\"");
        assertThat(browsing.get("/scenarios?scenario=1&kind=site-closed").body())
                .contains("id=\"site\"", "id=\"day\"", "id=\"days\"")
                .doesNotContain("id=\"what\"", "id=\"supplier\"", "id=\"quantity\"");
        assertThat(browsing.get("/scenarios?scenario=1&kind=demand-moved").body())
                .contains("<option value=\"SO-1\">");

        assertThat(supply("supplier-stops", "PUMP", "Ferro", "").body())
                .contains("The plan knows nobody who offers the item");
        HttpResponse<String> refused = supply("supplier-lead-time", "SEAL", "Acme <b>", "0.5");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("what these offer: Ferro", "Give whole days", "value=\"Acme &lt;b");
        assertThat(supply("supplier-lead-time", "SEAL", "Ferro", "40").statusCode())
                .isEqualTo(303);
        assertThat(supply("site-closed", "", "", "367").body()).contains("Give 1 to 366 days");
        assertThat(supply("site-closed", "", "", "5").statusCode()).isEqualTo(303);
        assertThat(browsing.get("/scenarios?scenario=1").body())
                .contains("Ferro takes 40 days for SEAL", "WH does not work on 5 days from");
        assertThat(browsing.json("/scenarios?scenario=1")
                        .at("/sheet/form/asked/kind")
                        .stringValue())
                .isEqualTo("RECEIPT_MOVED");
    }

    @Test
    void an_item_leads_to_the_scenario_that_assumes_something_of_it() {
        make("Ferro", "");
        assertThat(browsing.get("/plan?item=item%3ASEAL&site=site%3AWH").body())
                .contains("/scenarios?kind=stock-added&amp;what=SEAL&amp;site=WH");

        assertThat(browsing.get("/scenarios?kind=stock-added&what=SEAL&site=WH").body())
                .contains("What if something of SEAL is otherwise?")
                .contains("/scenarios?kind=stock-added&amp;what=SEAL&amp;site=WH&amp;scenario=1")
                .contains("action=\"/scenarios/create?kind=stock-added&amp;what=SEAL&amp;site=WH\"");
        assertThat(browsing.get("/scenarios?kind=stock-added&what=SEAL&site=WH&scenario=1")
                        .body())
                .contains("More lies in stock", "value=\"SEAL\"");
        assertThat(browsing.get("/scenarios").body()).doesNotContain("What if something of");
    }

    private HttpResponse<String> supply(String kind, String what, String supplier, String days) {
        return browsing.post(
                "/scenarios/assume?scenario=1&kind=" + kind,
                "what",
                what,
                "supplier",
                supplier,
                "site",
                "WH",
                "day",
                "2026-03-09",
                "days",
                days);
    }

    @Test
    void the_assumption_without_which_it_could_be_planned_is_said() {
        make("Below", "");
        make("Above", "1");
        assume(1, "lead-time", "SEAL", "", "9");
        for (int more = 0; more < 5; more++) {
            browsing.post(
                    "/scenarios/assume?scenario=1&kind=demand-added",
                    "what",
                    "PUMP",
                    "site",
                    "WH",
                    "day",
                    "2026-03-20",
                    "quantity",
                    "99999999999" + more);
        }

        JsonNode sheet = browsing.json("/scenarios?scenario=2").get("sheet");
        assertThat(sheet.at("/problems")).hasSize(1);
        assertThat(sheet.at("/problems/0/line/of").stringValue()).isEqualTo("Below");
        assertThat(sheet.at("/problems/0/line/quantity").stringValue())
                .as("the fifth asks for more seals than can be counted")
                .isEqualTo("999999999994");
        assertThat(browsing.get("/scenarios?scenario=2").body())
                .containsSubsequence("It cannot be planned", "999999999994 PUMP more from WH", "from Below");
    }

    @Test
    void what_stands_on_something_discarded_says_why_it_is_not_shared() {
        make("Below", "");
        make("Above", "1");
        discard(1);

        assertThat(browsing.post("/scenarios/share?scenario=2").body())
                .contains("It stands on what was discarded before everybody saw it", "without: Below. Make it anew");
    }

    @Test
    void what_was_done_says_whether_the_scenario_can_be_planned() {
        make("Below", "");
        make("Above", "1");
        assume(1, "stock-added", "SEAL", "1", "");
        assertThat(browsing.get("/scenarios?scenario=1").body()).contains("Below was planned with the new assumption");
        assume(2, "demand-dropped", "SO-1", "", "");
        assertThat(assume(2, "demand-dropped", "SO-1", "", "").body()).contains("assumes already that this falls away");

        discard(1);
        assume(2, "stock-added", "SEAL", "1", "");
        assertThat(browsing.get("/scenarios?scenario=2").body())
                .contains("Above assumes it now, and cannot be planned: It stands on the scenario (Below)")
                .doesNotContain("Above was planned");
        forget(2, assumption(2, 1));
        assertThat(browsing.get("/scenarios?scenario=2").body()).contains("no longer assumes it, and still cannot");
    }

    private JsonNode assumption(int scenario, int at) {
        return browsing.json("/scenarios?scenario=" + scenario).at("/sheet/assumptions/" + at);
    }

    private HttpResponse<String> forget(int scenario, JsonNode line) {
        return browsing.post(
                "/scenarios/forget?scenario=" + scenario,
                "number",
                Integer.toString(line.get("number").intValue()),
                "words",
                line.get("words").stringValue());
    }

    @Test
    void two_tabs_out_of_step_take_out_what_was_meant_or_nothing() {
        make("Seals gone", "");
        assume(1, "stock-added", "SEAL", "-20", "");
        assume(1, "lead-time", "SEAL", "", "40");
        JsonNode gone = assumption(1, 0);
        JsonNode slower = assumption(1, 1);
        assertThat(browsing.get("/scenarios?scenario=1").body())
                .contains("name=\"number\" value=\"2\"", "name=\"words\" value=\"LEAD_TIME&amp;");

        assertThat(forget(1, gone).statusCode()).isEqualTo(303);
        assertThat(forget(1, slower).statusCode())
                .as("it comes first now, and is meant still")
                .isEqualTo(303);
        assume(1, "demand-dropped", "SO-1", "", "");
        assume(1, "lead-time", "SEAL", "", "9");
        HttpResponse<String> refused = forget(1, gone);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Seals gone was changed meanwhile", "Nothing was taken out")
                .contains("SO-1 falls away", "Supplying SEAL at WH takes 9 days");
        assertThat(browsing.json("/scenarios?scenario=1").at("/sheet/assumptions"))
                .hasSize(2);
        assertThat(browsing.postJson("/api/v1/scenarios/forget?scenario=1", "{\"number\": 2}")
                        .body())
                .contains("Seals gone was changed meanwhile")
                .contains("1: SO-1 falls away; 2: Supplying SEAL at WH takes 9 days");
    }

    @Test
    void what_is_filled_in_wrongly_is_said_beside_its_field_and_changes_nothing() {
        browsing.post("/scenarios/create", "name", "Muddled", "note", "", "base", "");

        HttpResponse<String> refused = browsing.post(
                "/scenarios/assume?scenario=1",
                "kind",
                "demand-added",
                "what",
                "NIX",
                "site",
                "WH",
                "day",
                "soon",
                "quantity",
                "-1",
                "days",
                "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("The plan knows no item of this code", "Give a day, such as", "Give a number above 0")
                .contains("value=\"NIX\"");
        assertThat(browsing.json("/scenarios?scenario=1").get("sheet").get("assumptions"))
                .isEmpty();
        assertThat(browsing.post("/scenarios/assume?scenario=7", "kind", "demand-dropped", "what", "SO-1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void questions_beyond_those_answered_at_once_are_told() {
        String asked = "/promises?ask=" + "PUMP;WH;1;2026-03-19%0A".repeat(201);

        JsonNode answers = browsing.json(asked).get("answers");

        assertThat(answers).hasSize(201);
        assertThat(answers.get(199).get("problems")).isEmpty();
        assertThat(answers.get(200).get("problems").get("").stringValue()).contains("At most 200 questions");
        assertThat(browsing.get(asked).body()).contains("At most 200 questions are answered at once");
    }

    @Test
    void a_page_says_in_milliseconds_how_old_its_plan_is() {
        JsonNode plan = browsing.json("/promises").at("/freshness/plan");

        assertThat(plan.at("/age/milliseconds").isNumber()).isTrue();
        assertThat(plan.get("millisecondsBehind").isNumber()).isTrue();
        assertThat(browsing.get("/promises").body())
                .containsPattern("title=\"[0-9,]+ ms old when this was drawn\"")
                .containsPattern("its newest fact was planned after [0-9,]+ ms");
    }

    @Test
    void a_day_is_promised_from_stock_or_by_planning() {
        JsonNode answer = browsing.json("/promises?item=PUMP&site=WH&quantity=5&day=2026-03-19")
                .get("answers")
                .get(0);

        assertThat(answer.get("day").stringValue()).isEqualTo("2026-03-19");
        assertThat(answer.get("stock").get("day").stringValue()).isEmpty();
        assertThat(answer.get("plan").get("orders").get(0).get("item").stringValue())
                .isEqualTo("PUMP");
        assertThat(browsing.get("/promises?item=PUMP&site=WH&quantity=5&day=2026-03-19")
                        .body())
                .contains("It can be promised for Thu, 19 Mar 2026");
    }

    @Test
    void a_promise_that_rests_on_a_default_says_so_and_leads_to_the_reasons() {
        String asked = "/promises?item=PUMP&site=WH&quantity=5&day=2026-03-19";
        JsonNode answer = browsing.json(asked).get("answers").get(0);

        assertThat(answer.at("/defaulted/columns/0").stringValue()).isEqualTo("unit_cost");
        assertThat(answer.at("/plan/orders/0/defaulted/address").stringValue())
                .isEqualTo("/plan?item=item%3APUMP&site=site%3AWH#defaults-title");
        assertThat(browsing.get(asked).body()).contains("Rests on a default: unit cost.", "◇ default: the data does");
    }

    @Test
    void a_promise_is_kept_as_a_demand_and_given_free() {
        assertThat(keep("PUMP", "5", "2026-03-19", "Acme <b>", "2026-03-06").statusCode())
                .isEqualTo(303);
        JsonNode quote = browsing.json("/promises").get("kept").get(0);
        String name = quote.get("name").stringValue();
        assertThat(quote.get("due").stringValue()).isEqualTo("2026-03-19");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(browsing.json("/promises")
                                .get("kept")
                                .get(0)
                                .get("comes")
                                .stringValue())
                        .isEqualTo("2026-03-19"));
        assertThat(browsing.get("/promises").body()).contains("Acme &lt;b&gt;");
        assertThat(browsing.get("/sales").body())
                .as("after the page that told what was done")
                .contains(name, "Acme &lt;b&gt;");

        browsing.post("/promises/free", "quote", quote.get("quote").stringValue());
        assertThat(browsing.json("/promises").get("kept")).isEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(browsing.get("/sales").body()).doesNotContain(name));
        assertThat(browsing.post("/promises/free", "quote", "nothing").body()).contains("not kept");
    }

    @Test
    void an_order_that_the_plan_proposes_is_found_by_its_name_and_leads_to_its_item() {
        assertThat(browsing.get("/find?text=p-pump").body())
                .contains("Orders that the plan proposes", "P-PUMP-WH-1", "/plan?item=item%3APUMP&amp;site=site%3AWH");
    }

    @Test
    void a_promise_is_kept_for_a_customer_whose_name_has_accents() {
        String asked = "/promises?item=PUMP&site=WH&quantity=5&day=2026-03-19&customer=V%C3%A9lo%20K%C3%B6ln";
        assertThat(browsing.get(asked).body()).contains("value=\"Vélo Köln\"");

        HttpResponse<String> kept = keep("PUMP", "5", "2026-03-19", "Vélo Köln", "2026-03-06");

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
        assertThat(browsing.json("/promises").get("kept").get(0).get("customer").stringValue())
                .isEqualTo("Vélo Köln");
    }

    private HttpResponse<String> keep(String item, String quantity, String day, String customer, String until) {
        return browsing.post(
                "/promises/keep",
                "item",
                item,
                "site",
                "WH",
                "quantity",
                quantity,
                "day",
                day,
                "customer",
                customer,
                "until",
                until);
    }

    @Test
    void several_are_answered_at_once_each_as_if_those_before_it_were_kept() {
        JsonNode answers = browsing.json("/promises?ask=SEAL;WH;12;2026-03-03%0ASEAL;WH;12;2026-03-03;Acme")
                .get("answers");

        assertThat(answers.get(0).get("day").stringValue()).isEqualTo("2026-03-03");
        assertThat(answers.get(0).get("stock").get("onDay").intValue()).isEqualTo(12);
        assertThat(answers.get(1).get("stock").get("onDay").intValue()).isZero();
        assertThat(answers.get(1).get("day").stringValue()).isGreaterThan("2026-03-03");
    }

    @Test
    void a_question_that_makes_no_sense_is_answered_with_what_is_wrong() {
        assertThat(browsing.get("/promises?item=NIX&site=WH&quantity=5&day=2026-03-19")
                        .body())
                .contains("The plan knows no item of the code (NIX)", "value=\"NIX\"")
                .contains("id=\"item\" aria-invalid=\"true\"")
                .doesNotContain("id=\"day\" aria-invalid", "TL-MODEL", "The question cannot be answered");
        assertThat(browsing.get("/promises?item=PUMP&site=WH&quantity=0&day=soon")
                        .body())
                .contains("Give a number above 0", "Give a day");
        assertThat(browsing.get("/promises?item=&site=&quantity=&day=").body())
                .contains("Give the code of an item", "The plan knows no such site", "Give a number", "Give a day")
                .doesNotContain("from for");
        assertThat(browsing.get("/promises?item=PUMP&site=WH&quantity=1&day=2001-01-01")
                        .body())
                .contains("The plan looks from", "Give a day between")
                .contains("id=\"day\" aria-invalid=\"true\"");
        assertThat(browsing.get("/promises?ask=PUMP;WH%0ANIX;WH;1;2026-03-19").body())
                .contains(
                        "Not answered: PUMP; WH", "Not answered: NIX; WH; 1; 2026-03-19", "no item of the code (NIX)");
        assertThat(browsing.json("/promises?item=NIX&site=NOWHERE&quantity=5&day=2026-03-19")
                        .get("answers")
                        .get(0)
                        .get("problems"))
                .hasSize(2);
    }

    @Test
    void a_promise_that_cannot_be_kept_says_so_beside_its_field() {
        HttpResponse<String> tooLate = keep("PUMP", "5000", "2026-03-03", "", "2026-03-06");
        assertThat(tooLate.statusCode()).isEqualTo(422);
        assertThat(tooLate.body()).contains("it can now be promised for");
        assertThat(keep("PUMP", "5", "2026-03-19", "Nobody", "yesterday").body())
                .contains("no customer of this name", "Give the last day")
                .contains("id=\"customer\" aria-invalid=\"true\"")
                .contains("value=\"yesterday\" aria-invalid=\"true\"");
    }
}
