package org.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.configuration.OdooSettings;
import org.throughline.configuration.SessionSettings;
import org.throughline.configuration.WebSettings;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.database.Password;
import org.throughline.database.TestSurroundings;
import org.throughline.itempages.Outlooks;
import org.throughline.itempages.Peggings;
import org.throughline.journal.Journal;
import org.throughline.pages.Assets;
import org.throughline.pages.KeyWatch;
import org.throughline.pages.Page;
import org.throughline.security.AccountName;
import org.throughline.security.Accounts;
import org.throughline.security.Actor;
import org.throughline.security.ApiKeys;
import org.throughline.security.Change;
import org.throughline.security.Limits;
import org.throughline.security.QuickHash;
import org.throughline.security.Role;
import org.throughline.security.Surroundings;
import org.throughline.security.TestClock;
import org.throughline.systempages.AccountPage;
import org.throughline.systempages.AccountsPage;
import org.throughline.todaypages.TodayPage;
import org.throughline.tradepages.Trade;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real requests to the real server on a real database. */
@ExtendWith(FreshDatabase.class)
class WebServerTest {

    private static final SessionSettings SESSION =
            new SessionSettings(Duration.ofMinutes(60), Duration.ofHours(12), 12);
    private static final Actor OFFICE = new Actor("administrator", "127.0.0.1");
    private static final String CHOSEN = "four calm words today";

    private final TestClock clock = new TestClock();
    private final LiveStreams live = new LiveStreams();
    private final Database database;
    private final Journal journal;
    private final Accounts accounts;
    private final WebServer server;
    private final Browsing browsing;

    WebServerTest(DatabaseSettings.External settings) {
        database = Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
        journal = Journal.open(database, org.throughline.journal.Limits.standard(), clock, CrashPoints.UNOBSERVED);
        accounts = new Accounts(
                database.jdbi(), new Surroundings(clock, new SecureRandom(), new QuickHash(1)), Limits.standard(12));
        server = WebServer.start(parts(0));
        browsing = new Browsing(server.address());
    }

    private WebParts parts(int port) {
        List<Page<?>> pages = List.of(
                new TodayPage(
                        new TodayPage.Installation(accounts, new OdooSettings.NotConnected(), journal, KeyWatch.CALM),
                        Outlooks.empty(clock),
                        new Trade(Outlooks.empty(clock), new Peggings(Outlooks.empty(clock)))),
                new AccountsPage(accounts, SESSION, live),
                new AccountPage(accounts, SESSION, live),
                new AnsweringPage(),
                new BrokenPage());
        return new WebParts(
                new WebSettings("127.0.0.1", port, false),
                SESSION,
                accounts,
                new ApiKeys(database.jdbi(), clock, new SecureRandom(), org.throughline.security.Limits.standard(12)),
                pages,
                new Health(database, journal),
                live,
                clock,
                new SecureRandom());
    }

    @AfterEach
    void stop() {
        browsing.close();
        server.close();
        journal.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/today", "/accounts", "/accounts/ada", "/password", "/nowhere"})
    void nobody_sees_a_page_without_logging_in(String path) {
        HttpResponse<String> answer = browsing.get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).startsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/today", "/api/v1/accounts", "/api/v1/openapi.json", "/api/v1/nowhere", "/live"})
    void no_call_is_answered_without_a_log_in(String path) {
        HttpResponse<String> answer = browsing.get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).get("code").asString()).isEqualTo("TL-WEB-001");
    }

    @Test
    void health_needs_no_log_in_and_names_database_and_journal() {
        HttpResponse<String> answer = browsing.get("/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("up").asBoolean()).isTrue();
        assertThat(json(answer).get("writer").asString()).isEqualTo("held");
        assertThat(json(answer).get("journalHead").asLong()).isZero();
    }

    @Test
    void health_is_bad_while_the_hub_may_not_write() {
        database.writer().close();

        HttpResponse<String> answer = browsing.get("/health");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).get("writer").asString()).isEqualTo("released");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        person("ada", Role.PLANNER);

        HttpResponse<String> answer = browsing.post("/login", "account", "ada", "password", CHOSEN);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("The form has expired", "TL-WEB-004");
    }

    @Test
    void every_answer_forbids_the_browser_what_it_must_not_do() {
        HttpResponse<String> answer = browsing.get("/login");

        assertThat(header(answer, "Content-Security-Policy"))
                .contains("script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(answer.headers().map()).doesNotContainKey("server");
    }

    @Test
    void whoever_logs_in_gets_a_cookie_that_no_script_and_no_other_site_can_use() {
        person("ada", Role.PLANNER);

        HttpResponse<String> answer = browsing.logIn("ada", CHOSEN);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("throughline="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void a_log_in_leads_on_to_where_the_person_wanted_but_never_to_another_site() {
        person("ada", Role.PLANNER);
        browsing.get("/login");

        assertThat(header(next("/accounts/ada?tab=1"), "Location")).isEqualTo("/accounts/ada?tab=1");
        assertThat(header(next("//evil.example.com"), "Location")).isEqualTo("/");
        assertThat(header(next("https://evil.example.com"), "Location")).isEqualTo("/");
        assertThat(header(next("/\\evil.example.com"), "Location")).isEqualTo("/");
    }

    @Test
    void a_one_time_password_opens_nothing_but_the_page_that_changes_it() {
        String oneTime = accounts.welcome().map(Password::word).orElseThrow();
        browsing.logIn("administrator", oneTime);

        assertThat(header(browsing.get("/accounts"), "Location")).isEqualTo("/password");
        assertThat(json(browsing.get("/api/v1/accounts")).get("code").asString())
                .isEqualTo("TL-WEB-006");

        browsing.get("/password");
        HttpResponse<String> differs =
                browsing.post("/password", "old", oneTime, "chosen", CHOSEN, "again", CHOSEN + "!");
        assertThat(differs.statusCode()).isEqualTo(422);
        assertThat(differs.body()).contains("The two new passwords differ.");
        assertThat(browsing.post("/password", "old", oneTime, "chosen", CHOSEN, "again", CHOSEN)
                        .statusCode())
                .isEqualTo(303);
        assertThat(browsing.get("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void after_too_many_failures_the_person_is_told_how_long_to_wait() {
        person("ada", Role.PLANNER);
        for (int time = 0; time < 5; time++) {
            assertThat(browsing.logIn("ada", "wrong").statusCode()).isEqualTo(401);
        }

        HttpResponse<String> answer = browsing.logIn("ada", CHOSEN);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Try again in 3 seconds");
    }

    @Test
    void a_page_and_its_twin_are_for_their_roles_only() {
        person("ada", Role.PLANNER);
        browsing.logIn("ada", CHOSEN);

        HttpResponse<String> page = browsing.get("/accounts");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("This page is not for your role", "TL-WEB-002");
        HttpResponse<String> twin = browsing.get("/api/v1/accounts");
        assertThat(twin.statusCode()).isEqualTo(403);
        assertThat(header(twin, "Content-Type")).isEqualTo("application/problem+json");
        browsing.get("/today");
        assertThat(browsing.post("/accounts/create", "name", "eve", "fullName", "Eve", "roles", "administrator")
                        .statusCode())
                .isEqualTo(403);
        assertThat(accounts.find(new AccountName("eve"))).isEmpty();
        assertThat(browsing.get("/today").body()).doesNotContain("href=\"/accounts\"");
    }

    @Test
    void a_question_is_answered_to_those_only_who_may_see_its_page() {
        assertThat(browsing.postJson("/api/v1/answering/ask", "{}").statusCode())
                .as("without a log-in")
                .isEqualTo(403);
        administrator();
        browsing.get("/accounts");
        HttpResponse<String> answer = browsing.postJson("/api/v1/answering/ask", "{\"word\": \"yes\"}");
        assertThat(json(answer).get("word").asString()).isEqualTo("yes!");

        person("theo", Role.PLANNER);
        browsing.logIn("theo", CHOSEN);
        browsing.get("/today");
        assertThat(browsing.postJson("/api/v1/answering/ask", "{}").body()).contains("TL-WEB-002");
    }

    @Test
    void an_administrator_creates_an_account_whose_password_is_shown_once() {
        administrator();

        HttpResponse<String> refused =
                browsing.post("/accounts/create", "name", "b", "fullName", "Ben", "roles", "buyer");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("A name has 2 to 60 letters", "value=\"Ben\"");
        assertThat(browsing.post("/accounts/create", "name", "ben", "fullName", "Ben <b>", "roles", "buyer")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Browsing.secret(browsing.get("/accounts", "X-Live", "yes")))
                .as("a part that refreshes itself takes nothing away")
                .isEmpty();
        HttpResponse<String> page = browsing.get("/accounts");
        assertThat(page.body()).contains("Ben &lt;b&gt;").doesNotContain("Ben <b>");
        assertThat(browsing.get("/accounts").body()).doesNotContain(Browsing.secret(page));
        try (Browsing ben = new Browsing(server.address())) {
            assertThat(ben.logIn("ben", Browsing.secret(page)).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void the_twin_says_and_does_what_the_page_does() {
        administrator();
        browsing.get("/accounts");

        JsonNode created = json(browsing.postJson(
                "/api/v1/accounts/create", "{\"name\": \"ben\", \"fullName\": \"Ben\", \"roles\": [\"BUYER\"]}"));
        assertThat(created.get("secret").asString()).hasSize(24);
        JsonNode shown = json(browsing.get("/api/v1/accounts/ben"));
        assertThat(shown.get("account").get("roles").get(0).asString()).isEqualTo("BUYER");
        assertThat(shown.get("account").get("lastLogIn").isNull()).isTrue();

        HttpResponse<String> refused = browsing.postJson(
                "/api/v1/accounts/create", "{\"name\": \"ben\", \"fullName\": \"Ben\", \"roles\": [\"BUYER\"]}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("problems").get("name").asString()).contains("already");
        assertThat(browsing.postJson("/api/v1/accounts/create", "{").statusCode())
                .isEqualTo(400);
        assertThat(browsing.get("/api/v1/accounts/nobody").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void letters_of_every_language_come_back_as_they_were_sent(boolean asForm) {
        administrator();
        browsing.get("/accounts");

        HttpResponse<String> created = asForm
                ? browsing.post("/accounts/create", "name", "velo", "fullName", "Vélo Köln Ω", "roles", "buyer")
                : browsing.postJson(
                        "/api/v1/accounts/create",
                        "{\"name\": \"velo\", \"fullName\": \"Vélo Köln Ω\", \"roles\": [\"BUYER\"]}");

        assertThat(created.statusCode()).isEqualTo(asForm ? 303 : 200);
        assertThat(json(browsing.get("/api/v1/accounts/velo"))
                        .get("account")
                        .get("fullName")
                        .asString())
                .isEqualTo("Vélo Köln Ω");
        assertThat(browsing.get("/accounts").body()).contains("Vélo Köln Ω");
    }

    @Test
    void the_document_describes_every_twin_and_every_field() {
        administrator();

        JsonNode document = json(browsing.get("/api/v1/openapi.json"));
        List<String> paths = new ArrayList<>(document.get("paths").propertyNames());
        assertThat(paths).contains("/api/v1/today", "/api/v1/accounts", "/api/v1/accounts/{account}/disable");
        JsonNode row = document.get("components").get("schemas").get("AccountsPageRow");
        assertThat(row.get("properties").get("lastLogIn").get("format").asString())
                .isEqualTo("date-time");
        assertThat(row.get("required").size()).isEqualTo(row.get("properties").size());
    }

    @Test
    void a_log_in_ends_after_an_idle_hour_and_after_a_shift_whatever_happens() {
        person("ada", Role.PLANNER);
        browsing.logIn("ada", CHOSEN);
        clock.pass(Duration.ofMinutes(59));
        assertThat(browsing.get("/today").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(59));
        assertThat(browsing.get("/today", "X-Live", "yes").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(2));
        assertThat(browsing.get("/today").statusCode())
                .as("a page refreshed itself")
                .isEqualTo(302);

        browsing.logIn("ada", CHOSEN);
        for (int time = 0; time < 24; time++) {
            clock.pass(Duration.ofMinutes(30));
            assertThat(browsing.get("/today").statusCode()).isEqualTo(200);
        }
        clock.pass(Duration.ofMinutes(1));
        assertThat(browsing.get("/today").statusCode()).isEqualTo(302);
    }

    @Test
    void a_log_in_ends_at_once_when_the_account_is_disabled_or_its_password_reset() {
        person("ada", Role.PLANNER);
        browsing.logIn("ada", CHOSEN);
        accounts.resetPassword(OFFICE, new AccountName("ada"));

        assertThat(browsing.get("/today").statusCode()).isEqualTo(302);
    }

    @Test
    void whoever_logs_out_is_out() {
        person("ada", Role.PLANNER);
        browsing.logIn("ada", CHOSEN);
        browsing.get("/today");

        assertThat(header(browsing.post("/logout"), "Location")).isEqualTo("/login");
        assertThat(browsing.get("/today").statusCode()).isEqualTo(302);
    }

    @Test
    void a_failure_tells_an_incident_number_and_nothing_of_the_inside() {
        person("ada", Role.PLANNER);
        browsing.logIn("ada", CHOSEN);

        HttpResponse<String> page = browsing.get("/broken");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).doesNotContain(BrokenPage.INSIDE, "Exception").contains("TL-WEB-005");
        assertThat(Browsing.secret(page)).matches("[A-Z2-9]{8}");
        assertThat(json(browsing.get("/api/v1/broken")).get("incident").asString())
                .matches("[A-Z2-9]{8}");
    }

    @Test
    void scripts_and_styles_are_kept_for_ever_under_an_address_of_their_own() {
        String address = Assets.load().address("tabler.min.css");

        HttpResponse<String> answer = browsing.get(address);
        assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(header(answer, "Content-Type")).startsWith("text/css");
        assertThat(header(browsing.get(address, "Accept-Encoding", "gzip"), "Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(browsing.get("/assets/absent.js").statusCode()).isEqualTo(404);
    }

    @Test
    void a_port_that_is_taken_is_named() {
        assertThatThrownBy(() -> WebServer.start(parts(server.port())))
                .isInstanceOf(WebException.class)
                .hasMessageContaining("TL-WEB-010")
                .hasMessageContaining(String.valueOf(server.port()));
    }

    private HttpResponse<String> next(String where) {
        browsing.get("/login");
        return browsing.post("/login", "account", "ada", "password", CHOSEN, "next", where);
    }

    private void administrator() {
        person("root", Role.ADMINISTRATOR);
        browsing.logIn("root", CHOSEN);
        browsing.get("/accounts");
    }

    private void person(String name, Role role) {
        Change created = accounts.create(OFFICE, name, "Somebody", EnumSet.of(role));
        assertThat(created)
                .isInstanceOfSatisfying(
                        Change.DoneWithPassword.class,
                        done -> accounts.changePassword(
                                OFFICE, done.account().name(), done.oneTime(), new Password(CHOSEN)));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
