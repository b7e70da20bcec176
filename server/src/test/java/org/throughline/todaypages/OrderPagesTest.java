package org.throughline.todaypages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.configuration.OdooSettings;
import org.throughline.configuration.SessionSettings;
import org.throughline.configuration.WebSettings;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.database.Password;
import org.throughline.database.TestSurroundings;
import org.throughline.itempages.Outlook;
import org.throughline.itempages.Outlooks;
import org.throughline.itempages.Peggings;
import org.throughline.journal.Journal;
import org.throughline.pages.KeyWatch;
import org.throughline.pages.Texts;
import org.throughline.security.Accounts;
import org.throughline.security.Actor;
import org.throughline.security.ApiKeys;
import org.throughline.security.Change;
import org.throughline.security.Limits;
import org.throughline.security.QuickHash;
import org.throughline.security.Role;
import org.throughline.security.Surroundings;
import org.throughline.security.TestClock;
import org.throughline.supply.PlanVersions;
import org.throughline.supply.WaitingPumps;
import org.throughline.tradepages.Trade;
import org.throughline.web.Browsing;
import org.throughline.web.Health;
import org.throughline.web.LiveStreams;
import org.throughline.web.WebParts;
import org.throughline.web.WebServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of today and of readiness, asked of the real server; four pumps wait for seals. */
@ExtendWith(FreshDatabase.class)
class OrderPagesTest {

    private static final SessionSettings SESSION =
            new SessionSettings(Duration.ofMinutes(60), Duration.ofHours(12), 12);
    private static final Actor OFFICE = new Actor("administrator", "127.0.0.1");
    private static final String CHOSEN = "four calm words today";

    private static final KeyWatch.Warning EXPIRES =
            new KeyWatch.Warning("TL-ODOO-019", "The key (hub) of this user expires on 2026-03-15, in 13 days.");

    private final TestClock clock = new TestClock();
    private final Database database;
    private final Journal journal;
    private final Accounts accounts;
    private final WebServer server;
    private final Browsing browsing;

    OrderPagesTest(DatabaseSettings.External settings) {
        database = Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
        journal = Journal.open(database, org.throughline.journal.Limits.standard(), clock, CrashPoints.UNOBSERVED);
        accounts = new Accounts(
                database.jdbi(), new Surroundings(clock, new SecureRandom(), new QuickHash(1)), Limits.standard(12));
        Outlook outlook = Outlooks.of(PlanVersions.of(WaitingPumps.alsoOfUnknownPrice("Ferro <b>")), clock);
        server = WebServer.start(new WebParts(
                new WebSettings("127.0.0.1", 0, false),
                SESSION,
                accounts,
                new ApiKeys(database.jdbi(), clock, new SecureRandom(), org.throughline.security.Limits.standard(12)),
                List.of(
                        new TodayPage(
                                new TodayPage.Installation(
                                        accounts, new OdooSettings.NotConnected(), journal, () -> Optional.of(EXPIRES)),
                                outlook,
                                new Trade(outlook, new Peggings(outlook))),
                        new ReadinessPage(outlook),
                        new WorkOrdersPage(outlook)),
                new Health(database, journal),
                new LiveStreams(),
                clock,
                new SecureRandom()));
        browsing = new Browsing(server.address());
    }

    @BeforeEach
    void log_in() {
        logIn("ada", Role.PLANNER);
    }

    private void logIn(String name, Role role) {
        Change created = accounts.create(OFFICE, name, name, EnumSet.of(role));
        assertThat(created)
                .isInstanceOfSatisfying(
                        Change.DoneWithPassword.class,
                        done -> accounts.changePassword(
                                OFFICE, done.account().name(), done.oneTime(), new Password(CHOSEN)));
        browsing.logIn(name, CHOSEN);
    }

    @AfterEach
    void stop() {
        browsing.close();
        server.close();
        journal.close();
        database.close();
    }

    @Test
    void today_begins_with_what_holds_orders_and_names_money_and_who_waits() {
        String page = browsing.get("/today").body();

        assertThat(page)
                .contains(
                        "One order cannot start in time",
                        "One cause holds orders up",
                        "bites in 2 days",
                        "EUR 4,000",
                        "Acme",
                        "Ferro &lt;b&gt;",
                        "SEAL</a> at WH:",
                        "<a href=\"/readiness?view=list&amp;text=PO-7\">EUR 4,000</a>",
                        "/readiness?order=production:MO-1")
                .doesNotContain("Ferro <b>", "What to do next");
    }

    @Test
    void nobody_is_led_to_scenarios_that_they_may_not_make() {
        assertThat(browsing.get("/readiness?order=production:MO-1").body())
                .contains("PO-7", "SO-1")
                .doesNotContain("/scenarios");
    }

    @Test
    void today_answers_first_what_the_roles_of_the_visitor_ask_and_leads_to_the_list_behind_each_figure() {
        assertThat(json("/api/v1/today").get("figures").findValuesAsString("name"))
                .containsExactly("cannot-start", "late-demands", "expedite", "release");
        assertThat(browsing.get("/today").body())
                .contains(
                        "href=\"/readiness?view=list&amp;state=late\" title=\"Manufacturing orders whose material",
                        "▲ 1",
                        "href=\"/plan?code=demand_late\"");
    }

    @Test
    void each_role_has_its_figures_with_their_words_and_each_once() {
        Outlook outlook = Outlooks.of(PlanVersions.of(WaitingPumps.of("Ferro <b>", 800, true)), clock);
        KeyFigures figures = new KeyFigures(
                outlook,
                new Trade(outlook, new Peggings(outlook)).orders().orElseThrow(),
                outlook.judged().orElseThrow().board(),
                QualityHold.of(outlook.judged().orElseThrow().plan()));
        assertThat(figures.of(EnumSet.of(Role.EXECUTIVE)))
                .extracting(KeyFigure::name, figure -> figure.value().intValue(), KeyFigure::trouble)
                .containsExactly(
                        tuple("late-revenue", 4_000, true),
                        tuple("open-revenue", 4_000, false),
                        tuple("on-order", 2_400, false),
                        tuple("late-demands", 1, true));
        assertThat(figures.of(EnumSet.of(Role.PLANNER, Role.PRODUCTION, Role.QUALITY)))
                .extracting(KeyFigure::name)
                .doesNotHaveDuplicates()
                .contains("can-start");
        Texts texts = Texts.english(List.of("today"));
        assertThat(Role.values())
                .allSatisfy(role -> assertThat(texts.of(
                                "today.answer."
                                        + figures.of(EnumSet.of(role))
                                                .getFirst()
                                                .name(),
                                2,
                                "EUR"))
                        .isNotBlank());
        assertThat(figures.of(EnumSet.allOf(Role.class))).allSatisfy(figure -> {
            assertThat(figure.address()).startsWith("/");
            assertThat(texts.of("today.figure." + figure.name())).isNotBlank();
            assertThat(texts.of("today.figure-says." + figure.name())).isNotBlank();
        });
    }

    @Test
    void what_stands_first_is_the_answer_to_what_the_visitors_role_asks() {
        logIn("bo", Role.BUYER);
        assertThat(browsing.get("/today").body()).contains("<h1>Every purchase has come that should have</h1>");
        logIn("eva", Role.EXECUTIVE);
        assertThat(browsing.get("/today").body()).contains("<h1>EUR 4,000 of revenue comes late</h1>");
        logIn("quinn", Role.QUALITY);
        assertThat(browsing.get("/today").body()).contains("<h1>Quality holds nothing</h1>");
    }

    @Test
    void days_are_written_as_the_visitors_region_writes_them() {
        assertThat(browsing.get("/today", "Accept-Language", "en-US,en;q=0.8").body())
                .contains("lang=\"en-US\"", "800 piece come on Fri, Mar 20, 2026.");
        assertThat(browsing.get("/today", "Accept-Language", "de-CH,de").body())
                .contains("lang=\"en-CH\"", "800 piece come on Fri, 20 Mar 2026.");
        assertThat(browsing.get("/today").body()).contains("lang=\"en-001\"", "Fri, 20 Mar 2026");
    }

    @Test
    void each_work_center_has_its_work_orders_by_day_with_what_holds_them() {
        JsonNode list = json("/api/v1/work-orders").get("list");
        assertThat(list.get("offered").get("work-center").valueStream().map(JsonNode::asString))
                .containsExactly("bench");
        assertThat(list.get("rows")
                        .get("rows")
                        .valueStream()
                        .map(row -> row.get("name").asString()))
                .containsExactly("assemble", "test");
        assertThat(browsing.get("/work-orders?work-center=bench&start=2026-03-04&only=late")
                        .body())
                .contains("2 work orders open", "PO-7", "/readiness?order=production%3AMO-1", "▲ until Fri, 20 Mar");
        assertThat(browsing.get("/work-orders?start=2026-03-05").body()).contains("No open work order fits");
        assertThat(browsing.get("/work-orders/list.csv").body()).contains("bench", "assemble", "SEAL PO-7");
    }

    @Test
    void who_renews_the_key_for_odoo_is_told_today_that_it_expires() {
        assertThat(browsing.get("/today").body()).doesNotContain("has to be renewed");
        assertThat(json("/api/v1/today").get("key").isNull()).isTrue();

        logIn("ida", Role.INTEGRATOR);

        assertThat(browsing.get("/today").body()).contains("has to be renewed", "in 13 days", "TL-ODOO-019");
    }

    @Test
    void what_is_not_there_offers_to_find_it() {
        assertThat(browsing.get("/nowhere").body()).contains("action=\"/find\"", "There is nothing here");
    }

    @Test
    void the_list_of_orders_says_what_holds_each() {
        assertThat(browsing.get("/readiness?view=list").body())
                .contains("/plan?item=item%3ASEAL&amp;site=site%3AWH", "PO-7", "Held by");
        assertThat(browsing.get("/readiness").body()).contains("lacks SEAL");
        for (String held : List.of("PO-7", "seal", "Ferro")) {
            assertThat(browsing.get("/readiness?view=list&text=" + held).body())
                    .as(held)
                    .contains("/readiness?view=list&amp;text=" + held + "&amp;order=production%3AMO-1");
        }
        assertThat(json("/api/v1/readiness?view=list")
                        .get("board")
                        .get("rows")
                        .get(0)
                        .get("held")
                        .get("name")
                        .asString())
                .isEqualTo("PO-7");
    }

    @Test
    void the_twin_of_today_counts_orders_by_day_and_messages_by_code() {
        JsonNode today = json("/api/v1/today").get("overview");

        assertThat(today.get("stopped").asInt()).isEqualTo(1);
        assertThat(today.get("problems").get(0).get("provision").get("name").asString())
                .isEqualTo("PO-7");
        assertThat(today.get("days").get(3).get("day").asString()).isEqualTo("2026-03-04");
        assertThat(today.get("days").get(3).get("counts").get("late").asInt()).isEqualTo(1);
        assertThat(today.get("worklists").findValuesAsString("code")).contains("demand_late");
    }

    @Test
    void the_board_shows_an_order_beside_it_with_reason_chain_and_customers() {
        String page = browsing.get("/readiness?order=production:MO-1").body();

        assertThat(page)
                .contains(
                        "cannot start on Wed, 4 Mar 2026; can on Fri, 20 Mar 2026",
                        "800 piece",
                        "/plan?item=item%3ASEAL&amp;site=site%3AWH",
                        "What holds it, down to the source",
                        "SO-1",
                        "4,000")
                .contains("Ferro &lt;b&gt;");
        assertThat(json("/api/v1/readiness?order=production:MO-1")
                        .get("order")
                        .get("chain")
                        .findValuesAsString("kind"))
                .containsExactly("order", "item", "supply", "partner");
    }

    @Test
    void a_work_order_says_which_component_holds_it_and_down_to_whom() {
        String page = browsing.get("/readiness?order=production:MO-1").body();
        JsonNode operations =
                json("/api/v1/readiness?order=production:MO-1").get("order").get("operations");

        assertThat(page).contains("<summary>lacks SEAL</summary>", "waits for the material of assemble");
        assertThat(operations.findValuesAsString("can")).containsExactly("late", "late");
        assertThat(operations.findValuesAsString("material")).containsExactly("late", "ready");
        assertThat(operations.findValuesAsString("behind")).containsExactly("", "assemble");
        JsonNode held = operations.get(0).get("held");
        assertThat(held.get("item").get("code").asString()).isEqualTo("SEAL");
        assertThat(held.get("absent").asInt()).isEqualTo(800);
        assertThat(held.get("chain").get(0).get("name").asString()).isEqualTo("PO-7");
        assertThat(held.get("chain").get(0).get("partner").get("name").asString())
                .isEqualTo("Ferro <b>");
        assertThat(operations.get(1).get("held").isNull()).isTrue();
        JsonNode schemas = json("/api/v1/openapi.json").at("/components/schemas");
        assertThat(schemas.get("OrderSheetOperationLine").get("properties").propertyNames())
                .contains("can", "canOn", "held", "behind");
        assertThat(schemas.get("OrderSheetHeld").get("properties").propertyNames())
                .containsExactlyInAnyOrder("item", "site", "absent", "chain");
    }

    @Test
    void what_rests_on_a_default_is_marked_in_chain_and_components_and_leads_to_the_reasons() {
        String list = "/plan?item=item%3ASEAL&amp;site=site%3AWH#defaults-title";
        JsonNode order = json("/api/v1/readiness?order=production:MO-1").get("order");

        assertThat(browsing.get("/readiness?order=production:MO-1").body())
                .contains("href=\"" + list + "\" title=\"Rests on a default: price.", "◇ default: the data does not");
        assertThat(order.at("/components/0/defaulted/columns/0").asString()).isEqualTo("price");
        assertThat(order.at("/chain/1/defaulted/columns/0").asString()).isEqualTo("price");
        assertThat(order.at("/chain/0/defaulted/columns")).isEmpty();
        assertThat(browsing.get("/api/v1/readiness/components.csv?order=production:MO-1")
                        .body())
                .contains(",price");
    }

    @Test
    void the_filter_stays_in_the_address_and_in_the_form() {
        String page =
                browsing.get("/readiness?view=list&text=%22acme%22&state=late").body();

        assertThat(page)
                .contains("value=\"&#34;acme&#34;\"", "No order fits.")
                .contains("/readiness?view=list&amp;state=late&amp;text=%22acme%22");
        assertThat(browsing.get("/readiness?view=list&text=ACME").body()).contains("MO-1");
        assertThat(browsing.get("/readiness?order=production:nowhere").statusCode())
                .isEqualTo(404);
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(browsing.get(path).body());
    }
}
