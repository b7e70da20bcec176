package org.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.security.KeyChange;
import org.throughline.security.Role;

/** Programs that call the API with a key, and the administrator who gives and takes it. */
@ExtendWith(FreshDatabase.class)
class ApiKeyCallsTest {

    private final RunningPlant plant;
    private final HttpClient program = HttpClient.newHttpClient();

    ApiKeyCallsTest(DatabaseSettings.External settings) {
        plant = new RunningPlant(settings);
    }

    @AfterEach
    void stop() {
        program.close();
        plant.close();
    }

    @Test
    void a_program_calls_with_its_key_for_what_its_role_may_see() throws Exception {
        String key = key(30, Role.PLANNER);

        assertThat(call("GET", "/api/v1/readiness", key).statusCode()).isEqualTo(200);
        assertThat(call("GET", "/api/v1/accounts", key).statusCode()).isEqualTo(403);
        assertThat(call("GET", "/api/v1/readiness", key).headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void a_key_opens_no_page_for_people() throws Exception {
        assertThat(call("GET", "/readiness", key(30, Role.PLANNER)).statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_key_that_is_wrong_expired_or_taken_back_is_refused_and_nothing_more_is_told() throws Exception {
        String key = key(30, Role.PLANNER);
        String wrong = key.substring(0, key.length() - 1) + (key.endsWith("a") ? "b" : "a");

        HttpResponse<String> answer = call("GET", "/api/v1/readiness", wrong);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("TL-WEB-011");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(said -> assertThat(said).startsWith("Bearer"));

        plant.clock.pass(Duration.ofDays(31));
        assertThat(call("GET", "/api/v1/readiness", key).body()).contains("TL-WEB-011");
    }

    @Test
    void guessing_is_slowed_down() throws Exception {
        String key = key(30, Role.PLANNER);
        String wrong = key.substring(0, key.length() - 1) + (key.endsWith("a") ? "b" : "a");
        for (int guess = 0; guess < 6; guess++) {
            call("GET", "/api/v1/readiness", wrong);
        }

        HttpResponse<String> answer = call("GET", "/api/v1/readiness", wrong);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void an_administrator_creates_a_key_that_is_shown_once_and_takes_it_back() throws Exception {
        plant.logIn("root", Role.ADMINISTRATOR);
        plant.browsing.get("/keys");
        plant.browsing.post("/keys/create", "name", "forecast-tool", "roles", "planner", "days", "90");
        HttpResponse<String> page = plant.browsing.get("/keys");
        String key = Browsing.secret(page);

        assertThat(key).startsWith("throughline_");
        assertThat(plant.browsing.get("/keys").body()).contains("forecast-tool").doesNotContain(key);
        assertThat(call("GET", "/api/v1/readiness", key).statusCode()).isEqualTo(200);

        plant.browsing.post("/keys/revoke", "key", key.split("_", 3)[1]);
        assertThat(call("GET", "/api/v1/readiness", key).statusCode()).isEqualTo(401);
        assertThat(plant.accounts.entries())
                .extracting(entry -> entry.kind() + " " + entry.actor() + " " + entry.account())
                .contains(
                        "KEY_CREATED root key/forecast-tool",
                        "KEY_REVOKED root key/forecast-tool",
                        "KEY_REFUSED key/forecast-tool key/forecast-tool");
    }

    @Test
    void no_key_is_for_an_administrator_and_none_lasts_for_ever() {
        assertThat(plant.keys.create(RunningPlant.OFFICE, "tool", EnumSet.of(Role.ADMINISTRATOR), 30))
                .isEqualTo(new KeyChange.Refused(KeyChange.Reason.ROLE_ADMINISTRATOR));
        assertThat(plant.keys.create(RunningPlant.OFFICE, "tool", EnumSet.of(Role.PLANNER), 400))
                .isEqualTo(new KeyChange.Refused(KeyChange.Reason.DAYS_NOT_ALLOWED));
        assertThat(plant.keys.create(RunningPlant.OFFICE, "a tool!", EnumSet.of(Role.PLANNER), 30))
                .isEqualTo(new KeyChange.Refused(KeyChange.Reason.NAME_NOT_ALLOWED));
        assertThat(key(30, Role.PLANNER)).isNotEmpty();
        assertThat(plant.keys.create(RunningPlant.OFFICE, "tool", EnumSet.of(Role.PLANNER), 30))
                .isEqualTo(new KeyChange.Refused(KeyChange.Reason.NAME_TAKEN));
    }

    @Test
    void what_a_program_does_needs_no_token_against_forged_forms() throws Exception {
        HttpResponse<String> answer = call("POST", "/api/v1/keys/revoke", key(30, Role.PLANNER));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("TL-WEB-002");
    }

    @Test
    void the_document_names_every_record_once() {
        plant.logIn("ada", Role.PLANNER);

        String document = plant.browsing.get("/api/v1/openapi.json").body();
        assertThat(document).contains("\"PlanPageContent\"", "\"InventoryPageContent\"", "/purchases/lines.csv");
    }

    private String key(int days, Role role) {
        KeyChange change = plant.keys.create(RunningPlant.OFFICE, "tool", EnumSet.of(role), days);
        assertThat(change).isInstanceOf(KeyChange.Created.class);
        return ((KeyChange.Created) change).whole().word();
    }

    private HttpResponse<String> call(String method, String path, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(plant.address() + path.substring(1)))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        HttpRequest.BodyPublishers.ofString(List.of("GET").contains(method) ? "" : "{}"))
                .build();
        return program.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
