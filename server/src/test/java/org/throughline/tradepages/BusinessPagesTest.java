package org.throughline.tradepages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.security.Role;
import org.throughline.supply.PlanVersions;
import org.throughline.supply.PlantStory;
import org.throughline.supply.WaitingPumps;
import org.throughline.web.RunningPlant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What planner and buyer see of a real plan, over HTTP: 400 pumps wait for 800 seals that come too late. */
@ExtendWith(FreshDatabase.class)
class BusinessPagesTest {

    private final RunningPlant plant;

    BusinessPagesTest(DatabaseSettings.External settings) {
        plant = new RunningPlant(settings);
    }

    @BeforeEach
    void plan() {
        plant.happen(PlanVersions.of(WaitingPumps.of("=Ferro <b>", 800, false)).books(), PlantStory.MORNING);
        plant.logIn("ada", Role.BUYER);
    }

    @AfterEach
    void stop() {
        plant.close();
    }

    @Test
    void the_plan_lists_what_to_do_and_each_line_leads_to_its_item_and_order() {
        String page = page("/plan");

        assertThat(page)
                .contains("expedite", "/plan?item=", "/purchases?order=purchase%3APO-7", "/sales?order=sale%3ASO-1");
        assertThat(page("/plan?code=expedite")).contains("PO-7");
        assertThat(json("/api/v1/plan").get("work").get("total").asInt()).isPositive();
    }

    @Test
    void an_item_shows_its_weeks_and_who_gets_what_both_ways() {
        JsonNode item = json("/api/v1/plan?item=" + seal()).get("item");

        assertThat(item.get("weeks")).hasSize(16);
        assertThat(item.get("supplies").get(0).get("address").asString()).isEqualTo("/purchases?order=purchase%3APO-7");
        assertThat(item.get("needs").get(0).get("covers").get(0).get("supply").asString())
                .isEqualTo("PO-7");
        assertThat(page("/plan?item=" + seal())).contains("Who gets what comes", "Acme");
    }

    @Test
    void a_list_is_sorted_by_the_column_in_the_address_and_its_head_says_so() {
        assertThat(page("/plan?sort=quantity")).contains("aria-sort=\"ascending\"", "sort=-quantity");
        List<Integer> falling = json("/api/v1/plan?sort=-quantity")
                .get("work")
                .get("lines")
                .valueStream()
                .map(line -> line.get("quantity").asInt())
                .toList();
        assertThat(falling).hasSizeGreaterThan(1).isSortedAccordingTo((left, right) -> right - left);
    }

    @Test
    void a_table_is_taken_along_whole_and_exact_as_csv_and_as_a_workbook() {
        HttpResponse<String> csv = get("/purchases/lines.csv");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(said -> assertThat(said).contains("purchases-lines.csv"));
        assertThat(csv.body())
                .startsWith("\uFEFFOrder,Supplier,Item,")
                .contains("PO-7,'=Ferro <b>,SEAL,", ",800,", ",2026-03-20,");
        assertThat(get("/purchases/lines.csv?text=nobody").body()).hasLineCount(1);
        assertThat(get("/api/v1/sales/demands.csv").body()).contains("SO-1,Acme,PUMP");
        assertThat(get("/purchases/lines.xlsx").body()).startsWith("PK");
        for (String table : List.of(
                "/plan/messages",
                "/plan/record?item=" + seal(),
                "/plan/supplies?item=" + seal(),
                "/plan/needs?item=" + seal(),
                "/inventory/positions",
                "/inventory/movements?item=" + seal(),
                "/readiness/orders",
                "/partners/list",
                "/partners/terms?partner=" + ferro(),
                "/data-health/problems",
                "/data-health/defaults")) {
            String[] parts = table.split("\\?", 2);
            String query = parts.length == 1 ? "" : "?" + parts[1];
            assertThat(get(parts[0] + ".csv" + query).statusCode()).as(table).isEqualTo(200);
            assertThat(get(parts[0] + ".xlsx" + query).statusCode()).as(table).isEqualTo(200);
        }
        assertThat(get("/plan/record.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void a_buyer_sees_what_to_chase_and_who_waits_for_it() {
        JsonNode row =
                json("/api/v1/purchases").get("list").get("rows").get("rows").get(0);

        assertThat(row.get("asked").get(0).asString()).isEqualTo("EXPEDITE");
        assertThat(row.get("demands").get(0).asString()).isEqualTo("SO-1");
        assertThat(row.get("confirmed").asBoolean()).isFalse();
        assertThat(page("/purchases?only=expedite")).contains("PO-7", "=Ferro &lt;b&gt;");
        assertThat(page("/purchases?only=too-early")).contains("Nothing that is still to come");
        assertThat(page("/purchases?only=nonsense")).contains("Nothing that is still to come");
        assertThat(page("/purchases?only=expedite&text=SEAL&site=WH")).contains("PO-7");
        assertThat(page("/purchases?text=seal&site=elsewhere")).contains("Nothing that is still to come");
        assertThat(page("/purchases?order=purchase%3APO-7"))
                .contains("Who gets it", "/readiness?order=production%3AMO-1");
        assertThat(get("/purchases?order=purchase%3APO-9").statusCode()).isEqualTo(404);
    }

    @Test
    void what_somebody_types_into_a_filter_stands_outside_what_is_drawn_anew() {
        for (String path : List.of("/purchases", "/sales", "/partners", "/plan", "/readiness")) {
            String page = page(path);
            assertThat(page.indexOf("class=\"filter\""))
                    .as(path)
                    .isPositive()
                    .isLessThan(page.indexOf("id=\"live-now\""));
            assertThat(page).contains("hx-select-oob=\"#stamp\"", "id=\"stamp\"");
        }
    }

    @Test
    void a_kind_of_rows_is_counted_whatever_is_chosen_and_says_what_it_means() {
        String page = page("/purchases?only=expedite");

        assertThat(page)
                .contains("▲ needed earlier <span class=\"figure\">1</span>")
                .contains("not confirmed <span class=\"figure\">1</span>")
                .contains("<p class=\"quiet\">Somebody needs it earlier than it is due.")
                .contains("name=\"only\" value=\"expedite\"");
        assertThat(page("/partners?only=customer")).contains("Acme").doesNotContain("=Ferro &lt;b&gt;</a>");
        assertThat(page("/plan?code=expedite")).contains("<p class=\"quiet\">Somebody waits for it");
    }

    @Test
    void a_demand_says_when_it_is_served_and_what_holds_it() {
        JsonNode row = json("/api/v1/sales?only=late")
                .get("list")
                .get("rows")
                .get("rows")
                .get(0);

        assertThat(row.get("demand").asString()).isEqualTo("SO-1");
        assertThat(row.get("lateDays").asInt()).isPositive();
        assertThat(row.get("cause").valueStream().map(JsonNode::asString)).endsWith("PO-7");
        assertThat(row.get("held").get("address").asString()).isEqualTo("/purchases?order=purchase%3APO-7");
        assertThat(page("/sales")).contains("because of <a href=\"/purchases?order=purchase%3APO-7\">PO-7</a>");
        assertThat(page("/sales?order=sale%3ASO-1"))
                .contains(
                        "What holds it, down to the source",
                        "/purchases?order=purchase%3APO-7",
                        "/readiness?order=production%3AMO-1");
        JsonNode last = json("/api/v1/sales?order=sale%3ASO-1")
                .get("order")
                .get("causes")
                .get(0)
                .get("chain")
                .valueStream()
                .reduce((_, next) -> next)
                .orElseThrow();
        assertThat(last.get("item").get("name").asString()).isEqualTo("SEAL");
        assertThat(last.get("quantity").asInt()).isEqualTo(800);
        assertThat(last.get("isProposed").asBoolean()).isFalse();
        assertThat(last.get("there").asString()).isEqualTo("2026-03-20");
        assertThat(get("/sales?order=SO-9").statusCode()).isEqualTo(404);
    }

    @Test
    void a_partner_shows_what_hangs_on_them() {
        assertThat(page("/partners?sort=-coming")).contains("=Ferro &lt;b&gt;", "Acme");
        assertThat(page("/partners?partner=" + ferro()))
                .contains("PO-7", "What they ask", "30 days", "Lines still to come")
                .doesNotContain("To be delivered");
        assertThat(get("/partners?partner=nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void one_box_finds_items_orders_and_partners() {
        assertThat(page("/find?text=seal")).contains("Items", "/plan?item=");
        assertThat(page("/find?text=o-1")).contains("/sales?order=sale%3ASO-1", "/readiness?order=production%3AMO-1");
        assertThat(page("/find?text=po-7")).contains("/purchases?order=purchase%3APO-7", "=Ferro &lt;b&gt;");
        assertThat(page("/find?text=so-1")).contains("/sales?order=sale%3ASO-1\">SO-1</a> <span class=\"quiet\">Acme");
        assertThat(page("/find?text=ferro")).contains("/partners?partner=");
        assertThat(page("/find?text=xyzzy")).contains("Nothing has this in its name");
        assertThat(page("/find")).contains("Find anything");
    }

    @Test
    void names_that_only_pages_write_are_found_too() {
        assertThat(page("/find?text=po-7%2F2")).contains("/purchases?order=purchase%3APO-7");
        assertThat(page("/find?text=SO-1%2F1")).contains("/sales?order=sale%3ASO-1");
        assertThat(page("/find?text=O-1%2F1")).doesNotContain("/sales?order=");
    }

    @Test
    void what_comes_names_who_brings_it() {
        JsonNode supply =
                json("/api/v1/plan?item=" + seal()).get("item").get("supplies").get(0);

        assertThat(supply.get("supplier").get("name").asString()).isEqualTo("=Ferro <b>");
        assertThat(supply.get("uses").get(0).get("lateDays").asInt()).isPositive();
    }

    @Test
    void what_is_late_and_what_holds_it_lead_to_the_question_what_would_be_if() {
        String order = "/scenarios?kind=receipt-moved&amp;what=";
        String demand = "/scenarios?kind=demand-moved&amp;what=SO-1\"";

        assertThat(page("/sales?order=sale%3ASO-1")).contains(demand, order + "PO-7\"", order + "MO-1\"");
        assertThat(page("/purchases?order=purchase%3APO-7")).contains(order + "PO-7\"");
        assertThat(page("/readiness?order=production%3AMO-1"))
                .contains(
                        demand, order + "PO-7\"", order + "MO-1\"", "What if?<span class=\"visually-hidden\"> (PO-7)");
        assertThat(page("/sales")).as("a list").doesNotContain("kind=demand-moved");
        assertThat(page("/purchases")).as("a list").doesNotContain("kind=receipt-moved");
    }

    @Test
    void who_asks_what_would_be_if_an_order_came_otherwise_says_only_when() {
        String asked = "/scenarios?kind=receipt-moved&what=PO-7";
        assertThat(page(asked)).contains("What if something of PO-7 is otherwise?");
        assertThat(json("/api/v1/scenarios").at("/list/rows"))
                .as("nothing is made by asking")
                .isEmpty();

        plant.browsing.post("/scenarios/create?kind=receipt-moved&what=PO-7", "name", "Sooner", "note", "", "base", "");
        assertThat(page(asked)).contains(asked.replace("&", "&amp;") + "&amp;scenario=1");
        assertThat(page(asked + "&scenario=1"))
                .contains("name=\"what\" value=\"PO-7\"", "In the live plan: 800 SEAL at WH on Fri, 20 Mar 2026.")
                .contains("kind=receipt-dropped&amp;what=PO-7");
        assertThat(page("/scenarios?kind=demand-moved&what=SO-1&scenario=1"))
                .contains("name=\"what\" value=\"SO-1\"", "In the live plan: 400 PUMP at WH on Mon, 16 Mar 2026.");
        assertThat(page("/scenarios?kind=receipt-moved&what=SO-1&scenario=1")).doesNotContain("In the live plan:");
        assertThat(plant.browsing
                        .post(
                                asked.replace("?", "/assume?scenario=1&"),
                                "kind",
                                "receipt-moved",
                                "what",
                                "PO-7",
                                "day",
                                "2026-03-10")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("/scenarios?scenario=1")).contains("PO-7 comes Tue, 10 Mar 2026");
    }

    private String seal() {
        return json("/api/v1/purchases")
                .get("list")
                .get("rows")
                .get("rows")
                .get(0)
                .get("item")
                .get("id")
                .asString();
    }

    private String ferro() {
        return json("/api/v1/purchases")
                .get("list")
                .get("rows")
                .get("rows")
                .get(0)
                .get("supplier")
                .get("id")
                .asString();
    }

    private HttpResponse<String> get(String path) {
        return plant.browsing.get(
                path.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20").replace("=F", "%3DF"));
    }

    private String page(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(page(path));
    }
}
