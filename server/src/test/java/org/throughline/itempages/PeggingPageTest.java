package org.throughline.itempages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.pages.Addresses;
import org.throughline.security.Role;
import org.throughline.supply.OrderStory;
import org.throughline.supply.PlanVersions;
import org.throughline.supply.PlantStory;
import org.throughline.supply.WaitingPumps;
import org.throughline.web.RunningPlant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who gets what from where, over HTTP: 400 pumps and 30 spare seals wait for a purchase that comes too late. */
@ExtendWith(FreshDatabase.class)
class PeggingPageTest {

    private static final int SPARES = 30;

    private final RunningPlant plant;

    PeggingPageTest(DatabaseSettings.External settings) {
        plant = new RunningPlant(settings);
    }

    private static PlantStory story() {
        PlantStory story = WaitingPumps.of("Ferro <b>", 900, false);
        OrderStory orders = story.orders;
        for (int number = 1; number <= SPARES; number++) {
            orders.sold("SPARE-" + number, "Acme", SalesState.CONFIRMED, "2 SEAL")
                    .deliver("out:spare:" + number, "SEAL", "2", "2026-04-20", orders.line(number));
        }
        return story;
    }

    @BeforeEach
    void plan() {
        plant.happen(PlanVersions.of(story()).books(), PlantStory.MORNING);
        plant.logIn("ada", Role.BUYER);
    }

    @AfterEach
    void stop() {
        plant.close();
    }

    @Test
    void a_purchase_is_followed_up_to_customers_and_money() {
        JsonNode graph = json("/api/v1/plan/pegging?supply=PO-7&direction=up").get("graph");

        assertThat(graph.get("served").get("demands").asInt()).isEqualTo(1 + SPARES);
        assertThat(graph.get("served").get("customers").asInt()).isEqualTo(1);
        assertThat(graph.get("served").get("money").asInt()).isEqualTo(4000 + SPARES * 20);
        assertThat(graph.get("served").get("lateMoney").asInt()).isEqualTo(4000);
        assertThat(graph.get("nodes")).hasSize(3 + SPARES);
        assertThat(graph.get("edges").get(0).get("from").asString()).isEqualTo("receipt:PO-7");
        assertThat(graph.get("leftOut").asInt()).isZero();
        assertThat(graph.get("whole").asBoolean()).isTrue();
    }

    @Test
    void a_demand_is_followed_down_to_what_holds_it() {
        JsonNode graph = json("/api/v1/plan/pegging?demand=SO-1&direction=down").get("graph");

        assertThat(graph.get("nodes").valueStream().map(node -> node.get("id").asString()))
                .containsExactlyInAnyOrder("demand:SO-1", "receipt:MO-1", "receipt:PO-7");
        JsonNode purchase = graph.get("nodes")
                .valueStream()
                .filter(node -> node.get("id").asString().equals("receipt:PO-7"))
                .findFirst()
                .orElseThrow();
        assertThat(purchase.get("address").asString()).isEqualTo("/purchases?order=purchase%3APO-7");
        assertThat(purchase.get("comes").asString()).isEqualTo("2026-03-20");
        assertThat(purchase.get("late").asBoolean()).isTrue();
        assertThat(purchase.get("share").asInt()).isEqualTo(800);
    }

    @Test
    void many_of_a_kind_are_one_box_until_they_are_taken_apart() {
        String page = page("/plan/pegging?supply=PO-7");

        assertThat(page)
                .contains(
                        "SEAL · 30 demands",
                        ">30 demands<",
                        ">60 piece · EUR 600<",
                        "open=demand%7ESEAL%7EWH%7Ein-time%7E")
                .contains("Ferro &lt;b>")
                .doesNotContain("Ferro <b>");
        assertThat(page("/plan/pegging?supply=PO-7&open=demand~SEAL~WH~in-time~"))
                .contains(">SPARE-17<", ">Acme<")
                .doesNotContain("SEAL · 30 demands");
    }

    @Test
    void a_few_say_all_in_their_boxes_and_lead_to_their_pages() {
        assertThat(page("/plan/pegging?demand=SO-1"))
                .contains(
                        "EUR 4,000 · Acme",
                        "class=\"peg-box peg-late peg-chosen peg-need\"",
                        "href=\"/purchases?order=purchase%3APO-7\"",
                        "800 piece SEAL from PO-7 to MO-1: later than it is needed",
                        "needed Mon, 16 Mar 2026");
    }

    @Test
    void the_picture_stands_on_the_pages_of_items_sales_and_purchases_and_their_twins_have_it() {
        String seal = Addresses.encoded(PlantStory.itemId("SEAL").value());

        assertThat(page("/plan?item=" + seal)).contains("class=\"peg", "/plan/pegging?item=" + seal);
        assertThat(page("/sales?order=sale:SO-1")).contains("class=\"peg", "/plan/pegging?order=sale%3ASO-1");
        assertThat(page("/purchases?order=purchase:PO-7")).contains("class=\"peg");
        assertThat(page("/readiness?order=production:MO-1")).contains("/plan/pegging?order=production%3AMO-1");
        assertThat(json("/api/v1/sales?order=sale:SO-1")
                        .get("pegging")
                        .get("nodes")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void its_tables_are_taken_along() {
        assertThat(get("/plan/pegging/customers.csv?supply=PO-7").body())
                .contains("SO-1,Acme,PUMP,")
                .hasLineCount(2 + SPARES);
        assertThat(get("/api/v1/plan/pegging/edges.csv?demand=SO-1").body())
                .contains("receipt:PO-7,SEAL,WH,2026-03-20,800,piece,receipt:MO-1");
    }

    @Test
    void what_is_not_known_is_not_found_and_nothing_chosen_is_explained() {
        assertThat(plant.browsing.get("/plan/pegging?supply=PO-99").statusCode())
                .isEqualTo(404);
        assertThat(plant.browsing.get("/api/v1/plan/pegging?order=sale:SO-99").statusCode())
                .isEqualTo(404);
        assertThat(page("/plan/pegging")).contains("Nothing is chosen to be followed");
        assertThat(json("/api/v1/plan/pegging").get("graph").isNull()).isTrue();
    }

    @Test
    void the_description_of_the_api_has_it() {
        JsonNode paths = json("/api/v1/openapi.json").get("paths");

        assertThat(paths.has("/api/v1/plan/pegging")).isTrue();
        assertThat(paths.has("/api/v1/plan/pegging/edges.csv")).isTrue();
    }

    private HttpResponse<String> get(String path) {
        HttpResponse<String> answer = plant.browsing.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    private String page(String path) {
        return get(path).body();
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(get(path).body());
    }
}
