package org.throughline.itempages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.configuration.PlanSettings;
import org.throughline.configuration.SessionSettings;
import org.throughline.configuration.WebSettings;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.database.Password;
import org.throughline.database.TestSurroundings;
import org.throughline.enterprise.EnterpriseIntake;
import org.throughline.events.CategoryId;
import org.throughline.events.Content;
import org.throughline.events.CurrencyReference;
import org.throughline.events.DemandFact;
import org.throughline.events.Event;
import org.throughline.events.FactId;
import org.throughline.events.ItemFact;
import org.throughline.events.ItemFamilyId;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.LotId;
import org.throughline.events.Moment;
import org.throughline.events.OwnerId;
import org.throughline.events.PartnerId;
import org.throughline.events.PersonId;
import org.throughline.events.Quantity;
import org.throughline.events.QuoteId;
import org.throughline.events.SiteId;
import org.throughline.events.SiteReference;
import org.throughline.events.Source;
import org.throughline.events.Standing;
import org.throughline.events.StockFact;
import org.throughline.events.StockPlace;
import org.throughline.events.Subject;
import org.throughline.events.UnitId;
import org.throughline.events.Vocabulary;
import org.throughline.exchange.Exchange;
import org.throughline.inventory.InventoryIntake;
import org.throughline.items.ItemsIntake;
import org.throughline.journal.Appending;
import org.throughline.journal.Arrival;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalReader;
import org.throughline.readiness.Readiness;
import org.throughline.security.Accounts;
import org.throughline.security.Actor;
import org.throughline.security.ApiKeys;
import org.throughline.security.Change;
import org.throughline.security.QuickHash;
import org.throughline.security.Role;
import org.throughline.security.Surroundings;
import org.throughline.security.TestClock;
import org.throughline.supply.Plans;
import org.throughline.web.Browsing;
import org.throughline.web.Health;
import org.throughline.web.LiveStreams;
import org.throughline.web.WebParts;
import org.throughline.web.WebServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of plan and inventory, asked for over HTTP. */
@ExtendWith(FreshDatabase.class)
class PlanningPagesTest {

    private static final SessionSettings SESSION =
            new SessionSettings(Duration.ofMinutes(60), Duration.ofHours(12), 12);
    private static final Actor OFFICE = new Actor("administrator", "127.0.0.1");
    private static final String CHOSEN = "four calm words today";
    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");
    private static final ItemId SEAL = new ItemId("item:seal");
    private static final UnitId PIECE = new UnitId("unit:piece");

    private final TestClock clock = new TestClock();
    private final Database database;
    private final Journal journal;
    private final List<JournalReader> readers = new ArrayList<>();
    private final Plans plans;
    private final Accounts accounts;
    private final WebServer server;
    private final Browsing browsing;
    private int facts;

    PlanningPagesTest(DatabaseSettings.External settings) {
        database = Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
        journal = Journal.open(database, org.throughline.journal.Limits.standard(), clock, CrashPoints.UNOBSERVED);
        readers.add(journal.follow(new EnterpriseIntake()));
        readers.add(journal.follow(new ItemsIntake()));
        readers.add(journal.follow(new InventoryIntake()));
        plans = Plans.open(
                database.jdbi(), journal, PlanSettings.usual(), org.throughline.supply.Limits.standard(), clock);
        SecureRandom chance = new SecureRandom();
        accounts = new Accounts(
                database.jdbi(),
                new Surroundings(clock, chance, new QuickHash(1)),
                org.throughline.security.Limits.standard(12));
        Exchange exchange = Exchange.open(
                new org.throughline.exchange.Surroundings(database, journal, clock, chance, CrashPoints.UNOBSERVED),
                List.of(),
                Map.of(),
                org.throughline.exchange.Limits.standard());
        LiveStreams live = new LiveStreams();
        Outlook outlook = Outlook.of(plans, Readiness.open(database.jdbi(), plans), exchange, clock);
        server = WebServer.start(new WebParts(
                new WebSettings("127.0.0.1", 0, false),
                SESSION,
                accounts,
                new ApiKeys(database.jdbi(), clock, new SecureRandom(), org.throughline.security.Limits.standard(12)),
                List.of(
                        new PlanPage(database.jdbi(), plans, outlook, new Peggings(outlook)),
                        new InventoryPage(database.jdbi(), journal, exchange, clock),
                        new FindPage(database.jdbi(), outlook)),
                new Health(database, journal),
                live,
                clock,
                chance));
        browsing = new Browsing(server.address());
        logIn();
    }

    @AfterEach
    void stop() {
        browsing.close();
        server.close();
        plans.close();
        journal.close();
        database.close();
    }

    @Test
    void without_a_plan_the_page_says_what_is_waited_for() {
        assertThat(browsing.get("/plan").body()).contains("There is no plan yet");
        assertThat(json("/api/v1/plan").get("work").isNull()).isTrue();
    }

    @Test
    void positions_are_listed_filtered_and_linked() {
        stock();

        assertThat(browsing.get("/inventory").body()).contains("SEAL-7", "/inventory?item=item%3Aseal", "40");
        assertThat(json("/api/v1/inventory?text=seal&only=held")
                        .get("list")
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(json("/api/v1/inventory?text=gasket")
                        .get("list")
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(json("/api/v1/inventory?only=negative&page=7")
                        .get("list")
                        .get("page")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_list_in_whatever_order_shows_what_was_said_since_it_was_last_shown() {
        stock();
        String disagreeing = "/api/v1/inventory?sort=-on-hand&only=disagreeing&site=site:plant";
        assertThat(json(disagreeing).get("list").get("total").asInt()).isEqualTo(1);

        happen(new StockFact.StockCounted(SEAL, at("shelf", ""), pieces(40)));
        assertThat(json(disagreeing).get("list").get("total").asInt()).isZero();

        happen(described("SEAL-8"));
        assertThat(browsing.get("/inventory?sort=-on-hand").body()).contains("SEAL-8");
        assertThat(browsing.get("/inventory?sort=-on-hand&site=elsewhere").body())
                .doesNotContain("SEAL-8");
    }

    @Test
    void what_is_said_of_anything_else_is_no_news_of_stock() {
        stock();
        StockNews news = new StockNews(journal);
        long before = count(news);
        assertThat(count(news)).isEqualTo(before);

        happen(new DemandFact.QuoteStated(
                new QuoteId("quote:1"),
                "Q1",
                SEAL,
                new SiteId("site:plant"),
                pieces(3),
                LocalDate.of(2026, 3, 9),
                LocalDate.of(2026, 3, 6),
                PartnerId.NONE,
                "ada",
                Standing.IN_USE));
        assertThat(count(news)).isEqualTo(before);

        happen(described("SEAL-8"));
        assertThat(count(news)).isGreaterThan(before);
    }

    private long count(StockNews news) {
        return database.jdbi().inTransaction(news::count);
    }

    @Test
    void the_stock_of_an_item_tells_consigned_stock_and_disagreements_apart() {
        stock();

        JsonNode item = json("/api/v1/inventory?item=item:seal").get("item");
        assertThat(item.get("own").size()).isEqualTo(2);
        assertThat(item.get("consigned").get(0).get("quantity").asInt()).isEqualTo(9);
        assertThat(item.get("disagreements").get(0).get("counted").asInt()).isEqualTo(38);
        assertThat(item.get("disagreements").get(0).get("book").asInt()).isEqualTo(40);
        assertThat(browsing.get("/inventory?item=item:seal").body()).contains("Belongs to others", "Shelf A");
    }

    @Test
    void one_lot_is_found_and_shown_alone_and_the_way_back_leads_to_all() {
        stock();
        StockPlace ofLot = new StockPlace(new LocationId("shelf"), new LotId("lot:1"), new OwnerId(""));
        happen(
                new StockFact.LotDescribed(new LotId("lot:1"), "L 2026-1", SEAL, Moment.NONE, Standing.IN_USE),
                new StockFact.StockCounted(SEAL, ofLot, pieces(3)));

        assertThat(browsing.get("/inventory?item=item:seal").body())
                .contains("href=\"/inventory?item=item%3Aseal&amp;lot=L+2026-1\">L 2026-1</a>");
        String alone = browsing.get("/inventory?item=item:seal&lot=L%202026-1").body();
        assertThat(alone).contains("Only lot L 2026-1", "href=\"/inventory?item=item%3Aseal\">All lots");
        JsonNode item = json("/api/v1/inventory?item=item:seal&lot=L%202026-1").get("item");
        assertThat(item.get("lot").asString()).isEqualTo("L 2026-1");
        assertThat(item.get("disagreements")).hasSize(1);
        assertThat(item.get("own")).isEmpty();
        assertThat(browsing.get("/find?text=l%202026").body()).contains("/inventory?item=item%3Aseal&amp;lot=L+2026-1");
    }

    @Test
    void an_item_that_nobody_ever_described_is_not_found() {
        assertThat(browsing.get("/inventory?item=item:nothing").statusCode()).isEqualTo(404);
    }

    private void stock() {
        happen(
                new ItemFact.UnitDescribed(PIECE, "pieces", PIECE, BigDecimal.ONE, Standing.IN_USE),
                described("SEAL-7"),
                place("shelf", "Shelf A", LocationKind.STOCK),
                place("hold", "Hold", LocationKind.QUALITY_HOLD),
                new StockFact.StockOpened(SEAL, at("shelf", ""), pieces(40)),
                new StockFact.StockOpened(SEAL, at("hold", ""), pieces(2)),
                new StockFact.StockOpened(SEAL, at("shelf", "partner:ferro"), pieces(9)),
                new StockFact.StockOpeningCompleted(new SiteId("site:plant")),
                new StockFact.StockCounted(SEAL, at("shelf", ""), pieces(38)));
    }

    private static ItemFact described(String code) {
        return new ItemFact.ItemDescribed(
                SEAL,
                new ItemFamilyId("family:seal"),
                code,
                "Seal of seven",
                "",
                PIECE,
                ItemFact.ItemKind.STORED,
                ItemFact.Tracking.NONE,
                new CategoryId("category:all"),
                List.of(),
                List.of(),
                BigDecimal.ONE,
                CurrencyReference.NONE,
                PersonId.NONE,
                Standing.IN_USE);
    }

    private static StockFact place(String location, String name, LocationKind kind) {
        return new StockFact.LocationDescribed(
                new LocationId(location), name, kind, new SiteReference("site:plant"), Standing.IN_USE);
    }

    private static StockPlace at(String location, String owner) {
        return new StockPlace(new LocationId(location), LotId.NONE, new OwnerId(owner));
    }

    private static Quantity pieces(int amount) {
        return new Quantity(BigDecimal.valueOf(amount), PIECE);
    }

    private void happen(Content... contents) {
        List<Event> events = new ArrayList<>();
        for (Content content : contents) {
            events.add(new Event(
                    new FactId("fact-" + facts++),
                    new Source("test"),
                    Vocabulary.typeOf(content),
                    new Subject("plant"),
                    MORNING,
                    Vocabulary.payload(content)));
        }
        assertThat(journal.append(events))
                .isInstanceOfSatisfying(
                        Appending.Appended.class,
                        appended -> readers.forEach(
                                reader -> assertThat(reader.await(appended.upTo(), Duration.ofSeconds(30)))
                                        .isInstanceOf(Arrival.Arrived.class)));
    }

    private JsonNode json(String path) {
        HttpResponse<String> answer = browsing.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private void logIn() {
        Change created = accounts.create(OFFICE, "ada", "Ada Brandt", EnumSet.of(Role.PLANNER));
        assertThat(created)
                .isInstanceOfSatisfying(
                        Change.DoneWithPassword.class,
                        done -> accounts.changePassword(
                                OFFICE, done.account().name(), done.oneTime(), new Password(CHOSEN)));
        browsing.logIn("ada", CHOSEN);
    }
}
