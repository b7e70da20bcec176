package org.throughline.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.throughline.plant.odoo.Faults.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plant as a hub sees it: over HTTP, on good days and on bad ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantTest {

    private static final String COUNT = "{\"domain\": []}";

    private final Plant plant = new Plant(0, 3, 600, InstantSource.system());
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void open() throws IOException {
        plant.open();
    }

    @AfterAll
    void close() {
        plant.close();
    }

    @AfterEach
    void heal() {
        plant.odoo().faults().heal();
    }

    private HttpResponse<String> ask(String model, String method, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(plant.address().resolve("/json/2/" + model + "/" + method))
                .header("Authorization", "bearer " + plant.key())
                .header("Content-Type", "application/json")
                .header("X-Odoo-Database", Plant.DATABASE)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private JsonNode answer(String model, String method, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(model, method, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void each_field_of_each_model_can_be_read() throws Exception {
        for (String model : plant.odoo().tables().schema().models().keySet()) {
            JsonNode rows = answer(
                    model, "search_read", "{\"domain\": [], \"limit\": 500, \"context\": {\"active_test\": false}}");
            assertThat(rows.isArray()).as(model).isTrue();
        }
    }

    @Test
    void it_lives_while_one_looks() throws Exception {
        long before = latest();
        for (int i = 0; i < 100 && latest() == before; i++) {
            Thread.sleep(50);
        }
        assertThat(latest()).isGreaterThan(before);
    }

    private long latest() throws Exception {
        String last = answer("stock.move", "search_read", """
                {"domain": [], "fields": ["write_date"], "order": "write_date desc", "limit": 1}""")
                .get(0)
                .get("write_date")
                .asString();
        return Instant.parse(last.replace(' ', 'T') + "Z").toEpochMilli();
    }

    @Test
    void its_clock_is_told_with_each_answer() throws Exception {
        HttpResponse<String> answer = ask("stock.move", "search_count", COUNT);
        assertThat(answer.headers().firstValue("Date"))
                .hasValueSatisfying(date -> assertThat(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
                        .isAfter(Instant.now().minusSeconds(2)));
        assertThat(answer.headers().firstValue("Connection")).hasValue("close");
    }

    @Test
    void it_goes_away_and_comes_back_at_the_same_address() throws Exception {
        plant.odoo().goAway();
        assertThatThrownBy(() -> ask("stock.move", "search_count", COUNT)).isInstanceOf(ConnectException.class);
        plant.odoo().comeBack();
        assertThat(answer("stock.move", "search_count", COUNT).asLong()).isPositive();
    }

    @Test
    void it_is_slow_on_request() throws Exception {
        plant.odoo().faults().begin(new Fault.Slow(Duration.ofMillis(300)));
        long began = System.nanoTime();
        answer("stock.move", "search_count", COUNT);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void it_says_in_html_that_its_database_is_away() throws Exception {
        plant.odoo().faults().begin(new Fault.DatabaseDown());
        HttpResponse<String> answer = ask("stock.move", "search_count", COUNT);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    }

    @Test
    void it_fails_with_an_exception_of_the_database() throws Exception {
        plant.odoo().faults().begin(new Fault.Failing("psycopg2.errors.SerializationFailure", "could not serialize"));
        HttpResponse<String> answer = ask("stock.move", "search_count", COUNT);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"name\": \"psycopg2.errors.SerializationFailure\"");
    }

    @Test
    void it_breaks_off_in_the_middle_of_an_answer() {
        plant.odoo().faults().begin(new Fault.CutOff());
        assertThatThrownBy(() -> ask("stock.move", "search_count", COUNT)).isInstanceOf(IOException.class);
    }

    @Test
    void its_key_expires_and_a_right_is_taken_away() throws Exception {
        plant.odoo().faults().forbid("mrp.bom");
        HttpResponse<String> refused = ask("mrp.bom", "search_count", COUNT);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("You are not allowed to access 'Bill of Material' (mrp.bom) records.");
        assertThat(ask("stock.move", "search_count", COUNT).statusCode()).isEqualTo(200);

        plant.odoo().faults().expire(plant.key());
        HttpResponse<String> unknown = ask("stock.move", "search_count", COUNT);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(unknown.body()).contains("Invalid apikey");
    }
}
