package org.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.throughline.configuration.PlanSettings;
import org.throughline.configuration.SessionSettings;
import org.throughline.configuration.WebSettings;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.Password;
import org.throughline.database.TestSurroundings;
import org.throughline.demand.Quotes;
import org.throughline.events.Content;
import org.throughline.events.Event;
import org.throughline.events.FactId;
import org.throughline.events.Source;
import org.throughline.events.StockFact;
import org.throughline.events.Subject;
import org.throughline.events.Vocabulary;
import org.throughline.exchange.Exchange;
import org.throughline.itempages.FindPage;
import org.throughline.itempages.InventoryPage;
import org.throughline.itempages.Outlook;
import org.throughline.itempages.PeggingPage;
import org.throughline.itempages.Peggings;
import org.throughline.itempages.PlanPage;
import org.throughline.journal.Appending;
import org.throughline.journal.Arrival;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalReader;
import org.throughline.pages.Live;
import org.throughline.pages.Page;
import org.throughline.pages.RecordAddresses;
import org.throughline.readiness.Readiness;
import org.throughline.scenarios.Scenarios;
import org.throughline.security.Accounts;
import org.throughline.security.Actor;
import org.throughline.security.ApiKeys;
import org.throughline.security.Change;
import org.throughline.security.Limits;
import org.throughline.security.QuickHash;
import org.throughline.security.Role;
import org.throughline.security.Surroundings;
import org.throughline.security.TestClock;
import org.throughline.supply.BookSnapshot;
import org.throughline.supply.Plans;
import org.throughline.systempages.AccountsPage;
import org.throughline.systempages.DataHealthPage;
import org.throughline.systempages.KeysPage;
import org.throughline.todaypages.ReadinessPage;
import org.throughline.todaypages.ScenariosPage;
import org.throughline.tradepages.PartnersPage;
import org.throughline.tradepages.PromisesPage;
import org.throughline.tradepages.PurchasesPage;
import org.throughline.tradepages.SalesPage;
import org.throughline.tradepages.Trade;

/** A hub with a plan of its own: facts go through the journal into the books, and pages show what is planned. */
public final class RunningPlant implements AutoCloseable {

    public static final String CHOSEN = "four calm words today";
    public static final Actor OFFICE = new Actor("administrator", "127.0.0.1");

    private static final SessionSettings SESSION =
            new SessionSettings(Duration.ofMinutes(60), Duration.ofHours(12), 12);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public final TestClock clock = new TestClock();
    public final Accounts accounts;
    public final ApiKeys keys;
    public final Browsing browsing;
    private final Database database;
    private final Journal journal;
    private final List<JournalReader> readers = new ArrayList<>();
    private final Plans plans;
    private final WebServer server;

    public RunningPlant(DatabaseSettings.External settings) {
        database = Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
        journal = Journal.open(database, org.throughline.journal.Limits.standard(), clock, CrashPoints.UNOBSERVED);
        Plans.books().forEach(intake -> readers.add(journal.follow(intake)));
        plans = Plans.open(
                database.jdbi(), journal, PlanSettings.usual(), org.throughline.supply.Limits.standard(), clock);
        SecureRandom chance = new SecureRandom();
        Limits limits = Limits.standard(12);
        accounts = new Accounts(database.jdbi(), new Surroundings(clock, chance, new QuickHash(1)), limits);
        keys = new ApiKeys(database.jdbi(), clock, chance, limits);
        Exchange exchange = Exchange.open(
                new org.throughline.exchange.Surroundings(database, journal, clock, chance, CrashPoints.UNOBSERVED),
                List.of(),
                Map.of(),
                org.throughline.exchange.Limits.standard());
        Outlook outlook = Outlook.of(plans, Readiness.open(database.jdbi(), plans), exchange, clock);
        LiveStreams live = new LiveStreams();
        server = WebServer.start(new WebParts(
                new WebSettings("127.0.0.1", 0, false),
                SESSION,
                accounts,
                keys,
                pages(outlook, exchange, live),
                new Health(database, journal),
                live,
                clock,
                chance));
        browsing = new Browsing(server.address());
    }

    private List<Page<?>> pages(Outlook outlook, Exchange exchange, Live live) {
        Peggings peggings = new Peggings(outlook);
        Trade trade = new Trade(outlook, peggings);
        return List.of(
                new PlanPage(database.jdbi(), plans, outlook, peggings),
                new ScenariosPage(
                        new Scenarios(
                                database.jdbi(), plans::whatIf, org.throughline.scenarios.Limits.standard(), clock),
                        outlook,
                        live),
                new PromisesPage(plans, new Quotes(database.jdbi(), journal, clock, new SecureRandom()), outlook),
                new PeggingPage(peggings),
                new InventoryPage(database.jdbi(), journal, exchange, clock),
                new ReadinessPage(outlook),
                new PurchasesPage(database.jdbi(), trade, RecordAddresses.NONE),
                new SalesPage(database.jdbi(), trade, RecordAddresses.NONE),
                new PartnersPage(database.jdbi(), trade, RecordAddresses.NONE),
                new FindPage(database.jdbi(), outlook),
                new DataHealthPage(plans, RecordAddresses.NONE, clock),
                new AccountsPage(accounts, SESSION, live),
                new KeysPage(keys, live, clock));
    }

    public String address() {
        return server.address();
    }

    /** Its plans. */
    public Plans plans() {
        return plans;
    }

    /** Somebody who has an account already is logged in. */
    public void logIn(String name) {
        browsing.logIn(name, CHOSEN);
    }

    /** Somebody with these roles is logged in. */
    public void logIn(String name, Role role) {
        Change created = accounts.create(OFFICE, name, "Ada Brandt", EnumSet.of(role));
        assertThat(created)
                .isInstanceOfSatisfying(
                        Change.DoneWithPassword.class,
                        done -> accounts.changePassword(
                                OFFICE, done.account().name(), done.oneTime(), new Password(CHOSEN)));
        logIn(name);
    }

    /** All that the books say happens as facts, and is planned. */
    public void happen(BookSnapshot books, Instant time) {
        List<Event> events = new ArrayList<>();
        for (Content content : facts(books)) {
            events.add(new Event(
                    new FactId("fact-" + events.size()),
                    new Source("test"),
                    Vocabulary.typeOf(content),
                    new Subject("plant"),
                    time,
                    Vocabulary.payload(content)));
        }
        assertThat(journal.append(events))
                .isInstanceOfSatisfying(
                        Appending.Appended.class,
                        appended -> readers.forEach(reader -> assertThat(reader.await(appended.upTo(), PATIENCE))
                                .isInstanceOf(Arrival.Arrived.class)));
        Awaitility.await().atMost(PATIENCE).until(() -> plans.current().isPresent());
    }

    /** One thing more happens; whether it is planned is another question. */
    public void happen(Content content, Instant time) {
        FactId fact = new FactId("later-" + journal.head().value());
        assertThat(journal.append(List.of(new Event(
                        fact,
                        new Source("test"),
                        Vocabulary.typeOf(content),
                        new Subject("plant"),
                        time,
                        Vocabulary.payload(content)))))
                .isInstanceOf(Appending.Appended.class);
    }

    private static List<Content> facts(BookSnapshot books) {
        List<Content> facts = new ArrayList<>();
        facts.addAll(books.enterprise().currencies());
        facts.addAll(books.enterprise().calendars());
        facts.addAll(books.enterprise().shifts());
        facts.addAll(books.enterprise().companies());
        facts.addAll(books.enterprise().sites());
        facts.addAll(books.enterprise().partners());
        facts.addAll(books.enterprise().operationTypes());
        facts.addAll(books.items().units());
        facts.addAll(books.items().items());
        facts.addAll(books.items().categories());
        facts.addAll(books.items().routes());
        facts.addAll(books.items().rules());
        facts.addAll(books.items().supplierTerms());
        facts.addAll(books.items().billsOfMaterial());
        facts.addAll(books.items().billLines());
        facts.addAll(books.stock().locations());
        facts.addAll(books.demand().orders());
        facts.addAll(books.demand().lines());
        facts.addAll(books.demand().deliveries());
        facts.addAll(books.procurement().orders());
        facts.addAll(books.procurement().lines());
        facts.addAll(books.procurement().receipts());
        facts.addAll(books.production().orders());
        facts.addAll(books.production().components());
        facts.addAll(books.production().outputs());
        books.stock()
                .balances()
                .forEach(balance ->
                        facts.add(new StockFact.StockOpened(balance.item(), balance.place(), balance.quantity())));
        books.stock().opened().forEach(site -> facts.add(new StockFact.StockOpeningCompleted(site)));
        return facts;
    }

    @Override
    public void close() {
        browsing.close();
        server.close();
        plans.close();
        journal.close();
        database.close();
    }
}
