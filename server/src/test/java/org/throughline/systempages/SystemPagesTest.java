package org.throughline.systempages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.configuration.OdooSettings;
import org.throughline.configuration.PlanSettings;
import org.throughline.configuration.Secret;
import org.throughline.configuration.SessionSettings;
import org.throughline.configuration.WebSettings;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.database.Password;
import org.throughline.database.TestSurroundings;
import org.throughline.exchange.Declarations;
import org.throughline.exchange.Exchange;
import org.throughline.exchange.Request;
import org.throughline.exchange.Wish;
import org.throughline.journal.Journal;
import org.throughline.pages.KeyWatch;
import org.throughline.pages.Page;
import org.throughline.pages.RecordAddresses;
import org.throughline.security.Accounts;
import org.throughline.security.Actor;
import org.throughline.security.ApiKeys;
import org.throughline.security.Change;
import org.throughline.security.QuickHash;
import org.throughline.security.Role;
import org.throughline.security.TestClock;
import org.throughline.supply.Plans;
import org.throughline.systempages.ConnectionSeen.CompanyInSight;
import org.throughline.systempages.ConnectionSeen.ConnectionCheckup;
import org.throughline.systempages.ConnectionSeen.Mark;
import org.throughline.systempages.ConnectionSeen.NeededRight;
import org.throughline.web.Browsing;
import org.throughline.web.Health;
import org.throughline.web.LiveStreams;
import org.throughline.web.WebParts;
import org.throughline.web.WebServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages about systems and data, asked for as a browser does, over a real exchange that reads nothing yet. */
@ExtendWith(FreshDatabase.class)
class SystemPagesTest {

    private static final String CHOSEN = "four calm words today";
    private static final String KEY = "the-key-that-nobody-may-see";
    private static final Actor OFFICE = new Actor("administrator", "127.0.0.1");
    private static final KeyWatch.Warning EXPIRES =
            new KeyWatch.Warning("TL-ODOO-019", "The key (hub) of this user expires on 2026-03-15, in 13 days.");
    private static final SessionSettings SESSION =
            new SessionSettings(Duration.ofMinutes(60), Duration.ofHours(12), 12);

    private final TestClock clock = new TestClock();
    private final LiveStreams live = new LiveStreams();
    private final Database database;
    private final Journal journal;
    private final Accounts accounts;
    private final Plans plans;
    private final Exchange exchange;
    private final WebServer server;
    private final Browsing browsing;

    SystemPagesTest(DatabaseSettings.External settings) {
        database = Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
        journal = Journal.open(database, org.throughline.journal.Limits.standard(), clock, CrashPoints.UNOBSERVED);
        accounts = new Accounts(
                database.jdbi(),
                new org.throughline.security.Surroundings(clock, new SecureRandom(), new QuickHash(1)),
                org.throughline.security.Limits.standard(12));
        plans = Plans.open(
                database.jdbi(), journal, PlanSettings.usual(), org.throughline.supply.Limits.standard(), clock);
        exchange = Exchange.open(
                new org.throughline.exchange.Surroundings(
                        database, journal, clock, new SecureRandom(), CrashPoints.UNOBSERVED),
                Declarations.ofProduct(),
                Map.of(),
                org.throughline.exchange.Limits.standard());
        OdooSettings.Connected odoo = new OdooSettings.Connected(
                URI.create("https://odoo.example.com"),
                "company",
                new Secret(KEY),
                false,
                List.of("WH/Quarantine"),
                90,
                Duration.ofSeconds(30),
                5);
        List<Page<?>> pages = List.of(
                new DataHealthPage(plans, RecordAddresses.NONE, clock),
                new InterfacesPage(exchange, new OdooSettings.NotConnected(), () -> Optional.of(EXPIRES), live, clock),
                new ConnectPage(odoo, new GivenLook(), live, clock));
        server = WebServer.start(new WebParts(
                new WebSettings("127.0.0.1", 0, false),
                SESSION,
                accounts,
                new ApiKeys(database.jdbi(), clock, new SecureRandom(), org.throughline.security.Limits.standard(12)),
                pages,
                new Health(database, journal),
                live,
                clock,
                new SecureRandom()));
        browsing = new Browsing(server.address());
    }

    /** A look whose result is known. */
    private static final class GivenLook implements ConnectionLook {

        @Override
        public ConnectionSeen look() {
            return new ConnectionSeen(
                    false,
                    List.of(
                            new ConnectionCheckup(Mark.GOOD, "", "This is Odoo 19.0."),
                            new ConnectionCheckup(Mark.WARNING, "TL-ODOO-019", "The key expires in 3 days.")),
                    List.of(new CompanyInSight(1, "Pumps", "Europe/Berlin"), new CompanyInSight(2, "Valves", "")),
                    List.of(new NeededRight(
                            "odoo-boms", "mrp.bom", new ConnectionCheckup(Mark.BAD, "TL-ODOO-006", "No right."))));
        }

        @Override
        public String setUp() {
            return "What the administrator sets up";
        }
    }

    @AfterEach
    void stop() {
        browsing.close();
        server.close();
        exchange.close();
        plans.close();
        journal.close();
        database.close();
    }

    @Test
    void interfaces_say_that_the_key_for_odoo_expires() {
        enter(Role.INTEGRATOR);

        assertThat(browsing.get("/interfaces").body()).contains("has to be renewed", "in 13 days", "TL-ODOO-019");
        assertThat(browsing.get("/api/v1/interfaces").body()).contains("in 13 days");
    }

    @Test
    void without_a_plan_the_data_page_says_what_is_waited_for() {
        enter(Role.PLANNER);

        HttpResponse<String> page = browsing.get("/data-health");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("No plan yet", "href=\"/interfaces\"").doesNotContain("id=\"problems\"");
        JsonNode twin = json(browsing.get("/api/v1/data-health"));
        assertThat(twin.get("plan").isNull()).isTrue();
        assertThat(twin.get("lists").size()).isEqualTo(DataHealthPage.Lack.values().length);
    }

    @Test
    void every_interface_is_listed_with_what_it_says_and_that_nothing_is_read() {
        enter(Role.PLANNER);

        HttpResponse<String> page = browsing.get("/interfaces");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Odoo is not connected, so nothing is read.", "odoo-production-orders", "not yet");
        assertThat(json(browsing.get("/api/v1/interfaces")).get("interfaces").size())
                .isEqualTo(Declarations.ofProduct().size());
        assertThat(browsing.get("/interfaces?interface=absent").statusCode()).isEqualTo(404);
    }

    @Test
    void an_integrator_has_an_interface_run_and_comes_back_to_it() {
        enter(Role.INTEGRATOR);
        HttpResponse<String> detail = browsing.get("/interfaces?interface=odoo-boms");
        assertThat(detail.body()).contains("<code>mrp.bom</code>", "Run now", "Mapping: what a row becomes");

        HttpResponse<String> asked = browsing.post("/interfaces/run?interface=odoo-boms", "name", "odoo-boms");

        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location")).hasValue("/interfaces?interface=odoo-boms");
        assertThat(browsing.get("/interfaces?interface=odoo-boms").body())
                .contains("odoo-boms will run as soon as", "asked by ada");
        assertThat(exchange.openRequests())
                .extracting(Request::interfaceName, Request::wish, Request::askedBy)
                .containsExactly(tuple("odoo-boms", Wish.RUN_NOW, "ada"));
    }

    @Test
    void a_reload_is_refused_until_its_harm_was_seen() {
        enter(Role.INTEGRATOR);
        browsing.get("/interfaces?interface=odoo-boms");

        HttpResponse<String> refused = browsing.post("/interfaces/reload?interface=odoo-boms", "name", "odoo-boms");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Tick that you know what it does.");
        assertThat(exchange.openRequests()).isEmpty();

        browsing.post("/interfaces/reload?interface=odoo-boms", "name", "odoo-boms", "confirmed", "yes");
        assertThat(exchange.openRequests()).extracting(Request::wish).containsExactly(Wish.RELOAD);
    }

    @Test
    void a_reading_of_everything_is_cancelled_by_who_confirms_it() {
        enter(Role.INTEGRATOR);
        assertThat(browsing.get("/interfaces?interface=odoo-boms").body()).doesNotContain("Cancel the reading");
        assertThat(browsing.post("/interfaces/cancel?interface=odoo-boms", "name", "odoo-boms", "confirmed", "yes")
                        .body())
                .contains("Nothing of odoo-boms is being read anew");

        reloading();
        assertThat(browsing.get("/interfaces?interface=odoo-boms").body()).contains("Cancel the reading");
        assertThat(browsing.post("/interfaces/cancel?interface=odoo-boms", "name", "odoo-boms")
                        .body())
                .contains("Tick that you know what it does.");
        assertThat(exchange.openRequests()).isEmpty();
        browsing.post("/interfaces/cancel?interface=odoo-boms", "name", "odoo-boms", "confirmed", "yes");
        assertThat(exchange.openRequests())
                .extracting(Request::interfaceName, Request::wish, Request::askedBy)
                .containsExactly(tuple("odoo-boms", Wish.CANCEL, "ada"));
    }

    @Test
    void a_cancelled_reading_says_at_which_page_by_whom_and_when() {
        reloading();
        database.jdbi().useHandle(handle -> handle.execute("""
                update exchange_progress
                   set watermark = load_before, load_since = '1970-01-01T00:00:00Z',
                       load_before = '1970-01-01T00:00:00Z', cancelled_by = 'bob',
                       cancelled_at = '2026-03-02T06:00:00Z', cancelled_rows = 20500, cancelled_expected = 46000
                """));
        enter(Role.INTEGRATOR);

        assertThat(browsing.get("/interfaces?interface=odoo-boms").body())
                .containsPattern("cancelled at page \\d+ of \\d+ by bob,")
                .doesNotContain("Cancel the reading");
        JsonNode said = JsonMapper.shared()
                .readTree(browsing.get("/api/v1/interfaces?interface=odoo-boms").body())
                .at("/chosen/line/cancelled");
        assertThat(said.path("by").asString()).isEqualTo("bob");
        assertThat(said.path("at").asString()).isEqualTo("2026-03-02T06:00:00Z");
        assertThat(said.path("page").asInt()).isLessThan(said.path("pages").asInt());
    }

    /** Somebody has asked for all of the bills of material, and half of them were read. */
    private void reloading() {
        database.jdbi().useHandle(handle -> handle.execute("""
                insert into exchange_progress
                       (interface, state, basis_declared, basis_companies, basis_history_from, watermark, loaded,
                        load_since, load_after, load_rows, load_expected, load_rows_per_second, load_before,
                        pulse_latency_millis, pulse_called_at, pulse_success_at, pulse_failure_at, pulse_code,
                        pulse_sentence)
                values ('odoo-boms', 'READING', '', '', '2026-01-01T00:00:00Z', '1970-01-01T00:00:00Z', true,
                        '2026-03-02T05:59:00Z', 20500, 20500, 46000, 900, '2026-03-02T05:58:00Z', 12,
                        '', '', '', '', '')
                """));
    }

    @Test
    void others_see_how_interfaces_are_and_may_ask_nothing_of_them() {
        enter(Role.BUYER);
        assertThat(browsing.get("/interfaces?interface=odoo-boms").body())
                .contains("Integrators and administrators can have it run")
                .doesNotContain("Run now");

        browsing.get("/data-health");
        browsing.get("/interfaces");
        HttpResponse<String> refused = browsing.postJson("/api/v1/interfaces/run", "{\"name\": \"odoo-boms\"}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(exchange.openRequests()).isEmpty();
        assertThat(browsing.get("/connect").statusCode()).isEqualTo(403);
    }

    @Test
    void a_look_at_odoo_shows_findings_companies_rights_and_never_the_key() throws InterruptedException {
        enter(Role.INTEGRATOR);
        HttpResponse<String> before = browsing.get("/connect");
        assertThat(before.body())
                .contains("https://odoo.example.com", "Nobody has checked it", "What the administrator sets up")
                .doesNotContain(KEY);

        assertThat(browsing.post("/connect/look").statusCode()).isEqualTo(303);

        String after = awaitLook();
        assertThat(after)
                .contains("● good", "This is Odoo 19.0.", "▲ look at it", "docs/runbooks/TL-ODOO-019.md")
                .contains("Europe/Berlin", "▲ none", "✕ bad", "mrp.bom", "cannot be read as declared")
                .contains("1 good, 1 to look at, 1 bad")
                .doesNotContain(KEY);
        assertThat(browsing.get("/api/v1/connect").body()).doesNotContain(KEY);
    }

    /** The look runs beside the request; half a minute is more than a thread needs on a busy machine. */
    private String awaitLook() throws InterruptedException {
        for (int time = 0; time < 300; time++) {
            String body = browsing.get("/connect").body();
            if (body.contains("This is Odoo")) {
                return body;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The look did not end.");
    }

    private void enter(Role role) {
        Change created = accounts.create(OFFICE, "ada", "Somebody", EnumSet.of(role));
        assertThat(created)
                .isInstanceOfSatisfying(
                        Change.DoneWithPassword.class,
                        done -> accounts.changePassword(
                                OFFICE, done.account().name(), done.oneTime(), new Password(CHOSEN)));
        browsing.logIn("ada", CHOSEN);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
