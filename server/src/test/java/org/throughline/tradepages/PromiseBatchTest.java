package org.throughline.tradepages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.security.Role;
import org.throughline.supply.PlantStory;
import org.throughline.web.Browsing;
import org.throughline.web.RunningPlant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** More questions at once than an address holds: twenty seals lie there, and pumps are made of two each. */
@ExtendWith(FreshDatabase.class)
class PromiseBatchTest {

    private static final String ASK = "/api/v1/promises/ask";

    private final RunningPlant plant;
    private final Browsing browsing;

    PromiseBatchTest(DatabaseSettings.External settings) {
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
                .bought("SEAL", "Ferro", 5)
                .stock("SEAL", "20", PlantStory.SHELF);
        plant.happen(story.snapshot(), PlantStory.MORNING);
        plant.logIn("ada", Role.PLANNER);
        browsing.get("/promises");
    }

    @AfterEach
    void close() {
        plant.close();
    }

    private static String inquiry(String item, String quantity, String day) {
        return """
                {"item": "%s", "site": "WH", "quantity": "%s", "day": "%s"}""".formatted(item, quantity, day);
    }

    private JsonNode asked(String how, String... inquiries) {
        HttpResponse<String> answer = browsing.postJson(
                ASK, "{\"how\": \"%s\", \"inquiries\": [%s]}".formatted(how, String.join(",", inquiries)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("answers");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void a_batch_is_answered_in_its_order_each_as_if_those_before_it_were_kept() {
        JsonNode answers = asked("plan", inquiry("SEAL", "12", "2026-03-03"), inquiry("SEAL", "12", "2026-03-03"));

        assertThat(answers).hasSize(2);
        assertThat(answers.at("/0/asking/item").stringValue()).isEqualTo("SEAL");
        assertThat(answers.at("/0/day").stringValue()).isEqualTo("2026-03-03");
        assertThat(answers.at("/1/day").stringValue()).isGreaterThan("2026-03-03");
        assertThat(answers.at("/1/plan/orders/0/item").stringValue()).isEqualTo("SEAL");
    }

    @Test
    void it_is_answered_as_the_same_lines_in_an_address_are() {
        String lines = "SEAL;WH;12;2026-03-03%0ASEAL;WH;12;2026-03-03%0ANIX;WH;1;2026-03-03";
        JsonNode answers = asked(
                "",
                inquiry("SEAL", "12", "2026-03-03"),
                inquiry(" SEAL ", "12", "2026-03-03"),
                inquiry("NIX", "1", "2026-03-03"));

        assertThat(answers)
                .isEqualTo(json(browsing.get("/api/v1/promises?ask=" + lines)).get("answers"));
    }

    @Test
    void stock_alone_is_asked_without_planning() {
        JsonNode answers = asked("stock", inquiry("SEAL", "12", "2026-03-03"), inquiry("SEAL", "12", "2026-03-03"));

        assertThat(answers.at("/0/day").stringValue()).isEqualTo("2026-03-03");
        assertThat(answers.at("/0/plan").isNull()).isTrue();
        assertThat(answers.at("/1/day").stringValue()).isEmpty();
        assertThat(answers.at("/1/stock/onDay").intValue()).isEqualTo(8);
        assertThat(json(browsing.get("/api/v1/promises?how=stock&ask=SEAL;WH;12;2026-03-03"))
                        .at("/answers/0/plan")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_line_is_refused_by_field_and_the_others_are_answered() {
        JsonNode answers = asked(
                "plan",
                inquiry("NIX", "-1", "2026-03-03"),
                "{\"item\": \"SEAL\"}",
                "{\"item\": \"SEAL\", \"site\": \"WH\", \"quantity\": 12.50, \"day\": \"2026-03-03\"}");

        assertThat(answers.at("/0/problems/item").stringValue()).contains("no item of the code (NIX)");
        assertThat(answers.at("/0/problems/quantity").stringValue()).contains("such as 12.5");
        assertThat(answers.at("/1/problems").propertyNames()).containsExactly("day", "quantity", "site");
        assertThat(answers.at("/2/problems")).isEmpty();
        assertThat(answers.at("/2/day").stringValue()).isEqualTo("2026-03-03");
    }

    @Test
    void a_customer_that_is_unknown_is_said_when_it_is_asked() {
        String known = inquiry("SEAL", "1", "2026-03-03").replace("}", ", \"customer\": \"Acme\"}");
        JsonNode answers = asked("plan", known, known.replace("Acme", "Nobody"));

        assertThat(answers.at("/0/remarks")).isEmpty();
        assertThat(answers.at("/1/remarks/customer").stringValue()).contains("knows no customer of this name");
        assertThat(answers.at("/1/day").stringValue()).isEqualTo("2026-03-03");
        assertThat(browsing.get("/promises?item=SEAL&site=WH&quantity=1&day=2026-03-03&customer=Nobody")
                        .body())
                .contains("knows no customer of this name");
    }

    @Test
    void more_than_are_answered_at_once_are_told_one_by_one() {
        String[] many = new String[1_001];
        Arrays.fill(many, inquiry("SEAL", "0.01", "2026-03-03"));
        JsonNode fromStock = asked("stock", many);

        assertThat(fromStock).hasSize(1_001);
        assertThat(fromStock.at("/999/problems")).isEmpty();
        assertThat(fromStock.at("/1000/problems/").stringValue()).contains("At most 1,000 questions");
        JsonNode planned = asked("plan", Arrays.copyOf(many, 201));
        assertThat(planned.at("/199/problems")).isEmpty();
        assertThat(planned.at("/200/problems/").stringValue()).contains("At most 200 questions");
    }

    @Test
    void what_makes_no_sense_as_a_whole_says_where() {
        HttpResponse<String> wayUnknown = browsing.postJson(ASK, "{\"how\": \"guess\"}");
        assertThat(wayUnknown.statusCode()).isEqualTo(422);
        assertThat(json(wayUnknown).at("/problems/how").stringValue()).isEqualTo("Write one of: plan, stock.");
        assertThat(json(wayUnknown).at("/problems/inquiries").stringValue()).contains("at least one");

        HttpResponse<String> misspelt =
                browsing.postJson(ASK, "{\"inquiries\": [{\"item\": \"SEAL\"}, {\"itm\": \"SEAL\"}]}");
        assertThat(misspelt.statusCode()).isEqualTo(400);
        assertThat(json(misspelt).at("/problems").propertyNames()).containsExactly("inquiries[1].itm");

        for (String unreadable : new String[] {"", "null", "[]", "no JSON", "{} {}", "{\"inquiries\": [null]}"}) {
            HttpResponse<String> answer = browsing.postJson(ASK, unreadable);
            assertThat(answer.statusCode()).as(unreadable).isEqualTo(400);
            assertThat(answer.body()).contains("TL-WEB-007");
        }
    }

    @Test
    void people_type_more_lines_than_an_address_holds_and_see_them_again() {
        String lines = "SEAL; WH; 0.01; 2026-03-03; Nobody\n".repeat(900);

        HttpResponse<String> page = browsing.post("/promises/ask", "how", "stock", "ask", lines);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("2026-03-03; Nobody\n</textarea>", "<option value=\"stock\" selected>")
                .contains("can be promised for Tue, 3 Mar 2026")
                .doesNotContain("cannot be answered");
    }
}
