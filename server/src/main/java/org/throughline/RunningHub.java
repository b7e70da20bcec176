package org.throughline;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.OdooSettings;
import org.throughline.connectors.OdooCounterpart;
import org.throughline.connectors.OdooLimits;
import org.throughline.connectors.OdooRecords;
import org.throughline.database.Database;
import org.throughline.database.Limits;
import org.throughline.database.Password;
import org.throughline.database.Surroundings;
import org.throughline.demand.Quotes;
import org.throughline.exchange.Counterpart;
import org.throughline.exchange.Declarations;
import org.throughline.exchange.Exchange;
import org.throughline.itempages.FindPage;
import org.throughline.itempages.InventoryPage;
import org.throughline.itempages.Outlook;
import org.throughline.itempages.PeggingPage;
import org.throughline.itempages.Peggings;
import org.throughline.itempages.PlanPage;
import org.throughline.journal.Journal;
import org.throughline.pages.KeyWatch;
import org.throughline.pages.Live;
import org.throughline.pages.Page;
import org.throughline.pages.RecordAddresses;
import org.throughline.readiness.Readiness;
import org.throughline.scenarios.Scenarios;
import org.throughline.security.Accounts;
import org.throughline.security.ApiKeys;
import org.throughline.security.DemoAccounts;
import org.throughline.supply.Plans;
import org.throughline.systempages.AccountPage;
import org.throughline.systempages.AccountsPage;
import org.throughline.systempages.ConnectPage;
import org.throughline.systempages.DataHealthPage;
import org.throughline.systempages.InterfacesPage;
import org.throughline.systempages.KeysPage;
import org.throughline.todaypages.ReadinessPage;
import org.throughline.todaypages.ScenariosPage;
import org.throughline.todaypages.TodayPage;
import org.throughline.todaypages.WorkOrdersPage;
import org.throughline.tradepages.PartnersPage;
import org.throughline.tradepages.PromisesPage;
import org.throughline.tradepages.PurchasesPage;
import org.throughline.tradepages.SalesPage;
import org.throughline.tradepages.Trade;
import org.throughline.web.Argon2Hash;
import org.throughline.web.Health;
import org.throughline.web.LiveStreams;
import org.throughline.web.WebParts;
import org.throughline.web.WebServer;

/** The hub with every room open. What was opened last is closed first: pages, journal, database. */
final class RunningHub implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Configuration configuration;
    private final Surroundings surroundings;
    private final LiveStreams live = new LiveStreams();
    private final Consumer<String> announcements;
    private Optional<Password> firstPassword = Optional.empty();
    private String address = "";

    private RunningHub(Configuration configuration, Surroundings surroundings, Consumer<String> announcements) {
        this.configuration = configuration;
        this.surroundings = surroundings;
        this.announcements = announcements;
    }

    /**
     * Opens every room; where one cannot be opened, those before it are closed again.
     *
     * @param announcements hears what whoever started the hub waits for, such as its first plan
     */
    static RunningHub start(Configuration configuration, Surroundings surroundings, Consumer<String> announcements) {
        RunningHub hub = new RunningHub(configuration, surroundings, announcements);
        try {
            hub.openRooms();
            return hub;
        } catch (RuntimeException failure) {
            hub.close();
            throw failure;
        }
    }

    /** The one-time password of the first administrator, while nobody has logged in yet. */
    Optional<Password> firstPassword() {
        return firstPassword;
    }

    /** Where a browser on this machine finds it. */
    String address() {
        return address;
    }

    private void openRooms() {
        Database database = opened(Database.open(configuration.database(), surroundings, Limits.standard()));
        InstantSource clock = surroundings.clock();
        Journal journal = opened(
                Journal.open(database, org.throughline.journal.Limits.standard(), clock, surroundings.crashPoints()));
        Plans.books().forEach(journal::follow);
        Plans plans = opened(Plans.open(
                database.jdbi(), journal, configuration.plan(), org.throughline.supply.Limits.standard(), clock));
        Readiness readiness = Readiness.open(database.jdbi(), plans);
        plans.listen(new FirstPlan(announcements));
        plans.listen(_ -> live.publish(Live.PLAN_TOPIC));
        Exchange exchange = opened(exchange(database, journal));
        exchange.listen(() -> live.publish(Live.INTERFACES_TOPIC));
        Accounts accounts = accounts(database, surroundings.chance());
        ApiKeys keys = new ApiKeys(database.jdbi(), clock, surroundings.chance(), securityLimits());
        Outlook outlook = Outlook.of(plans, readiness, exchange, clock);
        OdooKeyWatch key = opened(new OdooKeyWatch(odooLook()::keyExpiry, () -> live.publish(Live.INTERFACES_TOPIC)));
        List<Page<?>> pages =
                pages(new Rooms(database, journal, plans, exchange, new Keyring(accounts, keys, key)), outlook);
        WebServer web = opened(WebServer.start(new WebParts(
                configuration.web(),
                configuration.session(),
                accounts,
                keys,
                pages,
                new Health(database, journal),
                live,
                clock,
                surroundings.chance())));
        address = web.address();
        // Last, so that whoever opens the pages sees the reading from its first question on.
        exchange.start();
        if (configuration.odoo() instanceof OdooSettings.Connected) {
            key.start();
        }
    }

    /** The rooms that pages show. */
    private record Rooms(Database database, Journal journal, Plans plans, Exchange exchange, Keyring keyring) {}

    /** Who may come in, and how we come into Odoo. */
    private record Keyring(Accounts accounts, ApiKeys keys, KeyWatch odoo) {}

    private List<Page<?>> pages(Rooms rooms, Outlook outlook) {
        InstantSource clock = surroundings.clock();
        Peggings peggings = new Peggings(outlook);
        Trade trade = new Trade(outlook, peggings);
        Keyring keyring = rooms.keyring();
        TodayPage.Installation installation =
                new TodayPage.Installation(keyring.accounts(), configuration.odoo(), rooms.journal(), keyring.odoo());
        return List.of(
                new TodayPage(installation, outlook, trade),
                new ReadinessPage(outlook),
                new WorkOrdersPage(outlook),
                new DataHealthPage(rooms.plans(), records(), clock),
                new InterfacesPage(rooms.exchange(), configuration.odoo(), keyring.odoo(), live, clock),
                new ConnectPage(configuration.odoo(), odooLook(), live, clock),
                new PlanPage(rooms.database().jdbi(), rooms.plans(), outlook, peggings),
                new ScenariosPage(scenarios(rooms), outlook, live),
                new PeggingPage(peggings),
                new InventoryPage(rooms.database().jdbi(), rooms.journal(), rooms.exchange(), clock),
                new PromisesPage(rooms.plans(), quotes(rooms), outlook),
                new PurchasesPage(rooms.database().jdbi(), trade, records()),
                new SalesPage(rooms.database().jdbi(), trade, records()),
                new PartnersPage(rooms.database().jdbi(), trade, records()),
                new FindPage(rooms.database().jdbi(), outlook),
                new AccountsPage(keyring.accounts(), configuration.session(), live),
                new AccountPage(keyring.accounts(), configuration.session(), live),
                new KeysPage(keyring.keys(), live, clock));
    }

    private Quotes quotes(Rooms rooms) {
        return new Quotes(rooms.database().jdbi(), rooms.journal(), surroundings.clock(), surroundings.chance());
    }

    private Scenarios scenarios(Rooms rooms) {
        return new Scenarios(
                rooms.database().jdbi(),
                rooms.plans()::whatIf,
                org.throughline.scenarios.Limits.standard(),
                surroundings.clock());
    }

    /** Reads Odoo where it is named; without it the interfaces are shown and not read. */
    private Exchange exchange(Database database, Journal journal) {
        var world = new org.throughline.exchange.Surroundings(
                database, journal, surroundings.clock(), surroundings.chance(), surroundings.crashPoints());
        Map<String, Counterpart> counterparts = switch (configuration.odoo()) {
            case OdooSettings.NotConnected _ -> Map.of();
            case OdooSettings.Connected odoo -> Map.of("odoo", opened(counterpart(odoo)));
        };
        return Exchange.open(world, Declarations.ofProduct(), counterparts, exchangeLimits());
    }

    /** How the page Connect looks at Odoo. */
    private OdooLook odooLook() {
        return new OdooLook(configuration.odoo(), Declarations.ofProduct(), surroundings.clock());
    }

    /** Where people find the records of Odoo in their browser. */
    private RecordAddresses records() {
        return switch (configuration.odoo()) {
            case OdooSettings.NotConnected _ -> RecordAddresses.NONE;
            case OdooSettings.Connected odoo -> new OdooRecords(odoo.url())::address;
        };
    }

    private OdooCounterpart counterpart(OdooSettings.Connected odoo) {
        return OdooCounterpart.open(
                OdooLook.access(odoo),
                OdooLimits.standard(odoo.callsPerSecond()),
                surroundings.clock(),
                odoo.holdLocations());
    }

    private org.throughline.exchange.Limits exchangeLimits() {
        var limits = org.throughline.exchange.Limits.standard();
        return switch (configuration.odoo()) {
            case OdooSettings.NotConnected _ -> limits;
            case OdooSettings.Connected odoo -> limits.with(odoo.pollMax(), odoo.historyDays());
        };
    }

    private Accounts accounts(Database database, SecureRandom chance) {
        var world = new org.throughline.security.Surroundings(surroundings.clock(), chance, new Argon2Hash());
        Accounts accounts = new Accounts(database.jdbi(), world, securityLimits());
        DemoAccounts demo = new DemoAccounts(database.jdbi(), world);
        if (configuration.demoAccounts()) {
            demo.open();
        } else {
            demo.close();
        }
        firstPassword = accounts.welcome();
        return accounts;
    }

    private org.throughline.security.Limits securityLimits() {
        return org.throughline.security.Limits.standard(configuration.session().passwordLengthMin());
    }

    private <T extends AutoCloseable> T opened(T room) {
        open.push(room);
        return room;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failure) {
                // The rooms below must be closed whatever happened in this one.
                System.getLogger(RunningHub.class.getName())
                        .log(System.Logger.Level.ERROR, "TL-MAIN-003 A room could not be closed", failure);
            }
        }
    }
}
